using Microsoft.Extensions.Logging;

namespace Piggy.AspNetCore;

/// <summary>What the log says: the event's name and what became of it, nothing of what the event is about.</summary>
internal static partial class WebhookLog
{
    public const string Category = "Piggy.AspNetCore.Webhooks";

    [LoggerMessage(1, LogLevel.Information, "Webhook {Event} was handled.")]
    public static partial void Handled(this ILogger logger, PiggyEventName @event);

    [LoggerMessage(2, LogLevel.Information, "Webhook {Event} was received; nothing handles it.")]
    public static partial void Unhandled(this ILogger logger, PiggyEventName @event);

    [LoggerMessage(3, LogLevel.Information, "Webhook {Event} was handled before; this delivery is passed over.")]
    public static partial void Duplicate(this ILogger logger, PiggyEventName @event);

    [LoggerMessage(4, LogLevel.Information, "Webhook {Event} is being handled already; this delivery is refused and can be sent again.")]
    public static partial void InProgress(this ILogger logger, PiggyEventName @event);

    [LoggerMessage(5, LogLevel.Warning, "A webhook was refused: its signature is missing or wrong.")]
    public static partial void WrongSignature(this ILogger logger);

    [LoggerMessage(6, LogLevel.Warning, "A webhook was refused: its body has more than {MaxBodyBytes} bytes.")]
    public static partial void TooLarge(this ILogger logger, int maxBodyBytes);

    [LoggerMessage(7, LogLevel.Warning, "A webhook was refused: its body did not arrive as a whole.")]
    public static partial void Incomplete(this ILogger logger);

    [LoggerMessage(8, LogLevel.Error, "A signed webhook was refused. {Problem}")]
    public static partial void Unreadable(this ILogger logger, string problem);

    [LoggerMessage(9, LogLevel.Error, "Webhook {Event} failed: its handler threw {Exception}. It can be sent again.")]
    public static partial void Failed(this ILogger logger, PiggyEventName @event, string exception);

    [LoggerMessage(10, LogLevel.Warning, "Webhook {Event} was given up: the caller has gone. It can be sent again.")]
    public static partial void Cancelled(this ILogger logger, PiggyEventName @event);

    [LoggerMessage(11, LogLevel.Error, "Webhook {Event}: the store of deliveries threw {Exception}.")]
    public static partial void StoreFailed(this ILogger logger, PiggyEventName @event, string exception);

    [LoggerMessage(12, LogLevel.Critical, "Webhooks cannot be received. {Problem}")]
    public static partial void WrongOptions(this ILogger logger, string problem);
}
