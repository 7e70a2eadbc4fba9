using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Piggy.Generated.Telemetry;

/// <summary>Names of what the SDK tells to OpenTelemetry and the like. Nothing in it is a secret, an id or a person's: paths are those of the spec, without values.</summary>
public static class PiggyTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>: a span for each action, and one for each request.</summary>
    public const string ActivitySourceName = "Piggy.Generated";

    /// <summary>The name of the <see cref="Meter"/>.</summary>
    public const string MeterName = "Piggy.Generated";

    /// <summary>The histogram with the duration of requests, in seconds.</summary>
    public const string RequestDurationName = "piggy.client.request.duration";

    /// <summary>The histogram with the duration of actions, in seconds, checks and waiting included.</summary>
    public const string ActionDurationName = "piggy.action.duration";

    internal static ActivitySource Source { get; } = new(ActivitySourceName, Version());

    private static Meter Meter { get; } = new(MeterName, Version());

    internal static Histogram<double> RequestDuration { get; } = Meter.CreateHistogram<double>(RequestDurationName, "s", "Duration of requests to Piggy.");

    internal static Histogram<double> ActionDuration { get; } = Meter.CreateHistogram<double>(ActionDurationName, "s", "Duration of PIGGY_* actions.");

    private static string Version() => typeof(PiggyTelemetry).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
