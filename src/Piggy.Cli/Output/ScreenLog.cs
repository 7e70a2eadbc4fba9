using System;
using Microsoft.Extensions.Logging;

namespace Piggy.Cli.Output;

/// <summary>Writes log lines to a screen.</summary>
internal sealed class ScreenLog(IScreen screen) : ILoggerFactory, ILogger
{
    private readonly object _lock = new();

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("There is one screen only.");

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            // What an exception says is left out, because nobody knows what it quotes.
            lock (_lock)
            {
                screen.Line(new Fragment(formatter(state, null), Tone.Quiet));
            }
        }
    }

    public void Dispose()
    {
    }
}
