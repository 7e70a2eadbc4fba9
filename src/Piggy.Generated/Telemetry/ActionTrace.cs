using System.Diagnostics;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Telemetry;

/// <summary>Tells of one action, as the execution of a tool. There is none while nobody listens.</summary>
internal sealed class ActionTrace : IDisposable
{
    private readonly Activity? _activity;
    private readonly string _slug;
    private readonly long _started = Stopwatch.GetTimestamp();
    private ActionResult? _result;

    private ActionTrace(ActionDescriptor descriptor)
    {
        _slug = descriptor.Slug;
        _activity = PiggyTelemetry.Source.StartActivity(
            $"{TelemetryNames.ExecuteTool} {_slug}",
            ActivityKind.Internal,
            default(ActivityContext),
            [
                new(TelemetryNames.GenAIOperation, TelemetryNames.ExecuteTool),
                new(TelemetryNames.ToolName, _slug),
                new(TelemetryNames.ToolType, "extension"),
            ]);
    }

    internal static ActionTrace? Start(ActionDescriptor descriptor) =>
        PiggyTelemetry.Source.HasListeners() || PiggyTelemetry.ActionDuration.Enabled ? new ActionTrace(descriptor) : null;

    internal static TResult End<TResult>(ActionTrace? trace, TResult result)
        where TResult : ActionResult
    {
        trace?._result = result;
        return result;
    }

    /// <summary>Counts a request for the action under way.</summary>
    /// <returns>How many there were before.</returns>
    internal static int CountAttempt()
    {
        if (Activity.Current is not { } action || action.Source != PiggyTelemetry.Source || action.Kind != ActivityKind.Internal)
        {
            return 0;
        }

        int before = action.GetTagItem(TelemetryNames.Attempts) as int? ?? 0;
        action.SetTag(TelemetryNames.Attempts, before + 1);
        return before;
    }

    public void Dispose()
    {
        var tags = new TagList { { TelemetryNames.GenAIOperation, TelemetryNames.ExecuteTool }, { TelemetryNames.ToolName, _slug } };
        if (_result is null)
        {
            Fail(ref tags, typeof(OperationCanceledException).FullName!);
        }
        else if (_result.Error is { } error)
        {
            Fail(ref tags, Snake(error.Kind.ToString()));
            tags.Add(TelemetryNames.Outcome, Snake(error.Outcome.ToString()));
            _activity?.SetTag(TelemetryNames.Outcome, Snake(error.Outcome.ToString())).SetTag(TelemetryNames.StatusCode, error.HttpStatus).SetTag(TelemetryNames.ErrorCode, error.Code);

            // Only numbers that the spec names: a server could make up any number of others.
            if (error.CodeName is not null)
            {
                tags.Add(TelemetryNames.ErrorCode, error.Code);
            }
        }

        PiggyTelemetry.ActionDuration.Record(Stopwatch.GetElapsedTime(_started).TotalSeconds, tags);
        _activity?.Dispose();
    }

    private void Fail(ref TagList tags, string type)
    {
        tags.Add(TelemetryNames.ErrorType, type);
        _activity?.SetTag(TelemetryNames.ErrorType, type).SetStatus(ActivityStatusCode.Error);
    }

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
