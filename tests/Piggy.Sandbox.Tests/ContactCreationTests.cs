using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactCreationTests
{
    private const string New = "lotte.bakker@example.com";

    [Theory]
    [InlineData("/contacts")]
    [InlineData("/contacts/async")]
    public async Task A_new_contact_is_answered_by_its_uuid_alone_and_has_nothing_yet(string path)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.PostAsync(path, new JsonObject { ["email"] = New })).Succeeds("[]");

        Reply.HasMembers(reply.Data, "uuid");
        SandboxContact contact = peer.State.FindContact(reply.Data.GetProperty("uuid").GetGuid())!;
        Assert.Equal((New, false, 0, 0), (contact.Email, contact.IsAnonymous, contact.CreditBalance, contact.PrepaidBalanceInCents));
        Assert.All(contact.Subscriptions.Values, status => Assert.Equal("UNSUBSCRIBED", status));
        (await peer.PostAsync(path, new JsonObject { ["email"] = New.ToUpperInvariant() })).IsRefused(60005);
        (await peer.GetAsync($"/contacts/{contact.Uuid}/tier")).Succeeds("[]");
        Assert.Equal(JsonValueKind.Null, (await peer.GetAsync($"/contacts/{contact.Uuid}/tier")).Data.ValueKind);
    }

    [Theory]
    [InlineData("/contacts/find-or-create")]
    [InlineData("/contacts/find-or-create/async")]
    public async Task Finding_or_creating_creates_once(string path)
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.Contacts.Count;

        Reply first = (await peer.GetAsync($"{path}?email={New}")).Succeeds("[]");
        Reply second = (await peer.GetAsync($"{path}?email={New}")).Succeeds("[]");

        Assert.Equal(first.Data.GetProperty("uuid").GetString(), second.Data.GetProperty("uuid").GetString());
        Assert.Equal(before + 1, peer.State.Contacts.Count);
        (await peer.GetAsync($"{path}?email=nobody")).IsRefused(1003, "email");
        (await peer.GetAsync(path)).IsRefused(1003, "email");
    }

    [Fact]
    public async Task A_contact_is_found_by_address_and_read_by_uuid()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply found = (await peer.GetAsync($"/contacts/find-one-by?email={peer.Seed.KnownContactEmail}")).Succeeds("[]");
        Reply read = (await peer.GetAsync($"/contacts/{peer.Seed.KnownContact}")).Succeeds("[]");

        Assert.Equal(read.Body.GetRawText(), found.Body.GetRawText());
        (await peer.GetAsync("/contacts/find-one-by?email=nobody@example.com")).IsRefused(55031);
        (await peer.GetAsync($"/contacts/{Guid.NewGuid()}")).IsRefused(55031);
    }

    [Fact]
    public async Task An_anonymous_contact_takes_over_a_free_card()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject card = new() { ["contact_identifier_value"] = peer.Seed.FreeContactIdentifier };

        Guid uuid = (await peer.PostAsync("/contacts/anonymous", card)).Succeeds("[]").Data.GetProperty("uuid").GetGuid();

        Assert.True(peer.State.FindContact(uuid)!.IsAnonymous);
        JsonElement own = (await peer.GetAsync($"/contacts/{uuid}/contact-identifiers")).Succeeds("[]").Data[0];
        Reply.HasMembers(own, "name", "value", "active", "default", "contact");
        Assert.Equal(peer.Seed.FreeContactIdentifier, own.GetProperty("value").GetString());
        Assert.True(own.GetProperty("default").GetBoolean());
        (await peer.PostAsync("/contacts/anonymous", card)).IsRefused(60014);
        (await peer.PostAsync("/contacts/anonymous", new JsonObject { ["contact_identifier_value"] = "CARD-X" })).IsRefused(60003);
        (await peer.PostAsync("/contacts/anonymous", [])).Succeeds("[]");
    }

    [Fact]
    public async Task A_quota_refuses_new_contacts_and_finds_old_ones()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.State.Configure(account => account with { ContactQuota = peer.State.Contacts.Count });

        (await peer.PostAsync("/contacts/async", new JsonObject { ["email"] = New })).IsRefused(60000);
        (await peer.PostAsync("/contacts/anonymous", [])).IsRefused(60000);
        (await peer.GetAsync($"/contacts/find-or-create?email={New}")).IsRefused(60000);
        (await peer.GetAsync($"/contacts/find-or-create?email={peer.Seed.KnownContactEmail}")).Succeeds("[]");
    }

    [Fact]
    public async Task An_import_creates_and_changes_contacts_when_its_time_has_come()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonArray contacts =
        [
            Import(New, "Lotte", peer.Seed.SubscriptionType, enroll: true),
            Import(peer.Seed.KnownContactEmail, "Maartje", peer.Seed.SubscriptionType, enroll: false),
        ];

        Reply reply = (await peer.PostAsync("/contacts/batch", new JsonObject { ["contacts"] = contacts })).Succeeds("[]");
        Assert.Equal(JsonValueKind.Null, reply.Data.ValueKind);
        Assert.DoesNotContain(peer.State.Contacts, contact => contact.Email == New);
        peer.Clock.Advance(TimeSpan.FromSeconds(2));

        SandboxContact created = peer.State.Contacts.Single(contact => contact.Email == New);
        Assert.Equal("Lotte", created.Values["firstname"].GetString());
        Assert.Equal("SUBSCRIBED", created.Subscriptions[peer.Seed.SubscriptionType]);
        SandboxContact changed = peer.State.FindContact(peer.Seed.KnownContact)!;
        Assert.Equal("Maartje", changed.Values["firstname"].GetString());
        Assert.Equal("de Vries", changed.Values["lastname"].GetString());
        Assert.Equal("UNSUBSCRIBED", changed.Subscriptions[peer.Seed.SubscriptionType]);
    }

    [Fact]
    public async Task An_import_names_every_wrong_place()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject wrong = Import("nobody", "Lotte", Guid.NewGuid(), enroll: true);
        wrong["custom_attributes"]![0]!["name"] = "shoe_size";

        (await peer.PostAsync("/contacts/batch", new JsonObject { ["contacts"] = new JsonArray(wrong) })).IsRefused(
            1003, "contacts.0.email", "contacts.0.custom_attributes.0.value", "contacts.0.subscription_types.0.uuid");
        (await peer.PostAsync("/contacts/batch", [])).IsRefused(1003, "contacts");
        Assert.Empty(peer.State.Jobs);
    }

    private static JsonObject Import(string email, string firstName, Guid subscriptionType, bool enroll) => new()
    {
        ["email"] = email,
        ["custom_attributes"] = new JsonArray(new JsonObject { ["name"] = "firstname", ["value"] = firstName }),
        ["subscription_types"] = new JsonArray(new JsonObject { ["uuid"] = subscriptionType.ToString(), ["enroll"] = enroll }),
    };
}
