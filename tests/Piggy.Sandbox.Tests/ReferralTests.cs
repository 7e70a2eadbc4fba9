using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ReferralTests
{
    [Fact]
    public async Task The_first_credits_complete_a_referral_and_both_are_rewarded_once()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid referred = await JoinAsync(peer, "lotte.bakker@example.com");
        Assert.Equal("pending", peer.State.Referrals[^1].Status);

        await ReceiveAsync(peer, referred);
        await ReceiveAsync(peer, referred);

        Assert.Equal("completed", peer.State.Referrals[^1].Status);
        Assert.Equal(1 + 1 + 25, await peer.BalanceAsync(referred));
        Assert.Equal(340 + 50, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Beyond_the_limit_a_referral_brings_nothing()
    {
        await using Peer peer = await Peer.StartAsync();
        int open = 10 - peer.State.Referrals.Count(row => row.Status != "failed");
        for (int number = 0; number < open; number++)
        {
            await JoinAsync(peer, $"friend{number}@example.com");
        }

        Guid late = await JoinAsync(peer, "late@example.com");
        await ReceiveAsync(peer, late);

        Assert.Equal("failed", peer.State.Referrals[^1].Status);
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Referrals_are_listed_by_status_and_person()
    {
        await using Peer peer = await Peer.StartAsync();

        Assert.Equal(3, (await peer.GetAsync("/referrals")).Succeeds("[]").Data.GetArrayLength());
        Assert.Equal(1, (await peer.GetAsync("/referrals?status=failed")).Data.GetArrayLength());
        Assert.Equal(1, (await peer.GetAsync("/referrals?limit=2&page=2")).Data.GetArrayLength());
        Assert.Equal(0, (await peer.GetAsync($"/referrals?referring_contact_uuid={Guid.NewGuid()}")).Data.GetArrayLength());
        (await peer.GetAsync("/referrals?status=open&limit=101")).IsRefused(1003, "status", "limit");
    }

    [Fact]
    public async Task The_settings_tell_what_happens()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await peer.GetAsync("/referrals/settings")).Succeeds("{}").Data;

        Assert.Equal(10, data.GetProperty("limit_per_contact").GetInt32());
        Assert.Equal(25, data.GetProperty("referred_contact_incentive").GetProperty("data").GetProperty("points").GetInt32());
        Assert.Equal(50, data.GetProperty("referring_contact_incentive").GetProperty("data").GetProperty("points").GetInt32());
    }

    [Fact]
    public async Task An_unknown_code_is_refused_and_nobody_is_created()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PostAsync("/contacts", new JsonObject { ["email"] = "x@example.com", ["referral_code"] = "NOBODY" })).IsRefused(1003, "referral_code");
        Assert.DoesNotContain(peer.State.Contacts, contact => contact.Email == "x@example.com");
    }

    private static async Task<Guid> JoinAsync(Peer peer, string email) =>
        (await peer.PostAsync("/contacts", new JsonObject { ["email"] = email, ["referral_code"] = peer.Seed.ReferralCode })).Data.GetProperty("uuid").GetGuid();

    private static Task<Reply> ReceiveAsync(Peer peer, Guid contact) => peer.PostAsync(
        "/credit-receptions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop.ToString(), ["contact_uuid"] = contact.ToString(), ["credits"] = 1 });
}
