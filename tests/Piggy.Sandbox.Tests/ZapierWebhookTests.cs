using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ZapierWebhookTests
{
    [Fact]
    public async Task An_address_is_registered_and_removed_and_never_called()
    {
        await using Peer peer = await Peer.StartAsync();
        Reply made = (await peer.PostAsync("/zapier/webhook", new JsonObject { ["type"] = "contact_created", ["url"] = "https://hooks.example.com/zapier/318" })).Succeeds("[]");
        await peer.PostAsync("/contacts", new JsonObject { ["email"] = "new@example.com" });
        string path = $"/zapier/webhook/{made.Data.GetProperty("id").GetInt64()}";

        Assert.Equal("contact_created", Assert.Single(peer.State.ZapierWebhooks).Type);
        Assert.Empty(peer.State.Deliveries);
        (await peer.DeleteAsync(path)).Succeeds("[]");
        (await peer.DeleteAsync(path)).IsRefused(1003, "id");
        (await peer.DeleteAsync("/zapier/webhook/one")).IsRefused(1003, "id");
        (await peer.PostAsync("/zapier/webhook", new JsonObject { ["url"] = "hooks" })).IsRefused(1003, "type", "url");
    }
}
