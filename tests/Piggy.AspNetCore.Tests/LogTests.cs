namespace Piggy.AspNetCore.Tests;

public sealed class LogTests
{
    [Fact]
    public async Task The_log_names_events_and_outcomes_and_nothing_else()
    {
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.On<Generated.Actions.ContactCreatedEvent>((_, _) => Task.CompletedTask));

        await server.SendAsync(Bodies.ContactCreated);
        await server.SendAsync(Bodies.Redeemed);
        await server.SendAsync(Bodies.Unknown);
        await server.SendAsync($$$"""{"type":"{{{Bodies.Person}}}","data":{}}""");

        Assert.Equal(
            [
                "Information: Webhook contact_created was handled.",
                "Information: Webhook voucher_redeemed was received; nothing handles it.",
                "Information: Webhook voucher_deleted was received; nothing handles it.",
                "Information: Webhook an unknown event was received; nothing handles it.",
            ],
            server.Logs.OfWebhooks);
        Assert.All(
            [Bodies.Person, "AUTUMN-4XK9", "9c7e1f40", WebhookServer.Secret, WebhookServer.Sign(Bodies.ContactCreated)],
            secret => Assert.DoesNotContain(secret, server.Logs.All, StringComparison.Ordinal));
    }
}
