using Microsoft.Extensions.Logging;
using Piggy.Generated.Actions;

namespace Piggy.Mcp;

/// <summary>How a <see cref="PiggyMcpServer"/> shows itself.</summary>
public sealed record PiggyMcpOptions
{
    /// <summary>The page about an action as Markdown, served as <c>piggy://docs/SLUG</c>; without it there are no pages.</summary>
    public Func<ActionDescriptor, string>? Page { get; init; }

    /// <summary>Takes a line per call: the tool, how it ended and how long it took; never arguments or answers. Over standard streams it must not write to standard output.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock; the system's unless given.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
