using Piggy.Generated.Actions;

namespace Piggy.Generated.Webhooks;

/// <summary>Reads what Piggy's webhooks send.</summary>
public static class PiggyWebhooks
{
    /// <summary>Reads what a webhook sent. Check its signature first (<see cref="WebhookSignature"/>), over the very same bytes.</summary>
    /// <param name="utf8Body">The body of the request, as it came.</param>
    /// <returns>The event, or what is wrong with the body. Nothing that a body holds makes this throw.</returns>
    public static WebhookResult Parse(ReadOnlySpan<byte> utf8Body) => PiggyTriggers.Registry.Parse(utf8Body);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static WebhookResult Parse(ReadOnlyMemory<byte> utf8Body) => Parse(utf8Body.Span);

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static WebhookResult Parse(byte[] utf8Body)
    {
        ArgumentNullException.ThrowIfNull(utf8Body);
        return Parse(utf8Body.AsSpan());
    }
}
