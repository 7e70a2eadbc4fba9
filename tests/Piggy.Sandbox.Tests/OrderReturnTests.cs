using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsCheck;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>A return takes back what its part of the order has earned: all returns together never more than the order has given.</summary>
public sealed class OrderReturnTests
{
    private static readonly Gen<(int[] Cents, (int Line, int Quantity)[] Returns)> Stories = Gen.Select(
        Gen.Int[0, 999].Array[1, 4], Gen.Select(Gen.Int[0, 3], Gen.Int[1, 4]).Array[1, 12]);

    [Fact]
    public async Task A_return_takes_credits_back_once_and_the_rest_comes_with_the_last()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = await peer.BalanceAsync(peer.Seed.KnownContact);
        await peer.PostAsync("/orders/create-and-process", Orders.Coffee(peer));

        Reply made = (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-1", ("L1", 1)))).Succeeds("[]");
        string uuid = made.Data.GetProperty("uuid").GetString()!;
        Assert.Equal(peer.State.Orders[0].Lines[0].Uuid, made.Data.GetProperty("line_item_returns")[0].GetProperty("line_item").GetProperty("uuid").GetGuid());
        Assert.Equal(before + 9, await peer.BalanceAsync(peer.Seed.KnownContact));

        // 9.19 less half of 8.50 leaves 4.94.
        Reply processed = await peer.PostAsync($"/order-returns/{uuid}/process", []);
        Assert.Equal((5, before + 4), (Orders.Points(processed), processed.Data.GetProperty("data").GetProperty("new_balance").GetInt64()));
        (await peer.PostAsync($"/order-returns/{uuid}/process", [])).IsRefused(1003, "uuid");

        JsonObject rest = Orders.Return("WEB-1", "RET-2", ("L1", 1));
        rest["line_items"]![0]!["sub_line_items"] = new JsonArray(new JsonObject { ["external_identifier"] = "L1a", ["quantity"] = 1 });
        rest["applied_discounts"] = new JsonArray(new JsonObject { ["external_identifier"] = "D1", ["amount"] = 91 });
        rest["charges"] = new JsonArray(new JsonObject { ["external_identifier"] = "C1", ["total_amount"] = 100 });
        Reply last = await peer.PostAsync("/order-returns/create-and-process", rest);
        Assert.Equal(4, last.Data.GetProperty("result").GetProperty("data").GetProperty("points").GetInt64());
        Assert.Equal(1, last.Data.GetProperty("return").GetProperty("sub_line_item_returns").GetArrayLength());
        Assert.Equal(before, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task More_than_the_order_has_left_is_refused_and_nothing_is_recorded()
    {
        await using Peer peer = await Peer.StartAsync();
        await Orders.RecordAsync(peer, Orders.Coffee(peer));
        await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-1", ("L1", 1)));

        (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-1", ("L1", 1)))).IsRefused(1003, "external_identifier");
        (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-2", ("L1", 2)))).IsRefused(1003, "line_items.0.quantity");
        (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-2", ("L1", 1), ("L1", 1)))).IsRefused(1003, "line_items.1.quantity");
        (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-2", ("L9", 1)))).IsRefused(1003, "line_items.0.external_identifier");
        (await peer.PostAsync("/order-returns", Orders.Return("WEB-9", "RET-2"))).IsRefused(1003, "order.external_identifier");
        JsonObject much = Orders.Return("WEB-1", "RET-2", ("L1", 1));
        much["line_items"]![0]!["total_amount"] = 426;
        much["applied_discounts"] = new JsonArray(new JsonObject { ["external_identifier"] = "D1", ["amount"] = 92 });
        much["charges"] = new JsonArray(new JsonObject { ["external_identifier"] = "C1", ["total_amount"] = 101 });
        (await peer.PostAsync("/order-returns", much)).IsRefused(1003, "line_items.0.total_amount", "applied_discounts.0.amount", "charges.0.total_amount");
        (await peer.PostAsync("/order-returns", [])).IsRefused(1003, "order", "external_identifier", "status");
        (await peer.PostAsync($"/order-returns/{Guid.NewGuid()}/process", [])).IsRefused(1003, "uuid");
        Assert.Single(peer.State.OrderReturns);
    }

    [Fact]
    public async Task A_return_before_the_order_is_processed_corrects_nothing_and_leaves_less_to_earn()
    {
        await using Peer peer = await Peer.StartAsync();
        string uuid = await Orders.RecordAsync(peer, Orders.OfLines(peer, "WEB-1", 1000, 400));
        Reply early = await peer.PostAsync("/order-returns/create-and-process", Orders.Return("WEB-1", "RET-1", ("L0", 4)));
        Assert.Equal(JsonValueKind.Null, early.Data.GetProperty("result").ValueKind);
        Assert.Equal(4, Orders.Points(await peer.PostAsync($"/orders/{uuid}/process", [])));
    }

    [Fact]
    public async Task Spent_credits_stay_spent_and_a_reversal_is_not_counted_twice()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/orders/create-and-process", Orders.OfLines(peer, "WEB-1", 2000));
        Guid reception = peer.State.Orders[0].CreditReceptionUuid!.Value;
        long all = await peer.BalanceAsync(peer.Seed.KnownContact);
        await peer.PostAsync("/credit-receptions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = peer.Seed.KnownContact, ["credits"] = 3 - all });
        Reply partly = await peer.PostAsync("/order-returns/create-and-process", Orders.Return("WEB-1", "RET-1", ("L0", 2)));
        Assert.Equal(3, partly.Data.GetProperty("result").GetProperty("data").GetProperty("points").GetInt64());
        Assert.Equal(0, await peer.BalanceAsync(peer.Seed.KnownContact));
        (await peer.PostAsync($"/credit-receptions/{reception}/reverse", [])).IsRefused(1003, "credit_reception_uuid");

        await peer.PostAsync("/orders/create-and-process", Orders.OfLines(peer, "WEB-2", 2000));
        await peer.PostAsync($"/credit-receptions/{peer.State.Orders[1].CreditReceptionUuid}/reverse", []);
        Reply none = await peer.PostAsync("/order-returns/create-and-process", Orders.Return("WEB-2", "RET-2", ("L0", 4)));
        Assert.Equal(0, none.Data.GetProperty("result").GetProperty("data").GetProperty("points").GetInt64());
    }

    [Fact]
    public async Task All_returns_together_take_back_exactly_what_was_given()
    {
        await using Peer peer = await Peer.StartAsync();
        await Stories.SampleAsync(
            async story =>
            {
                peer.Sandbox.Reset();
                long before = await peer.BalanceAsync(peer.Seed.KnownContact);
                await peer.PostAsync("/orders/create-and-process", Orders.OfLines(peer, "WEB-1", story.Cents));
                int[] left = [.. story.Cents.Select(_ => 4)];
                for (int number = 0; number < story.Returns.Length; number++)
                {
                    (int line, int quantity) = story.Returns[number];
                    Reply reply = await peer.PostAsync("/order-returns/create-and-process", Orders.Return("WEB-1", $"RET-{number}", ($"L{line}", quantity)));
                    bool isPossible = line < left.Length && quantity <= left[line];
                    Assert.Equal(isPossible ? 200 : 400, (int)reply.Status);
                    if (isPossible)
                    {
                        left[line] -= quantity;
                    }

                    long stillDue = await peer.BalanceAsync(peer.Seed.KnownContact) - before;
                    Assert.InRange(stillDue, 0, story.Cents.Sum() / 100);
                    Assert.True(left.Any(pieces => pieces > 0) || stillDue == 0);
                }
            },
            iter: 60,
            threads: 1);
    }
}
