using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Piggy.Generated.Telemetry;

namespace Piggy.Generated.Tests.Telemetry;

/// <summary>Keeps the spans and measurements of what runs below the span that it starts; other tests run at the same time.</summary>
internal sealed class Recorder : IDisposable
{
    private readonly ActivitySource _root = new("test");
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ConcurrentQueue<string> _measured = new();
    private readonly Activity _test;

    public Recorder()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name is PiggyTelemetry.ActivitySourceName or "test",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _ended.Enqueue,
        };
        ActivitySource.AddActivityListener(_spans);
        _test = _root.StartActivity("test")!;
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == PiggyTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
        {
            if (value >= 0 && Activity.Current?.TraceId == _test.TraceId)
            {
                _measured.Enqueue($"{instrument.Name}[{instrument.Unit}] {Text(tags.ToArray())}");
            }
        });
        _meters.Start();
    }

    /// <summary>What ended, inner spans first: name, kind, status, attributes.</summary>
    public IReadOnlyList<string> Spans =>
        [.. _ended.Where(span => span.TraceId == _test.TraceId).Select(span => $"{span.DisplayName} {span.Kind} {span.Status}{span.StatusDescription} {Text(span.TagObjects)}")];

    public IReadOnlyList<string> Measurements => [.. _measured];

    public void Dispose()
    {
        _test.Dispose();
        _meters.Dispose();
        _spans.Dispose();
        _root.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Where(tag => tag.Value is not null).OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
}
