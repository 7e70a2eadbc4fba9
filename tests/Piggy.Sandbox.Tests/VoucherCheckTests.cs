using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Asking whether a voucher could be used says what using it would, and uses nothing.</summary>
public sealed class VoucherCheckTests
{
    [Fact]
    public async Task A_voucher_that_can_be_used_is_answered_and_stays_as_it_is()
    {
        await using Peer peer = await Peer.StartAsync();
        Reply reply = (await CheckAsync(peer, peer.Seed.ActiveVoucherCode, peer.Seed.KnownContact)).Succeeds("[]");
        Assert.Equal("ACTIVE", reply.Data.GetProperty("status").GetString());
        Assert.Equal(200, (int)(await CheckAsync(peer, peer.Seed.ActiveVoucherCode, contact: null)).Status);
        Assert.Empty(peer.State.VoucherRedemptions);
    }

    [Fact]
    public async Task Every_voucher_that_cannot_be_used_is_refused_here_too()
    {
        await using Peer peer = await Peer.StartAsync();
        foreach (SandboxVoucher voucher in peer.State.Vouchers)
        {
            Reply check = await CheckAsync(peer, voucher.Code, peer.Seed.KnownContact);
            JsonObject body = new() { ["code"] = voucher.Code, ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = peer.Seed.KnownContact };
            Assert.Equal((await peer.PostAsync("/vouchers/redeem", body)).Status, check.Status);
        }

        Assert.Contains(peer.State.Calls, call => call is { Operation: "validateVoucher", Status: 400 });
        Assert.Contains(peer.State.Calls, call => call is { Operation: "validateVoucher", Status: 200 });
    }

    [Fact]
    public async Task The_field_says_what_is_wrong()
    {
        await using Peer peer = await Peer.StartAsync();
        string free = peer.State.Vouchers.First(voucher => voucher.ContactUuid is null && voucher.StatusAt(Peer.Start) == "ACTIVE").Code;
        (await CheckAsync(peer, peer.Seed.RedeemedVoucherCode, peer.Seed.KnownContact)).IsRefused(1003, "voucher_uuid");
        (await CheckAsync(peer, free, contact: null)).IsRefused(1003, "contact_uuid");
        (await CheckAsync(peer, peer.Seed.ActiveVoucherCode, peer.Seed.OriginalContact)).IsRefused(1003, "contact_uuid");
        (await peer.PostAsync($"/vouchers/{Guid.NewGuid()}/validate", new JsonObject { ["shop_uuid"] = Guid.NewGuid() })).IsRefused(1003, "shop_uuid", "voucher_uuid");
        await peer.PostAsync($"/vouchers/{Uuid(peer, free)}/lock", []);
        (await CheckAsync(peer, free, peer.Seed.KnownContact)).IsRefused(1003, "voucher_uuid");
    }

    private static Guid Uuid(Peer peer, string code) => peer.State.Vouchers.Single(voucher => voucher.Code == code).Uuid;

    private static Task<Reply> CheckAsync(Peer peer, string code, Guid? contact)
    {
        JsonObject body = new() { ["shop_uuid"] = peer.Seed.Shop };
        if (contact is { } person)
        {
            body["contact_uuid"] = person;
        }

        return peer.PostAsync($"/vouchers/{Uuid(peer, code)}/validate", body);
    }
}
