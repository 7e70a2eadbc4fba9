using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Piggy.AspNetCore.Tests;

/// <summary>Keeps every line of the log, that of the server too.</summary>
internal sealed class RecordingLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string Line)> _lines = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new(StringComparer.Ordinal);

    /// <summary>What the endpoint logged.</summary>
    public IReadOnlyList<string> OfWebhooks => Of("Piggy.AspNetCore.Webhooks");

    /// <summary>Everything that anybody logged.</summary>
    public string All => string.Join('\n', _lines.Select(line => line.Line));

    /// <summary>What a part of the program logged.</summary>
    public IReadOnlyList<string> Of(string category) => [.. _lines.Where(line => line.Category == category).Select(line => line.Line)];

    /// <summary>Ends when a line was logged.</summary>
    public Task LoggedAsync(string line) => Awaited(line).Task;

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
    }

    private TaskCompletionSource Awaited(string line) => _awaited.GetOrAdd(line, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private void Add(string category, string line)
    {
        _lines.Enqueue((category, line));
        Awaited(line).TrySetResult();
    }

    private sealed class Recorder(RecordingLogs logs, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            logs.Add(category, $"{logLevel}: {formatter(state, exception)}{exception}");
    }
}
