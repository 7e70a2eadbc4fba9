namespace Piggy.Generated;

/// <summary>A call did not leave this process: nothing changed at Piggy. Actions report it in the envelope; the Kiota layer throws it.</summary>
public abstract class PiggyNotSentException : Exception
{
    private protected PiggyNotSentException(string message, bool isTransient)
        : base(message) => IsTransient = isTransient;

    /// <summary>Whether the same call may succeed later without a change.</summary>
    public bool IsTransient { get; }
}

/// <summary>The time of a call, or its caller's patience, ended before the call was sent. It stands inside an <see cref="OperationCanceledException"/>.</summary>
internal sealed class WaitEndedException() : PiggyNotSentException("The call was given up before it was sent.", isTransient: true);
