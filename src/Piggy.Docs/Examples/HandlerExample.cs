using System.Linq;
using Piggy.Docs.Text;
using Piggy.Generated.Webhooks;

namespace Piggy.Docs.Examples;

/// <summary>Makes C# that receives the webhook of a trigger.</summary>
internal static class HandlerExample
{
    public static string Of(PiggyTrigger trigger)
    {
        string payload = RegistryText.Line(trigger.PayloadType.Name);
        string local = new([.. payload.Where(char.IsAsciiLetterOrDigit)]);
        local = local.Length == 0 ? "payload" : char.ToLowerInvariant(local[0]) + local[1..];
        return $$"""
            app.MapPiggyWebhooks("/piggy/webhooks", webhooks => webhooks
                .On<{{payload}}>(async ({{local}}, cancellationToken) =>
                {
                    // Whatever ends well here has arrived; whatever throws is sent again.
                    await HandleAsync({{local}}, cancellationToken);
                }));
            """;
    }
}
