namespace Piggy.Generated.Actions;

/// <summary>What an operation does, as the spec's effect contract states it. The HTTP method says nothing about it.</summary>
public sealed record OperationEffect
{
    /// <summary>Whether it changes anything at Piggy.</summary>
    public required bool Writes { get; init; }

    /// <summary>Whether what it does cannot be undone.</summary>
    public required bool Irreversible { get; init; }

    /// <summary>Whether it hands out something of value: credits, vouchers.</summary>
    public required bool GivesValue { get; init; }

    /// <summary>Whether it makes Piggy send an e-mail to a person.</summary>
    public required bool SendsMail { get; init; }

    /// <summary>Whether its answer holds a credential.</summary>
    public required bool ReturnsSecret { get; init; }

    /// <summary>Whether its input or answer holds data about a person.</summary>
    public required bool PersonalData { get; init; }

    /// <summary>Whether sending the same call twice leaves the same state and answer as sending it once.</summary>
    public required bool RepeatSafe { get; init; }

    /// <summary>Whether Piggy accepts the call now and does the work later.</summary>
    public required bool Asynchronous { get; init; }
}
