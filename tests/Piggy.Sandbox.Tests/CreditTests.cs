using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class CreditTests
{
    [Fact]
    public async Task A_reception_is_answered_with_the_new_balance_and_all_documented_members()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ReceiveAsync(peer, """{ "credits": 25 }""")).Succeeds("{}");

        JsonElement data = reply.Data;
        Reply.HasMembers(data, "type", "uuid", "credits", "unit_value", "unit", "channel", "contact", "shop", "contact_identifier", "created_at");
        Assert.Equal("credit_reception", data.GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("unit_value").ValueKind);
        Reply.HasMembers(data.GetProperty("unit"), "id", "name", "label", "prefix", "is_default");
        Reply.HasMembers(data.GetProperty("contact"), "uuid", "email", "credit_balance");
        Reply.HasMembers(data.GetProperty("shop"), "id", "uuid", "type", "name", "address");
        Assert.Equal(JsonValueKind.Number, data.GetProperty("shop").GetProperty("address").GetProperty("housenumber").ValueKind);
        Assert.Equal("2026-11-23T09:30:00+00:00", data.GetProperty("created_at").GetString());
        Assert.Equal(365, data.GetProperty("contact").GetProperty("credit_balance").GetProperty("balance").GetInt64());
        Assert.Equal(365, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Theory]
    [InlineData("""{ "unit_value": 18.5 }""", 18)]
    [InlineData("""{ "unit_value": 18.99, "unit_name": "purchase_amount" }""", 18)]
    [InlineData("""{ "unit_value": 0.99 }""", 0)]
    [InlineData("""{ "credits": 7, "unit_value": 18.5 }""", 7)]
    [InlineData("""{ "credits": -340 }""", -340)]
    [InlineData("""{ "credits": 3.0 }""", 3)]
    public async Task Credits_are_fixed_or_one_per_whole_euro(string fields, long expected)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ReceiveAsync(peer, fields)).Succeeds("{}");

        Assert.Equal(expected, reply.Data.GetProperty("credits").GetInt64());
        Assert.Equal(340 + expected, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Attributes_come_back_flat_and_cannot_replace_members_of_the_answer()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ReceiveAsync(peer, """{ "credits": 1, "order_number": "W-10482", "lines": [1, 2], "uuid": "mine" }""")).Succeeds("{}");

        Assert.Equal("W-10482", reply.Data.GetProperty("order_number").GetString());
        Assert.Equal(2, reply.Data.GetProperty("lines").GetArrayLength());
        Assert.True(Guid.TryParse(reply.Data.GetProperty("uuid").GetString(), out _));
    }

    [Fact]
    public async Task An_identifier_is_named_in_the_answer()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ReceiveAsync(peer, $$"""{ "credits": 1, "contact_identifier_value": "{{peer.Seed.ContactIdentifier}}" }""")).Succeeds("{}");

        Reply.HasMembers(reply.Data.GetProperty("contact_identifier"), "name", "value", "active");
    }

    [Fact]
    public async Task A_POS_transaction_is_rewarded_only_once()
    {
        await using Peer peer = await Peer.StartAsync();
        string open = $$"""{ "credits": 1, "pos_transaction_uuid": "{{peer.Seed.OpenPosTransaction}}" }""";

        (await ReceiveAsync(peer, open)).Succeeds("{}");
        (await ReceiveAsync(peer, open)).IsRefused(6001);
        (await ReceiveAsync(peer, $$"""{ "credits": 1, "pos_transaction_uuid": "{{peer.Seed.RewardedPosTransaction}}" }""")).IsRefused(6001);
        (await ReceiveAsync(peer, $$"""{ "credits": 1, "pos_transaction_uuid": "{{Guid.NewGuid()}}" }""")).IsRefused(1027);

        Assert.Equal(341, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Theory]
    [InlineData("""{ "credits": 1, "shop_uuid": "0b7c9a52-6d1e-4f83-9c40-2a51e8d7f316" }""", 1008)]
    [InlineData("""{ "credits": 1, "contact_uuid": "0b7c9a52-6d1e-4f83-9c40-2a51e8d7f316" }""", 55031)]
    [InlineData("""{ "credits": 1, "contact_identifier_value": "CARD-X" }""", 60003)]
    [InlineData("""{ "unit_value": 1, "unit_name": "guilders" }""", 60007)]
    [InlineData("""{ "credits": 99661 }""", 1015)]
    [InlineData("""{ "unit_value": 1e20 }""", 1015)]
    public async Task A_reception_is_refused_for_the_documented_reasons(string fields, int code)
    {
        await using Peer peer = await Peer.StartAsync();

        (await ReceiveAsync(peer, fields)).IsRefused(code);

        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Without_default_unit_an_amount_needs_a_unit()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.State.Configure(account => account with { DefaultUnitName = null });

        (await ReceiveAsync(peer, """{ "unit_value": 5 }""")).IsRefused(55046);
        (await ReceiveAsync(peer, """{ "unit_value": 5, "unit_name": "purchase_amount" }""")).Succeeds("{}");
        Reply fixedCredits = (await ReceiveAsync(peer, """{ "credits": 5 }""")).Succeeds("{}");
        Assert.Equal(JsonValueKind.Null, fixedCredits.Data.GetProperty("unit").ValueKind);
    }

    [Theory]
    [InlineData("{}", "credits", "unit_value")]
    [InlineData("""{ "credits": null }""", "credits", "unit_value")]
    [InlineData("""{ "credits": 1.5 }""", "credits")]
    [InlineData("""{ "credits": "5" }""", "credits")]
    [InlineData("""{ "credits": -341 }""", "credits")]
    [InlineData("""{ "credits": 99999999999999999999 }""", "credits")]
    [InlineData("""{ "unit_value": -1 }""", "unit_value")]
    [InlineData("""{ "unit_value": 1e400 }""", "unit_value")]
    [InlineData("""{ "unit_value": "18.50", "unit_name": 3 }""", "unit_value", "unit_name")]
    [InlineData("""{ "credits": 1, "shop_uuid": "x", "contact_uuid": 1, "pos_transaction_uuid": "{}" }""", "shop_uuid", "contact_uuid", "pos_transaction_uuid")]
    [InlineData("""{ "credits": 1, "contact_identifier_value": [] }""", "contact_identifier_value")]
    public async Task Wrong_fields_are_named_and_nothing_is_booked(string fields, params string[] wrong)
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.CreditReceptions.Count;

        (await ReceiveAsync(peer, fields)).IsRefused(1003, wrong);

        Assert.Equal(before, peer.State.CreditReceptions.Count);
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task A_blocked_card_or_the_card_of_somebody_else_is_refused()
    {
        await using Peer peer = await Peer.StartAsync();
        string foreign = peer.State.ContactIdentifiers.First(row => row.ContactUuid == peer.Seed.DuplicateContact).Value;
        await peer.PutAsync("/contact-identifiers", new JsonObject
        {
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier, ["contact_identifier_active"] = false,
        });

        foreach (string card in (string[])[foreign, peer.Seed.ContactIdentifier])
        {
            (await ReceiveAsync(peer, $$"""{ "credits": 1, "contact_identifier_value": "{{card}}" }""")).IsRefused(1003, "contact_identifier_value");
        }
    }

    [Fact]
    public async Task Sixty_four_receptions_at_once_add_up_exactly()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply[] replies = await Task.WhenAll(Enumerable.Range(1, 64).Select(credits => ReceiveAsync(peer, $$"""{ "credits": {{credits}} }""")));

        Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.Status));
        Assert.Equal(340 + (64 * 65 / 2), await peer.BalanceAsync(peer.Seed.KnownContact));
        Assert.Equal(64, replies.Select(reply => reply.Data.GetProperty("uuid").GetString()).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task The_same_call_twice_gives_twice()
    {
        await using Peer peer = await Peer.StartAsync();
        await ReceiveAsync(peer, """{ "credits": 10 }""");
        await ReceiveAsync(peer, """{ "credits": 10 }""");

        Assert.Equal(360, await peer.BalanceAsync(peer.Seed.KnownContact));
        Assert.Equal(2, peer.State.Calls.Count(call => call is { Operation: "createCreditReception", Status: 200, CarriedOut: true }));
    }

    private static Task<Reply> ReceiveAsync(Peer peer, string fields)
    {
        JsonObject body = new() { ["shop_uuid"] = peer.Seed.Shop.ToString(), ["contact_uuid"] = peer.Seed.KnownContact.ToString() };
        foreach ((string name, JsonNode? value) in JsonNode.Parse(fields)!.AsObject())
        {
            body[name] = value?.DeepClone();
        }

        return peer.PostAsync("/credit-receptions", body);
    }
}
