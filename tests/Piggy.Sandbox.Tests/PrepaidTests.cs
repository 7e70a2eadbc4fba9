using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Prepaid money is money: the balance follows the transactions, is never negative, and a transaction is taken back once.</summary>
public sealed class PrepaidTests
{
    [Fact]
    public async Task Money_is_put_on_the_balance_and_taken_off()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = Balance(peer);
        Reply topUp = await PayAsync(peer, 2000);
        Assert.Equal((2000, before + 2000), (topUp.Data.GetProperty("amount_in_cents").GetInt64(), topUp.Data.GetProperty("prepaid_balance").GetProperty("balance_in_cents").GetInt64()));
        await PayAsync(peer, -500);
        Assert.Equal(before + 1500, (await peer.GetAsync($"/contacts/{peer.Seed.KnownContact}/prepaid-balance")).Data.GetProperty("balance_in_cents").GetInt64());
        (await PayAsync(peer, -before - 1501)).IsRefused(1003, "amount_in_cents");
        (await PayAsync(peer, 0)).IsRefused(1003, "amount_in_cents");
        Assert.Equal(before + 1500, Balance(peer));

        Reply list = await peer.GetAsync($"/prepaid-transactions?contact_uuid={peer.Seed.KnownContact}&limit=1&page=2");
        Assert.Equal(-500, Assert.Single(list.Data.EnumerateArray()).GetProperty("amount_in_cents").GetInt64());
        Assert.Equal(2, list.Body.GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_transaction_is_taken_back_once_and_only_while_the_money_is_there()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = Balance(peer);
        string uuid = (await PayAsync(peer, 1000)).Data.GetProperty("uuid").GetString()!;
        await PayAsync(peer, -before - 1);
        (await peer.PostAsync($"/prepaid-transactions/{uuid}/reverse", [])).IsRefused(1003, "prepaid_transaction_uuid");
        await PayAsync(peer, 1);
        string reversal = (await peer.PostAsync($"/prepaid-transactions/{uuid}/reverse", [])).Data.GetProperty("uuid").GetString()!;
        Assert.Equal(0, Balance(peer));
        (await peer.PostAsync($"/prepaid-transactions/{uuid}/reverse", [])).IsRefused(1003, "prepaid_transaction_uuid");
        (await peer.PostAsync($"/prepaid-transactions/{reversal}/reverse", [])).IsRefused(1003, "prepaid_transaction_uuid");
    }

    [Fact]
    public async Task The_contact_is_found_by_an_identifier()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = Balance(peer);
        JsonObject body = new() { ["contact_identifier_value"] = peer.Seed.ContactIdentifier, ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = 100 };
        Assert.Equal(peer.Seed.ContactIdentifier, (await peer.PostAsync("/prepaid-transactions", body)).Data.GetProperty("contact_identifier").GetProperty("value").GetString());
        Assert.Equal(before + 100, Balance(peer));
        (await peer.PostAsync("/prepaid-transactions", new JsonObject { ["contact_identifier_value"] = "NONE", ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = 100 })).IsRefused(60003);
        (await peer.PostAsync("/prepaid-transactions", new JsonObject { ["contact_uuid"] = Guid.NewGuid(), ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = 100 })).IsRefused(55031);
        (await peer.PostAsync("/prepaid-transactions", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact, ["shop_uuid"] = Guid.NewGuid(), ["amount_in_cents"] = 100 })).IsRefused(1008);
        (await peer.PostAsync("/prepaid-transactions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = 100 })).IsRefused(1003, "contact_uuid");
    }

    [Fact]
    public async Task Used_vouchers_and_prepaid_money_are_told()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "prepaid_transaction_created", receiver.Address);
        await WebhookReceiver.SubscribeAsync(peer, "voucher_redeemed", receiver.Address);
        await PayAsync(peer, 700);
        Assert.Equal(700, (await receiver.NextAsync("prepaid_transaction_created")).GetProperty("prepaid_transaction").GetProperty("amount_in_cents").GetInt64());
        await peer.PostAsync("/vouchers/redeem", new JsonObject { ["code"] = peer.Seed.ActiveVoucherCode, ["shop_uuid"] = peer.Seed.Shop });
        Assert.Equal(peer.Seed.ActiveVoucherCode, (await receiver.NextAsync("voucher_redeemed")).GetProperty("voucher").GetProperty("code").GetString());
    }

    private static long Balance(Peer peer) => peer.State.FindContact(peer.Seed.KnownContact)!.PrepaidBalanceInCents;

    private static Task<Reply> PayAsync(Peer peer, long cents) =>
        peer.PostAsync("/prepaid-transactions", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact, ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = cents });
}
