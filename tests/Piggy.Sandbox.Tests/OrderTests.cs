using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>An order is recorded once and earns its credits once.</summary>
public sealed class OrderTests
{
    [Fact]
    public async Task An_order_is_recorded_found_changed_and_earns_nothing_by_that()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = await peer.BalanceAsync(peer.Seed.KnownContact);
        JsonElement order = (await peer.PostAsync("/orders", Orders.Coffee(peer))).Succeeds("[]").Data;
        string uuid = order.GetProperty("uuid").GetString()!;
        Assert.Equal("€ 9.19", order.GetProperty("formatted_total_order_amount").GetString());
        Assert.Equal((100, 91), (order.GetProperty("total_charges_amount").GetInt32(), order.GetProperty("total_discount_amount").GetInt32()));
        Assert.Equal(peer.Seed.Product, order.GetProperty("line_items")[0].GetProperty("product").GetProperty("external_identifier").GetString());
        Assert.Equal("Oat milk", peer.State.Products[^1].Name);
        Assert.Equal(order.GetRawText(), (await peer.GetAsync($"/orders/{uuid}")).Data.GetRawText());
        Assert.Equal(order.GetRawText(), (await peer.GetAsync("/orders/find?external_identifier=WEB-1")).Data.GetRawText());

        peer.Clock.Advance(TimeSpan.FromMinutes(1));
        JsonElement changed = (await peer.PutAsync($"/orders/{uuid}", new JsonObject { ["status"] = "COMPLETED", ["payment_status"] = "PAID" })).Data;
        Assert.Equal(("COMPLETED", "2026-11-23T09:31:00+00:00"), (changed.GetProperty("status").GetString(), changed.GetProperty("completed_at").GetString()));
        Assert.Equal(changed.GetRawText(), Assert.Single((await peer.GetAsync("/orders")).Data.EnumerateArray()).GetRawText());
        Assert.Equal(before, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task An_order_earns_its_credits_once()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = await peer.BalanceAsync(peer.Seed.KnownContact);
        string uuid = await Orders.RecordAsync(peer, Orders.Coffee(peer));
        Reply processed = (await peer.PostAsync($"/orders/{uuid}/process", [])).Succeeds("[]");
        Assert.Equal((9, before + 9), (Orders.Points(processed), processed.Data.GetProperty("data").GetProperty("new_balance").GetInt64()));
        (await peer.PostAsync($"/orders/{uuid}/process", [])).IsRefused(1003, "uuid");

        Reply both = await peer.PostAsync("/orders/create-and-process", Orders.Coffee(peer, "WEB-2"));
        Assert.Equal(before + 18, both.Data.GetProperty("result").GetProperty("data").GetProperty("new_balance").GetInt64());
        (await peer.PostAsync($"/orders/{both.Data.GetProperty("order").GetProperty("uuid").GetString()}/process", [])).IsRefused(1003, "uuid");
        Assert.Equal(before + 18, await peer.BalanceAsync(peer.Seed.KnownContact));
        Assert.Equal([9.19m, 9.19m], peer.State.CreditReceptions.TakeLast(2).Select(reception => reception.UnitValue!.Value));
    }

