using Microsoft.Extensions.Logging;

namespace Piggy.Agents.AspNetCore;

/// <summary>What the log says: which tool, and how its call ended; nothing of what was asked and answered.</summary>
internal static partial class ToolLog
{
    public const string Category = "Piggy.Agents.AspNetCore";

    [LoggerMessage(1, LogLevel.Information, "{Tool} succeeded.")]
    public static partial void Succeeded(this ILogger logger, string tool);

    [LoggerMessage(2, LogLevel.Information, "{Tool} failed ({Kind}).")]
    public static partial void Failed(this ILogger logger, string tool, string kind);

    [LoggerMessage(3, LogLevel.Information, "{Tool}: the caller has gone before the answer.")]
    public static partial void Abandoned(this ILogger logger, string tool);

    [LoggerMessage(5, LogLevel.Debug, "{Tool} was called.")]
    public static partial void Called(this ILogger logger, string tool);

    [LoggerMessage(4, LogLevel.Warning, "{Tool}: the request was refused with status {Status}.")]
    public static partial void Refused(this ILogger logger, string tool, int status);
}
