namespace Piggy.Generated.Actions;

/// <summary>Decides, after the input was checked and before anything is sent, whether a call may go out: spending limits, read-only hours, a person's approval.</summary>
/// <remarks>
/// A client asks its guard for every action, typed or by slug, whatever face it was called through. The plain REST client does not ask. A guard that throws
/// anything but the caller's own cancellation keeps the call from being sent.
/// </remarks>
public interface IActionGuard
{
    /// <summary>Decides about a call.</summary>
    /// <param name="call">What is about to be sent.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns><see langword="null"/> to let it go out, else why it must not.</returns>
    ValueTask<ActionError?> AdmitAsync(ActionCall call, CancellationToken cancellationToken);

    /// <summary>Hears what became of a call that was let out. What is unknown may have been applied.</summary>
    /// <param name="call">The call, the same object as in <see cref="AdmitAsync"/>.</param>
    /// <param name="outcome">What is known about its effect; a cancelled call is <see cref="ActionOutcome.Unknown"/>.</param>
    void Settle(ActionCall call, ActionOutcome outcome);
}

/// <summary>One call of an action whose input is in order.</summary>
public sealed class ActionCall
{
    internal ActionCall(PiggyAction action, ReadOnlyMemory<byte> input, string? approval)
    {
        Action = action;
        Input = input;
        Approval = approval;
    }

    /// <summary>The action.</summary>
    public PiggyAction Action { get; }

    /// <summary>The input as UTF-8 JSON, in the order of the input schema and without insignificant blanks: equal calls have equal bytes, whichever face they came through.</summary>
    public ReadOnlyMemory<byte> Input { get; }

    /// <summary>The approval that the caller presented, if any.</summary>
    public string? Approval { get; }

    /// <summary>Shows the action; never the input, which may hold personal data.</summary>
    /// <returns>The slug.</returns>
    public override string ToString() => Action.Descriptor.Slug;
}
