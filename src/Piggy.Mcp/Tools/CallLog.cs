using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Piggy.Agents.Sessions;

namespace Piggy.Mcp.Tools;

/// <summary>Writes a line about each call: the tool, the kind of its end and the time it took. What was asked and answered stays out.</summary>
internal sealed partial class CallLog(ILoggerFactory? factory, TimeProvider time)
{
    private readonly ILogger _logger = factory?.CreateLogger("Piggy.Mcp") ?? NullLogger.Instance;
    private readonly TimeProvider _time = time;

    public Entry Begin(string tool) => new(this, tool);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Tool} {End} after {Milliseconds} ms")]
    private static partial void Ended(ILogger logger, string tool, string end, long milliseconds);

    /// <summary>One call; what ends without an answer was cancelled, or waits for a person.</summary>
    public sealed class Entry(CallLog log, string tool) : IDisposable
    {
        private readonly long _begun = log._time.GetTimestamp();
        private string _end = "ended without an answer";

        public void End(AgentAnswer answer) => _end = answer.Error is { } error ? $"failed ({error.Kind})" : "succeeded";

        public void Dispose()
        {
            long milliseconds = (long)log._time.GetElapsedTime(_begun).TotalMilliseconds;
            Ended(log._logger, tool, _end, milliseconds);
        }
    }
}
