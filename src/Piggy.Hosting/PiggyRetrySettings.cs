using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>How actions are sent again, as a configuration describes it. Whether one may be is for its effect to say.</summary>
public sealed class PiggyRetrySettings
{
    /// <inheritdoc cref="PiggyRetry.Attempts"/>
    public int Attempts { get; set; } = 3;

    /// <inheritdoc cref="PiggyRetry.BaseDelay"/>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc cref="PiggyRetry.LongestDelay"/>
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc cref="PiggyRetry.TotalTime"/>
    public TimeSpan TotalTime { get; set; } = TimeSpan.FromSeconds(60);
}
