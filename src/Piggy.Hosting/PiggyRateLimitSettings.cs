using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>A rate limit, as a configuration describes it.</summary>
public sealed class PiggyRateLimitSettings
{
    /// <inheritdoc cref="PiggyRateLimit.Calls"/>
    public int Calls { get; set; }

    /// <inheritdoc cref="PiggyRateLimit.Per"/>
    public TimeSpan Per { get; set; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="PiggyRateLimit.QueueLimit"/>
    public int QueueLimit { get; set; } = 100;
}
