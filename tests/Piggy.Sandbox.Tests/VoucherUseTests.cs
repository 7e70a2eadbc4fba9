using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>A voucher is worth something once: it is used as often as it says, by its contact, while it can be used.</summary>
public sealed class VoucherUseTests
{
    [Fact]
    public async Task A_voucher_is_made_read_used_once_and_given_back()
    {
        await using Peer peer = await Peer.StartAsync();
        Reply made = await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = peer.Seed.Promotion, ["code"] = "BREAD-1", ["contact_uuid"] = peer.Seed.KnownContact });
        Assert.Equal(("BREAD-1", "ACTIVE", 1), (made.Data.GetProperty("code").GetString(), made.Data.GetProperty("status").GetString(), made.Data.GetProperty("redemptions_remaining").GetInt32()));
        (await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = peer.Seed.Promotion, ["code"] = "BREAD-1" })).IsRefused(80003);

        Reply used = await RedeemAsync(peer, "BREAD-1");
        Assert.Equal(("REDEEMED", true, 0), (used.Data.GetProperty("status").GetString(), used.Data.GetProperty("is_redeemed").GetBoolean(), used.Data.GetProperty("redemptions_remaining").GetInt32()));
        (await RedeemAsync(peer, "BREAD-1")).IsRefused(80005);

        string redemption = used.Data.GetProperty("voucher_redemption").GetProperty("uuid").GetString()!;
        Assert.Equal(redemption, Assert.Single(peer.State.VoucherRedemptions).Uuid.ToString());
        await peer.PostAsync($"/vouchers/{redemption}/reverse", []);
        (await peer.PostAsync($"/vouchers/{redemption}/reverse", [])).IsRefused(80004);
        Assert.Equal("ACTIVE", (await peer.GetAsync("/vouchers/find?code=BREAD-1")).Data.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_voucher_of_many_uses_is_used_up_with_the_last()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = peer.Seed.Promotion, ["code"] = "MANY", ["contact_uuid"] = peer.Seed.KnownContact, ["total_redemptions_allowed"] = 4 });
        Assert.Equal("ACTIVE", (await RedeemAsync(peer, "MANY")).Data.GetProperty("status").GetString());
        (await RedeemAsync(peer, "MANY", times: 4)).IsRefused(80019);
        Reply last = await RedeemAsync(peer, "MANY", times: 3);
        Assert.Equal(("REDEEMED", 4), (last.Data.GetProperty("voucher").GetProperty("status").GetString(), last.Data.GetProperty("voucher").GetProperty("times_redeemed").GetInt32()));
        Assert.Equal(3, last.Data.GetProperty("voucher_redemptions").GetArrayLength());
    }

    [Fact]
    public async Task What_cannot_be_used_says_why()
    {
        await using Peer peer = await Peer.StartAsync();
        (await RedeemAsync(peer, "NONE")).IsRefused(80004);
        (await RedeemAsync(peer, Code(peer, "EXPIRED"))).IsRefused(80006);
        (await RedeemAsync(peer, Code(peer, "INACTIVE"))).IsRefused(80014);
        (await RedeemAsync(peer, Code(peer, "DEACTIVATED"))).IsRefused(80012);
        (await RedeemAsync(peer, Code(peer, "LOCKED"))).IsRefused(1003, "release_key");
        (await RedeemAsync(peer, peer.Seed.ActiveVoucherCode, contact: peer.Seed.OriginalContact)).IsRefused(1003, "contact_uuid");
        (await peer.PostAsync("/vouchers/redeem", new JsonObject { ["code"] = peer.Seed.ActiveVoucherCode, ["shop_uuid"] = Guid.NewGuid() })).IsRefused(1003, "shop_uuid");
        Assert.Empty(peer.State.VoucherRedemptions);
    }

    [Fact]
    public async Task A_locked_voucher_opens_with_its_key_or_after_an_hour()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid uuid = peer.State.Vouchers.First(voucher => voucher.Code == peer.Seed.ActiveVoucherCode).Uuid;
        JsonElement held = (await peer.PostAsync($"/vouchers/{uuid}/lock", [])).Data;
        string key = held.GetProperty("lock").GetProperty("release_key").GetString()!;
        Assert.Equal("LOCKED", held.GetProperty("voucher").GetProperty("status").GetString());
        (await peer.PostAsync($"/vouchers/{uuid}/lock", [])).IsRefused(80017);
        (await RedeemAsync(peer, peer.Seed.ActiveVoucherCode)).IsRefused(1003, "release_key");
        (await peer.PostAsync($"/vouchers/{uuid}/release", new JsonObject { ["release_key"] = "another" })).IsRefused(1003, "release_key");
        Assert.Equal("ACTIVE", (await peer.PostAsync($"/vouchers/{uuid}/release", new JsonObject { ["release_key"] = key })).Data.GetProperty("voucher").GetProperty("status").GetString());

        await peer.PostAsync($"/vouchers/{uuid}/lock", []);
        peer.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("REDEEMED", (await RedeemAsync(peer, peer.Seed.ActiveVoucherCode)).Data.GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_voucher_is_taken_out_of_use_and_back()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid uuid = peer.State.Vouchers.First(voucher => voucher.Code == peer.Seed.ActiveVoucherCode).Uuid;
        Assert.Equal("DEACTIVATED", (await peer.PutAsync($"/vouchers/{uuid}", new JsonObject { ["status"] = "DEACTIVATED" })).Data.GetProperty("status").GetString());
        (await RedeemAsync(peer, peer.Seed.ActiveVoucherCode)).IsRefused(80012);
        (await peer.PutAsync($"/vouchers/{uuid}", new JsonObject { ["status"] = "ACTIVE", ["expiration_date"] = "2030-01-01T00:00:00+00:00" })).IsRefused(1003, "expiration_date");
        Assert.Equal("ACTIVE", (await peer.PutAsync($"/vouchers/{uuid}", new JsonObject { ["status"] = "ACTIVE" })).Data.GetProperty("status").GetString());
        (await peer.PutAsync($"/vouchers/{Guid.NewGuid()}", new JsonObject { ["status"] = "ACTIVE" })).IsRefused(80004);
    }

    [Fact]
    public async Task Vouchers_are_listed_by_promotion_contact_and_status()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxVoucher[] all = [.. peer.State.Vouchers];
        Assert.Equal(all.Length, (await peer.GetAsync("/vouchers?limit=500")).Body.GetProperty("meta").GetProperty("total").GetInt32());
        Assert.Equal(5, (await peer.GetAsync($"/vouchers?promotion_uuid={peer.Seed.LimitedPromotion}")).Data.GetArrayLength());
        Assert.Equal(
            all.Where(voucher => voucher.ContactUuid == peer.Seed.KnownContact && voucher.StatusAt(Peer.Start) == "ACTIVE").Select(voucher => voucher.Code),
            (await peer.GetAsync($"/vouchers?contact_uuid={peer.Seed.KnownContact}&status=ACTIVE")).Data.EnumerateArray().Select(voucher => voucher.GetProperty("code").GetString()));
        (await peer.GetAsync($"/vouchers?promotion_uuid={Guid.NewGuid()}")).IsRefused(80002);
    }

    [Fact]
    public async Task A_promotion_is_made_read_and_holds_its_limit()
    {
        await using Peer peer = await Peer.StartAsync();
        string uuid = (await peer.PostAsync("/promotions", new JsonObject { ["name"] = "Two", ["description"] = "Two of them", ["voucher_limit"] = 2, ["redemptions_per_voucher"] = 3 })).Data.GetProperty("uuid").GetString()!;
        Assert.Equal("Two", (await peer.GetAsync($"/promotions/{uuid}")).Data.GetProperty("name").GetString());
        Assert.Contains(uuid, (await peer.GetAsync("/promotions")).Data.EnumerateArray().Select(promotion => promotion.GetProperty("uuid").GetString()));
        (await peer.GetAsync($"/promotions/{Guid.NewGuid()}")).IsRefused(80002);
        Assert.Equal(3, (await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = uuid })).Data.GetProperty("redemptions_remaining").GetInt32());
        await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = uuid });
        (await peer.PostAsync("/vouchers", new JsonObject { ["promotion_uuid"] = uuid })).IsRefused(80008);
    }

    private static string Code(Peer peer, string status) => peer.State.Vouchers.First(voucher => voucher.StatusAt(Peer.Start) == status).Code;

    private static Task<Reply> RedeemAsync(Peer peer, string code, int? times = null, Guid? contact = null)
    {
        JsonObject body = new() { ["code"] = code, ["shop_uuid"] = peer.Seed.Shop };
        if (times is { } many)
        {
            body["number_of_times"] = many;
        }

        if (contact is { } person)
        {
            body["contact_uuid"] = person;
        }

        return peer.PostAsync(times is null ? "/vouchers/redeem" : "/vouchers/multi-redeem", body);
    }
}
