using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Piggy.Hosting.Tests;

/// <summary>Keeps everything that any activity source or meter of the process tells.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _spans;

    public Telemetry()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => _told.Enqueue(
                $"{span.Source.Name} {span.DisplayName} {span.StatusDescription} {Text(span.TagObjects)} {string.Join(' ', span.Baggage)} {string.Join(' ', span.Events.Select(e => e.Name + Text(e.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => _told.Enqueue($"{instrument.Meter.Name} {instrument.Name} {Text(tags.ToArray())}"));
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => _told.Enqueue($"{instrument.Meter.Name} {instrument.Name} {Text(tags.ToArray())}"));
        _meters.Start();
    }

    public string All => string.Join('\n', _told);

    public void Dispose()
    {
        _meters.Dispose();
        _spans.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
