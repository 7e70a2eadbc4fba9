using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using CsCheck;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Gift cards are money: the amount follows the transactions, is never negative or above the limit, and only the newest transaction is taken back, once.</summary>
public sealed class GiftcardTests
{
    private static readonly Gen<(int Action, int Card, int Cents)[]> Stories = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[-6000, 6000]).Array[1, 20];

    [Fact]
    public async Task A_card_is_made_empty_loaded_found_by_its_hash_and_paid_with()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonElement card = (await peer.PostAsync("/giftcards", new JsonObject { ["type"] = 1, ["giftcard_program_uuid"] = peer.Seed.GiftcardProgram })).Data;
        Assert.Equal((0, "DIGITAL", true), (card.GetProperty("amount_in_cents").GetInt64(), card.GetProperty("type").GetString(), card.GetProperty("active").GetBoolean()));
        Assert.Equal("2028-11-22T09:30:00+00:00", card.GetProperty("expiration_date").GetString());
        Guid uuid = card.GetProperty("uuid").GetGuid();

        (await BookAsync(peer, uuid, 499)).IsRefused(1003, "amount_in_cents");
        await BookAsync(peer, uuid, 15_000);
        (await BookAsync(peer, uuid, 1)).IsRefused(5008);
        Reply paid = await BookAsync(peer, uuid, -14_999);
        Assert.Equal(-14_999, paid.Data.GetProperty("amount_in_cents").GetInt64());
        (await BookAsync(peer, uuid, -2)).IsRefused(5003);

        JsonElement found = (await peer.GetAsync($"/giftcards/find-one-by?hash={card.GetProperty("hash").GetString()}")).Data;
        Assert.Equal((uuid, 1, 0.01m, "€0.01"), (
            found.GetProperty("uuid").GetGuid(), found.GetProperty("amount_in_cents").GetInt64(), found.GetProperty("amount").GetDecimal(), found.GetProperty("display_amount").GetString()));
        Assert.Equal(paid.Data.GetRawText(), (await peer.GetAsync($"/giftcard-transactions/{paid.Data.GetProperty("uuid").GetString()}")).Data.GetRawText());
        JsonElement program = (await peer.GetAsync("/giftcard-programs")).Data[0];
        Assert.Equal(peer.State.Giftcards.Count, program.GetProperty("card_count").GetInt32());
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused()
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.Giftcards.Count;
        (await peer.PostAsync("/giftcards", new JsonObject { ["type"] = 0, ["giftcard_program_uuid"] = peer.Seed.GiftcardProgram })).IsRefused(55021);
        (await peer.PostAsync("/giftcards", new JsonObject { ["type"] = 1, ["giftcard_program_uuid"] = Guid.NewGuid() })).IsRefused(1100);
        (await peer.PostAsync("/giftcards", new JsonObject { ["type"] = 1, ["giftcard_program_uuid"] = peer.Seed.InactiveGiftcardProgram })).IsRefused(1003, "giftcard_program_uuid");
        (await peer.PostAsync("/giftcards", new JsonObject { ["type"] = 2 })).IsRefused(1003, "giftcard_program_uuid", "type");
        (await peer.GetAsync($"/giftcards/{Guid.NewGuid()}")).IsRefused(5001);
        (await peer.GetAsync("/giftcards/find-one-by?hash=none")).IsRefused(5001);
        (await peer.GetAsync($"/giftcards?giftcard_program_uuid={Guid.NewGuid()}")).IsRefused(1100);
        Assert.Equal(before, peer.State.Giftcards.Count);
    }

    [Fact]
    public async Task A_card_gives_and_takes_only_what_its_state_allows()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxSeed seed = peer.Seed;
        (await BookAsync(peer, seed.ExpiredGiftcard, -1)).IsRefused(5002);
        (await BookAsync(peer, seed.FixedGiftcard, 1)).IsRefused(5006);
        (await BookAsync(peer, seed.InactiveGiftcard, -1)).IsRefused(1003, "giftcard_uuid");
        (await BookAsync(peer, Guid.NewGuid(), -1)).IsRefused(1003, "giftcard_uuid");
        (await BookAsync(peer, seed.Giftcard, 0)).IsRefused(1003, "amount_in_cents");
        (await BookAsync(peer, seed.Giftcard, long.MaxValue)).IsRefused(1003, "amount_in_cents");
        (await peer.PostAsync("/giftcard-transactions", new JsonObject { ["giftcard_uuid"] = seed.Giftcard, ["shop_uuid"] = Guid.NewGuid(), ["amount_in_cents"] = -1 })).IsRefused(1003, "shop_uuid");
        Assert.Equal(4, peer.State.GiftcardTransactions.Count);
        Assert.Equal([2500, 1000, 4000, 2000], peer.State.Giftcards.Select(card => card.AmountInCents));

        peer.Clock.Advance(TimeSpan.FromDays(731));
        (await BookAsync(peer, seed.Giftcard, -1)).IsRefused(5002);
    }

    [Theory]
    [InlineData("reverse")]
    [InlineData("correct")]
    public async Task The_newest_transaction_is_taken_back_and_then_the_one_before(string name)
    {
        await using Peer peer = await Peer.StartAsync();
        string first = Uuid(await BookAsync(peer, peer.Seed.Giftcard, 300));
        string second = Uuid(await BookAsync(peer, peer.Seed.Giftcard, -800));
        (await peer.PostAsync($"/giftcard-transactions/{first}/{name}", [])).IsRefused(55025);
        Reply reversal = await peer.PostAsync($"/giftcard-transactions/{second}/{name}", []);
        Assert.Equal(800, reversal.Data.GetProperty("amount_in_cents").GetInt64());
        (await peer.PostAsync($"/giftcard-transactions/{second}/{name}", [])).IsRefused(55025);
        (await peer.PostAsync($"/giftcard-transactions/{Uuid(reversal)}/{name}", [])).IsRefused(55025);
        Assert.Equal(-300, (await peer.PostAsync($"/giftcard-transactions/{first}/{name}", [])).Data.GetProperty("amount_in_cents").GetInt64());
        (await peer.PostAsync($"/giftcard-transactions/{Guid.NewGuid()}/{name}", [])).IsRefused(5010);
        Assert.Equal(2500, Amount(peer, peer.Seed.Giftcard));
    }

    [Fact]
    public async Task The_limits_of_a_card_count_when_a_payment_is_taken_back()
    {
        await using Peer peer = await Peer.StartAsync();
        string payment = Uuid(await BookAsync(peer, peer.Seed.FixedGiftcard, -100));
        (await peer.PostAsync($"/giftcard-transactions/{payment}/reverse", [])).IsRefused(5006);
        (await peer.PostAsync($"/giftcard-transactions/{payment}/correct", [])).IsRefused(1003, "giftcard_transaction_uuid");
        Assert.Equal(900, Amount(peer, peer.Seed.FixedGiftcard));
    }

    [Fact]
    public async Task Transactions_are_listed_by_card_program_shop_and_time()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Clock.Advance(TimeSpan.FromMinutes(1));
        await BookAsync(peer, peer.Seed.Giftcard, -1, ("order_number", "W-1"));
        Guid web = peer.State.Shops.Single(shop => shop.Type == "web").Uuid;
        await peer.PostAsync("/giftcard-transactions", new JsonObject { ["giftcard_uuid"] = peer.Seed.FixedGiftcard, ["shop_uuid"] = web, ["amount_in_cents"] = -2 });

        Assert.Equal((long[])[2500, -1], await ListedAsync(peer, $"giftcard_hash={peer.Seed.GiftcardHash}"));
        Assert.Equal((long[])[-2], await ListedAsync(peer, $"shop_uuid={web}"));
        Assert.Equal((long[])[-2, -1], await ListedAsync(peer, "created_at[gt]=2026-11-23T09:30:00Z&sort=-created_at"));
        Assert.Equal((long[])[-1], await ListedAsync(peer, $"giftcard_program_uuid={peer.Seed.GiftcardProgram}&perPage=1&page=5"));
        Assert.Empty(await ListedAsync(peer, $"giftcard_program_uuid={Guid.NewGuid()}"));
        Reply page = await peer.GetAsync("/giftcard-transactions?perPage=4&page=2");
        Assert.Equal("W-1", page.Data[0].GetProperty("custom_attributes").GetProperty("order_number").GetString());
        Assert.Equal((2, 4, 6), (page.Body.GetProperty("meta").GetProperty("page").GetInt32(), page.Body.GetProperty("meta").GetProperty("limit").GetInt32(), page.Body.GetProperty("meta").GetProperty("total").GetInt32()));
        (await peer.GetAsync("/giftcard-transactions?perPage=101")).IsRefused(1003, "perPage");
    }

    [Fact]
    public async Task A_card_is_mailed_to_somebody_with_an_address()
    {
        await using Peer peer = await Peer.StartAsync();
        string path = $"/giftcards/{peer.Seed.Giftcard}/send-by-email";
        (await peer.PostAsync(path, new JsonObject { ["contact_uuid"] = peer.Seed.AnonymousContact })).IsRefused(1003, "contact_uuid");
        (await peer.PostAsync($"/giftcards/{Guid.NewGuid()}/send-by-email", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact })).IsRefused(5001);
        (await peer.PostAsync($"/giftcards/{peer.Seed.ExpiredGiftcard}/send-by-email", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact })).IsRefused(1003, "giftcard_uuid");
        Assert.Empty(peer.State.Outbox);
        (await peer.PostAsync(path, new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact })).Succeeds("{}");
        Assert.Equal(peer.Seed.KnownContactEmail, Assert.Single(peer.State.Outbox).To);
    }

    [Fact]
    public async Task A_transaction_is_told()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "giftcard_transaction_created", receiver.Address);
        await BookAsync(peer, peer.Seed.Giftcard, -250);
        JsonElement told = (await receiver.NextAsync("giftcard_transaction_created")).GetProperty("giftcard_transaction");
        Assert.Equal((-250, peer.Seed.Giftcard), (told.GetProperty("amount_in_cents").GetInt64(), told.GetProperty("card").GetProperty("uuid").GetGuid()));
    }

    [Fact]
    public async Task An_amount_is_the_sum_of_its_transactions()
    {
        await using Peer peer = await Peer.StartAsync();
        await Stories.SampleAsync(
            async story =>
            {
                peer.Sandbox.Reset();
                foreach ((int action, int card, int cents) in story)
                {
                    await ActAsync(peer, action, card, cents);
                    CheckAmounts(peer.State);
                }
            },
            iter: 100,
            threads: 1);
    }

    private static Task<Reply> ActAsync(Peer peer, int action, int card, int cents)
    {
        IReadOnlyList<SandboxGiftcardTransaction> all = peer.State.GiftcardTransactions;
        return action switch
        {
            0 => peer.PostAsync("/giftcards", new JsonObject { ["type"] = 1, ["giftcard_program_uuid"] = peer.Seed.GiftcardProgram }),
            1 => peer.PostAsync($"/giftcard-transactions/{all[cents > 0 ? ^1 : card % all.Count].Uuid}/reverse", []),
            _ => BookAsync(peer, peer.State.Giftcards[card % peer.State.Giftcards.Count].Uuid, cents),
        };
    }

    private static void CheckAmounts(SandboxState state)
    {
        foreach (SandboxGiftcard card in state.Giftcards)
        {
            Assert.Equal(state.GiftcardTransactions.Where(row => row.GiftcardUuid == card.Uuid).Sum(row => row.AmountInCents), card.AmountInCents);
            Assert.InRange(card.AmountInCents, 0, 15_000);
        }

        Guid?[] reversed = [.. state.GiftcardTransactions.Where(row => row.Reverses is not null).Select(row => row.Reverses)];
        Assert.Equal(reversed.Distinct(), reversed);
    }

    private static async Task<long[]> ListedAsync(Peer peer, string query) =>
        [.. (await peer.GetAsync($"/giftcard-transactions?{query}")).Data.EnumerateArray().Select(row => row.GetProperty("amount_in_cents").GetInt64())];

    private static long Amount(Peer peer, Guid card) => peer.State.Giftcards.Single(row => row.Uuid == card).AmountInCents;

    private static string Uuid(Reply reply) => reply.Data.GetProperty("uuid").GetString()!;

    private static Task<Reply> BookAsync(Peer peer, Guid card, long cents, params (string Name, string Value)[] attributes) =>
        peer.PostAsync("/giftcard-transactions", new JsonObject
        {
            ["giftcard_uuid"] = card,
            ["shop_uuid"] = peer.Seed.Shop,
            ["amount_in_cents"] = cents,
            ["custom_attributes"] = new JsonObject(attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(attribute.Name, attribute.Value))),
        });
}
