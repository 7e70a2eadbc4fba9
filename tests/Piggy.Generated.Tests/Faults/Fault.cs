using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Generated.Tests.Faults;

/// <summary>What a caller can conclude from a fault about the effect of the call, whatever SDK it uses.</summary>
internal enum Proof
{
    /// <summary>The answer is good.</summary>
    Good,

    /// <summary>No byte of the call left the process.</summary>
    NotSent,

    /// <summary>Piggy says that it did not do it.</summary>
    Refused,

    /// <summary>Piggy says that it did it; how, cannot be read.</summary>
    Done,

    /// <summary>Nobody says anything that could be relied on.</summary>
    None,
}

/// <summary>What an action told: the kind of its error and the outcome, or neither after a success, and how often it was tried.</summary>
internal sealed record Told(ActionErrorKind? Kind, ActionOutcome? Outcome, int Tries);

/// <summary>One way in which the world can answer a call.</summary>
/// <param name="Name">The fault in the words of the documentation.</param>
/// <param name="Proof">What it proves.</param>
/// <param name="Kind">The kind of error as which it must be told.</param>
internal sealed record Fault(string Name, Proof Proof, ActionErrorKind? Kind = null)
{
    /// <summary>All forms that the fault takes for an action; none if it cannot happen to it.</summary>
    public required Func<FaultScene, IEnumerable<FaultForm>> Forms { get; init; }

    /// <summary>How often a call is sent that may be repeated: more than once if the fault can pass.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>Whether an answer without data is meant, which is good where an action has none to give.</summary>
    public bool IsWithoutData { get; init; }

    /// <summary>Whether it happens after the client has read status and headers.</summary>
    public bool IsAfterHeaders { get; init; }

    /// <summary>Whether the call travels on a connection that served another one before.</summary>
    public bool IsOnKeptConnection { get; init; }

    /// <summary>Whether .NET itself may send a request without content again, before we learn of the fault.</summary>
    public bool IsRepeatedByDotnet { get; init; }

    /// <summary>What must be told, reasoned from the effect alone.</summary>
    public Told Expected(WireCase wire, OperationEffect effect)
    {
        if (Proof == Proof.Good || (IsWithoutData && wire.Data == "null"))
        {
            return new Told(null, null, 1);
        }

        ActionOutcome outcome = Proof switch
        {
            Proof.Done when effect.Writes => ActionOutcome.Applied,
            Proof.None when effect.Writes => ActionOutcome.Unknown,
            _ => ActionOutcome.NotApplied,
        };
        bool mayRepeat = Proof == Proof.NotSent || !effect.Writes || effect.RepeatSafe;
        return new Told(Kind, outcome, mayRepeat ? Tries : 1);
    }

    public override string ToString() => Name;
}

/// <summary>One form of a fault.</summary>
/// <param name="Mischief">What the server does; null if there is no server.</param>
/// <param name="Code">The error code of Piggy's that must be told, if any.</param>
internal sealed record FaultForm(Mischief? Mischief, int? Code = null);
