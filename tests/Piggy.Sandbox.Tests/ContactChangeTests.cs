using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactChangeTests
{
    [Fact]
    public async Task Named_values_change_and_the_others_stay()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement values = (await UpdateAsync(peer, """{ "firstname": "Maartje", "favourite_pastry": "bun", "city": null }"""))
            .Succeeds("[]").Data.GetProperty("current_values");

        Assert.Equal("Maartje", values.GetProperty("firstname").GetString());
        Assert.Equal("de Vries", values.GetProperty("lastname").GetString());
        Assert.Equal("bun", values.GetProperty("favourite_pastry").GetString());
        Assert.Equal(JsonValueKind.Null, values.GetProperty("city").ValueKind);
        Assert.Equal(340, values.GetProperty("loyalty_balance").GetInt64());
    }

    [Fact]
    public async Task What_no_attribute_takes_is_refused_and_nothing_changes()
    {
        await using Peer peer = await Peer.StartAsync();

        (await UpdateAsync(peer, """{ "firstname": true, "favourite_pastry": "cake", "shoe_size": 38, "email": "x@example.com", "loyalty_balance": 9 }"""))
            .IsRefused(
                1003, "attributes.firstname", "attributes.favourite_pastry", "attributes.shoe_size", "attributes.email", "attributes.loyalty_balance");
        (await peer.PutAsync($"/contacts/{peer.Seed.KnownContact}", [])).IsRefused(1003, "attributes");
        (await peer.PutAsync($"/contacts/{Guid.NewGuid()}", new JsonObject { ["attributes"] = new JsonObject() })).IsRefused(55031);
        Assert.Equal("Mara", peer.State.FindContact(peer.Seed.KnownContact)!.Values["firstname"].GetString());
    }

    [Theory]
    [InlineData("DEFAULT", 1)]
    [InlineData("GDPR", 0)]
    public async Task A_deletion_takes_the_contact_and_its_history_when_its_time_has_come(string type, int mailsLeft)
    {
        await using Peer peer = await Peer.StartAsync();
        Guid contact = peer.Seed.KnownContact;
        await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = peer.Seed.KnownContactEmail });

        Reply reply = (await peer.PostAsync($"/contacts/{contact}/delete", new JsonObject { ["type"] = type })).Succeeds("{}");
        Assert.Equal(JsonValueKind.Null, reply.Data.ValueKind);
        Assert.Equal(340, await peer.BalanceAsync(contact));
        peer.Clock.Advance(TimeSpan.FromSeconds(2));

        (await peer.GetAsync($"/contacts/{contact}")).IsRefused(55031);
        Assert.Equal(mailsLeft, peer.State.Outbox.Count);
        Assert.DoesNotContain(peer.State.CreditReceptions, row => row.ContactUuid == contact);
        Assert.DoesNotContain(peer.State.RewardReceptions, row => row.ContactUuid == contact);
        Assert.DoesNotContain(peer.State.Bookings, row => row.ContactUuid == contact);
        Assert.Null(peer.State.ContactIdentifiers.Single(row => row.Value == peer.Seed.ContactIdentifier).ContactUuid);
        Assert.Null(peer.State.Vouchers.Single(row => row.Code == peer.Seed.ActiveVoucherCode).ContactUuid);
        (await peer.GetAsync("/loyalty-transactions?limit=100")).Data.EnumerateArray();
    }

    [Fact]
    public async Task A_deletion_needs_a_contact_and_a_type()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PostAsync($"/contacts/{peer.Seed.KnownContact}/delete", new JsonObject { ["type"] = "SOFT" })).IsRefused(1003, "type");
        (await peer.PostAsync($"/contacts/{Guid.NewGuid()}/delete", new JsonObject { ["type"] = "GDPR" })).IsRefused(55031);
        Assert.Empty(peer.State.Jobs);
    }

    [Fact]
    public async Task Money_is_answered_in_cents_and_for_people()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await peer.GetAsync($"/contacts/{peer.Seed.AnonymousContact}/prepaid-balance")).Succeeds("[]").Data;

        Assert.Equal("""{"balance_in_cents":0,"balance":"\u20AC0.00"}""", data.GetRawText());
        JsonElement tier = (await peer.GetAsync($"/contacts/{peer.Seed.KnownContact}/tier")).Succeeds("[]").Data;
        Assert.Equal(("Silver", 2), (tier.GetProperty("name").GetString(), tier.GetProperty("position").GetInt32()));
    }

    private static Task<Reply> UpdateAsync(Peer peer, string attributes) =>
        peer.PutAsync($"/contacts/{peer.Seed.KnownContact}", new JsonObject { ["attributes"] = JsonNode.Parse(attributes) });
}