    [Fact]
    public async Task A_cancelled_order_has_no_result()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject order = Orders.Coffee(peer);
        order["status"] = "CANCELLED";
        Reply reply = await peer.PostAsync("/orders/create-and-process", order);
        Assert.Equal(JsonValueKind.Null, reply.Data.GetProperty("result").ValueKind);
        Assert.Null(Assert.Single(peer.State.Orders).CreditReceptionUuid);
    }

    [Fact]
    public async Task The_ceiling_refuses_and_nothing_is_recorded()
    {
        await using Peer peer = await Peer.StartAsync();
        long before = await peer.BalanceAsync(peer.Seed.KnownContact);
        peer.State.Configure(account => account with { CreditCeiling = before + 8 });
        (await peer.PostAsync("/orders/create-and-process", Orders.Coffee(peer))).IsRefused(1003, "total_order_amount");
        Assert.Empty(peer.State.Orders);
        Assert.Equal(8, peer.State.Products.Count);
        string uuid = await Orders.RecordAsync(peer, Orders.Coffee(peer));
        (await peer.PostAsync($"/orders/{uuid}/process", [])).IsRefused(1003, "uuid");
        Assert.Equal(before, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task What_is_unknown_or_taken_is_refused_and_nothing_is_recorded()
    {
        await using Peer peer = await Peer.StartAsync();
        (await peer.PostAsync("/orders", With(peer, "contact", new JsonObject { ["uuid"] = Guid.NewGuid() }))).IsRefused(55031);
        (await peer.PostAsync("/orders", With(peer, "business_profile", new JsonObject { ["uuid"] = Guid.NewGuid() }))).IsRefused(1008);
        (await peer.PostAsync("/orders", With(peer, "payments", Reference("PREPAID_TRANSACTION")))).IsRefused(1003, "payments.0.uuid");
        (await peer.PostAsync("/orders", With(peer, "payments", Reference("VOUCHER")))).IsRefused(1003, "payments.0.type");
        (await peer.GetAsync($"/orders/{Guid.NewGuid()}")).IsRefused(1003, "uuid");
        (await peer.GetAsync("/orders/find?external_identifier=none")).IsRefused(1003, "external_identifier");
        Assert.Empty(peer.State.Orders);
        await Orders.RecordAsync(peer, Orders.Coffee(peer));
        (await peer.PostAsync("/orders", Orders.Coffee(peer))).IsRefused(1003, "external_identifier");
        (await peer.PutAsync($"/orders/{peer.State.Orders[0].Uuid}", new JsonObject { ["status"] = "LOST", ["payment_status"] = 1 })).IsRefused(1003, "status", "payment_status");
        Assert.Equal("CREATED", Assert.Single(peer.State.Orders).Status);
    }

    [Fact]
    public async Task An_order_outlives_its_product_and_the_list_comes_in_one_piece()
    {
        await using Peer peer = await Peer.StartAsync();
        for (int number = 0; number < 12; number++)
        {
            await Orders.RecordAsync(peer, Orders.Coffee(peer, $"WEB-{number}"));
        }

        await peer.DeleteAsync($"/products/{peer.State.Products.Single(product => product.ExternalIdentifier == peer.Seed.Product).Uuid}");
        Reply list = await peer.GetAsync("/orders");

        Assert.Equal((12, 12, 1), (list.Data.GetArrayLength(), list.Body.GetProperty("meta").GetProperty("total").GetInt32(), list.Body.GetProperty("meta").GetProperty("last_page").GetInt32()));
        Assert.All(list.Data.EnumerateArray(), order => Assert.False(order.GetProperty("line_items")[0].TryGetProperty("product", out _)));
        Assert.Empty(await SpecDocument.Load().ProblemsAsync(SpecDocument.Load().Operation("listOrders"), 200, list.Body.GetRawText()));
    }

    [Fact]
    public async Task An_order_names_the_gift_card_money_it_was_paid_with()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject payment = new() { ["uuid"] = peer.Seed.GiftcardTransaction, ["type"] = "GIFTCARD_TRANSACTION" };
        Assert.NotEmpty(await Orders.RecordAsync(peer, With(peer, "payments", new JsonArray(payment))));
    }

    [Theory]
    [InlineData("/line_items/0/quantity", "0", "line_items.0.quantity")]
    [InlineData("/line_items/0/quantity", "1e20", "line_items.0.quantity")]
    [InlineData("/line_items/0/total_amount", "-1", "line_items.0.total_amount")]
    [InlineData("/line_items/0/sub_line_items/0/price", "1.5", "line_items.0.sub_line_items.0.price")]
    [InlineData("/line_items/0/sub_line_items/0/name", "7", "line_items.0.sub_line_items.0.name")]
    [InlineData("/line_items/0/product", "{}", "line_items.0.product.external_identifier")]
    [InlineData("/line_items/0/result", """{ "type": "VOUCHER", "uuid": "x" }""", "line_items.0.result.uuid")]
    [InlineData("/line_items", "7", "line_items")]
    [InlineData("/contact", "[]", "contact")]
    [InlineData("/business_profile", "{}", "business_profile.uuid")]
    [InlineData("/total_order_amount", "9223372036854775807", "total_order_amount")]
    [InlineData("/applied_discounts/0/applied_to", "\"LUCK\"", "applied_discounts.0.applied_to")]
    [InlineData("/applied_discounts/0/line_items", """[{ "external_identifier": "L9" }]""", "applied_discounts.0.line_items.0.external_identifier")]
    [InlineData("/applied_discounts/0/offer", """{ "type": "VOUCHER_REDEMPTION", "uuid": "9c41e7a8-3d05-4b6f-9f12-6e80ab57d2c4" }""", "applied_discounts.0.offer.uuid")]
    [InlineData("/charges/0/charge_definition", "{}", "charges.0.charge_definition.external_identifier")]
    [InlineData("/charges/0/total_amount", "null", "charges.0.total_amount")]
    public async Task A_wrong_part_is_named_with_its_place(string pointer, string value, string wrong)
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject order = Orders.Coffee(peer);
        string[] steps = pointer.Split('/')[1..];
        JsonNode parent = steps[..^1].Aggregate((JsonNode)order, (node, step) => int.TryParse(step, out int place) ? node[place]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);

        (await peer.PostAsync("/orders/create-and-process", order)).IsRefused(1003, wrong);

        Assert.Empty(peer.State.Orders);
    }

    [Fact]
    public async Task Orders_follow_a_merge_and_go_with_the_contact()
    {
        await using Peer peer = await Peer.StartAsync();
        await Orders.RecordAsync(peer, With(peer, "contact", new JsonObject { ["uuid"] = peer.Seed.DuplicateContact }));
        await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-1", ("L1", 1)));
        await peer.PostAsync("/contacts/merge", new JsonObject { ["source_contact_uuid"] = peer.Seed.DuplicateContact, ["destination_contact_uuid"] = peer.Seed.OriginalContact });
        peer.Sandbox.RunPendingJobs();
        Assert.Equal(peer.Seed.OriginalContact, Assert.Single(peer.State.Orders).ContactUuid);
        await peer.PostAsync($"/contacts/{peer.Seed.OriginalContact}/delete", new JsonObject { ["type"] = "GDPR" });
        peer.Sandbox.RunPendingJobs();
        Assert.Empty(peer.State.Orders);
        Assert.Empty(peer.State.OrderReturns);
    }

    private static JsonArray Reference(string type) => new(new JsonObject { ["uuid"] = Guid.NewGuid(), ["type"] = type });

    private static JsonObject With(Peer peer, string field, JsonNode value)
    {
        JsonObject order = Orders.Coffee(peer);
        order[field] = value;
        return order;
    }
}
