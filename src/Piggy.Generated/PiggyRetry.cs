namespace Piggy.Generated;

/// <summary>How often, and for how long, an action is sent again that may be. Whether it may be is for its effect to say, never for these numbers.</summary>
/// <remarks>
/// Reads, and writes that may be repeated, are sent again after a failure that can pass. Everything else is sent once, unless it is proved that nothing of it
/// left this process.
/// </remarks>
public sealed record PiggyRetry
{
    /// <summary>Every action is sent once.</summary>
    public static PiggyRetry None { get; } = new() { Attempts = 1 };

    /// <summary>The most times one call is sent, the first time included: 1 to 10.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>The longest wait before the second try; it doubles with each try. The wait itself is a random part of it, so that many callers do not come back at once.</summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest wait between two tries. If Piggy asks for more, the call is given up at once and its error says how long to wait.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The longest time for all tries and the waits between them; no later try begins or goes on after it. The first try always has its whole timeout.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What is wrong with the numbers; <see langword="null"/> if nothing is.</summary>
    internal string? Problem => this switch
    {
        { Attempts: < 1 or > 10 } => $"must have {nameof(Attempts)} from 1 to 10",
        _ when BaseDelay < TimeSpan.Zero || BaseDelay > LongestDelay => $"must have a {nameof(BaseDelay)} from zero to {nameof(LongestDelay)}",
        _ when LongestDelay > TimeSpan.FromHours(1) => $"must have a {nameof(LongestDelay)} of at most one hour",
        _ when TotalTime <= TimeSpan.Zero || TotalTime > TimeSpan.FromDays(1) => $"must have a {nameof(TotalTime)} of more than zero and at most one day",
        _ => null,
    };
}
