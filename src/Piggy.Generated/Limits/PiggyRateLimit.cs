namespace Piggy.Generated;

/// <summary>How many calls one key may send. All clients of a key in this process share it; calls beyond it wait their turn.</summary>
/// <remarks>Piggy publishes no limit of its own. Give all clients of a key the same values: what the last one was made with counts for all.</remarks>
public sealed record PiggyRateLimit
{
    /// <summary>How many calls may be sent within <see cref="Per"/>, at once or one after the other.</summary>
    public required int Calls { get; init; }

    /// <summary>The time in which <see cref="Calls"/> are made up for, evenly.</summary>
    public TimeSpan Per { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How many calls may wait; a further one fails at once with <see cref="PiggyRateLimitException"/>.</summary>
    public int QueueLimit { get; init; } = 100;

    /// <summary>What is wrong; null if nothing is.</summary>
    internal string? Problem => this switch
    {
        { Calls: < 1 } => "must allow one call or more",
        _ when Per <= TimeSpan.Zero || Per > TimeSpan.FromDays(1) => "must be per more than zero and at most one day",
        { QueueLimit: < 0 } => "must not have a negative queue",
        _ => null,
    };
}
