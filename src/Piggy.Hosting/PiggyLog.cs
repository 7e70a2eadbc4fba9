using Microsoft.Extensions.Logging;

namespace Piggy.Hosting;

/// <summary>What the log says: operations by the path of the spec, without values, and what became of them. The ids stay the same for good; docs/hosting.md lists them.</summary>
internal static partial class PiggyLog
{
    public const string Category = "Piggy.Hosting";

    [LoggerMessage(1, LogLevel.Debug, "{Method} {Path} was answered with {StatusCode} after {Milliseconds} ms.", EventName = "Answered")]
    public static partial void Answered(this ILogger logger, string method, string path, int statusCode, long milliseconds);

    [LoggerMessage(2, LogLevel.Warning, "{Method} {Path} was refused with {StatusCode} after {Milliseconds} ms.", EventName = "Refused")]
    public static partial void Refused(this ILogger logger, string method, string path, int statusCode, long milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Path} failed at Piggy with {StatusCode} after {Milliseconds} ms.", EventName = "ServerFailed")]
    public static partial void ServerFailed(this ILogger logger, string method, string path, int statusCode, long milliseconds);

    [LoggerMessage(4, LogLevel.Error, "{Method} {Path} got no answer: {Reason} after {Milliseconds} ms.", EventName = "NoAnswer")]
    public static partial void NoAnswer(this ILogger logger, string method, string path, string reason, long milliseconds);

    [LoggerMessage(5, LogLevel.Warning, "{Method} {Path} was given up after {Milliseconds} ms: its time or its caller's patience ended.", EventName = "GivenUp")]
    public static partial void GivenUp(this ILogger logger, string method, string path, long milliseconds);

    [LoggerMessage(6, LogLevel.Information, "Connection {Connection} uses other credentials from now on.", EventName = "CredentialsChanged")]
    public static partial void CredentialsChanged(this ILogger logger, string connection);

    [LoggerMessage(7, LogLevel.Error, "The changed configuration of connection {Connection} is wrong, and the former credentials stay in use. {Problem}", EventName = "ChangeRefused")]
    public static partial void ChangeRefused(this ILogger logger, string connection, string problem);

    [LoggerMessage(8, LogLevel.Critical, "A handler of the HTTP client {HttpClient} tried to send {Method} {Path} again and was stopped: that can award credits twice.", EventName = "RepeatStopped")]
    public static partial void RepeatStopped(this ILogger logger, string httpClient, string method, string path);
}
