using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Piggy.Hosting.Tests;

/// <summary>Keeps every line of the log, of whichever category and level, with all that a structured log would keep of it.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string Line, string State)> _lines = new();

    /// <summary>What our own category said: id, level, text.</summary>
    public IReadOnlyList<string> OfPiggy => [.. _lines.Where(line => line.Category == "Piggy.Hosting").Select(line => line.Line)];

    /// <summary>Everything that anybody said.</summary>
    public string All => string.Join('\n', _lines.Select(line => $"{line.Category} {line.Line} {line.State}"));

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordingLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            logs._lines.Enqueue((category, $"scope {state}", ""));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => logs._lines.Enqueue((
            category,
            $"{eventId.Id} {logLevel}: {formatter(state, exception)}{exception}",
            state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : ""));
    }
}
