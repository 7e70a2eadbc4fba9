using System;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class PortalSessionTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/credit-reception")]
    [InlineData("/redeem-giftcards")]
    [InlineData("/top-up-giftcards")]
    [InlineData("/pay-prepaid")]
    [InlineData("/top-up-prepaid")]
    [InlineData("/vouchers")]
    public async Task A_session_is_opened_and_read(string purpose)
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject body = new() { ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = peer.Seed.KnownContact, ["amount_in_cents"] = 1875 };

        Reply made = (await peer.PostAsync($"/portal-sessions{purpose}", body)).Succeeds("[]", HttpStatusCode.Created);
        Reply read = await peer.GetAsync($"/portal-sessions/{made.Data.GetProperty("uuid").GetString()}");

        Assert.Equal(made.Data.GetRawText(), read.Data.GetRawText());
        Assert.Equal((peer.Seed.KnownContact, peer.Seed.Shop), (read.Data.GetProperty("contact").GetProperty("uuid").GetGuid(), read.Data.GetProperty("shop").GetProperty("uuid").GetGuid()));
        Assert.DoesNotContain(Assert.Single(peer.State.PortalSessions).Token, peer.State.PortalSessions[0].ToString(), StringComparison.Ordinal);
        (await peer.PostAsync($"/portal-sessions{purpose}", new JsonObject { ["shop_uuid"] = Guid.NewGuid(), ["amount_in_cents"] = 1 })).IsRefused(1008);
        body["contact_uuid"] = Guid.NewGuid();
        (await peer.PostAsync($"/portal-sessions{purpose}", body)).IsRefused(55031);
    }

    [Fact]
    public async Task Without_contact_there_is_none_and_wrong_fields_are_named()
    {
        await using Peer peer = await Peer.StartAsync();
        Reply made = await peer.PostAsync("/portal-sessions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop });
        Assert.Equal(JsonValueKind.Null, made.Data.GetProperty("contact").ValueKind);
        (await peer.PostAsync("/portal-sessions/redeem-giftcards", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["allow_multiple_giftcards"] = 1 }))
            .IsRefused(1003, "amount_in_cents", "allow_multiple_giftcards");
        (await peer.PostAsync("/portal-sessions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["camera_service"] = 4, ["facing_mode"] = "up", ["scanner_type"] = 1 }))
            .IsRefused(1003, "camera_service", "facing_mode", "scanner_type");
        (await peer.GetAsync($"/portal-sessions/{Guid.NewGuid()}")).IsRefused(1003, "portal_session_uuid");
        Assert.Single(peer.State.PortalSessions);
    }

    [Fact]
    public async Task Sessions_go_with_the_contact()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/portal-sessions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = peer.Seed.KnownContact });
        await peer.PostAsync($"/contacts/{peer.Seed.KnownContact}/delete", new JsonObject { ["type"] = "GDPR" });
        peer.Sandbox.RunPendingJobs();
        Assert.Empty(peer.State.PortalSessions);
    }
}
