using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class StoryTests
{
    [Fact]
    public async Task A_guest_becomes_a_member_is_rewarded_and_becomes_one_with_her_other_account()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxSeed seed = peer.Seed;
        string guest = seed.AnonymousContact.ToString();

        (await peer.PutAsync($"/contacts/{guest}/claim", new JsonObject { ["email"] = "lotte.bakker@example.com" })).Succeeds("[]");
        (await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = "lotte.bakker@example.com" })).Succeeds("[]");
        (await peer.PostAsync("/credit-receptions", new JsonObject { ["shop_uuid"] = seed.Shop.ToString(), ["contact_uuid"] = guest, ["unit_value"] = 18.5 }))
            .Succeeds("{}");
        (await peer.PostAsync("/vouchers/batch", new JsonObject { ["promotion_uuid"] = seed.Promotion.ToString(), ["quantity"] = 3, ["contact_uuid"] = guest }))
            .Succeeds("[]", HttpStatusCode.Created);
        peer.Clock.Advance(TimeSpan.FromSeconds(2));
        (await peer.PostAsync(
            "/contacts/merge", new JsonObject { ["source_contact_uuid"] = guest, ["destination_contact_uuid"] = seed.KnownContact.ToString() })).Succeeds("{}");
        peer.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(340 + 35 + 18, await peer.BalanceAsync(seed.KnownContact));
        (await peer.GetAsync($"/contacts/{guest}/credit-balance")).IsRefused(55031);
        Assert.Equal(2 + 1 + 3, peer.State.Vouchers.Count(voucher => voucher.ContactUuid == seed.KnownContact));
        Assert.Equal("lotte.bakker@example.com", Assert.Single(peer.State.Outbox).To);
    }
}
