using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactTests
{
    [Fact]
    public async Task Claiming_makes_an_anonymous_contact_known_and_answers_with_the_whole_contact()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ClaimAsync(peer, peer.Seed.AnonymousContact, "lotte.bakker@example.com")).Succeeds("[]");

        JsonElement contact = reply.Data;
        Reply.HasMembers(
            contact,
            "id", "uuid", "email", "attributes", "tier", "subscriptions", "credit_balance", "prepaid_balance", "current_values", "current_display_values");
        Assert.Equal(peer.Seed.AnonymousContact.ToString(), contact.GetProperty("uuid").GetString());
        Assert.Equal("lotte.bakker@example.com", contact.GetProperty("email").GetString());
        Assert.False(contact.GetProperty("current_values").GetProperty("is_anonymous").GetBoolean());
        Assert.Equal(35, contact.GetProperty("credit_balance").GetProperty("balance").GetInt64());
        Assert.Equal("2026-11-23T09:30:00+00:00", contact.GetProperty("current_values").GetProperty("updated_at").GetString());
        Reply.HasMembers(contact.GetProperty("subscriptions")[0], "is_subscribed", "status", "subscription_type");
        SandboxContact stored = peer.State.FindContact(peer.Seed.AnonymousContact)!;
        Assert.Equal("lotte.bakker@example.com", stored.Email);
        Assert.False(stored.IsAnonymous);
    }

    [Fact]
    public async Task Claiming_a_taken_address_moves_everything_to_its_owner()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxSeed seed = peer.Seed;
        string card = peer.State.ContactIdentifiers.Single(identifier => identifier.ContactUuid == seed.AnonymousContact).Value;
        string voucher = peer.State.Vouchers.Single(row => row.ContactUuid == seed.AnonymousContact).Code;

        Reply reply = (await ClaimAsync(peer, seed.AnonymousContact, seed.KnownContactEmail.ToUpperInvariant())).Succeeds("[]");

        Assert.Equal(seed.KnownContact.ToString(), reply.Data.GetProperty("uuid").GetString());
        Assert.Equal(seed.KnownContactEmail, reply.Data.GetProperty("email").GetString());
        Assert.Equal(340 + 35, await peer.BalanceAsync(seed.KnownContact));
        Assert.Equal(seed.KnownContact, peer.State.ContactIdentifiers.Single(identifier => identifier.Value == card).ContactUuid);
        Assert.Equal(seed.KnownContact, peer.State.Vouchers.Single(row => row.Code == voucher).ContactUuid);
        (await peer.GetAsync($"/contacts/{seed.AnonymousContact}/credit-balance")).IsRefused(55031);
    }

    [Fact]
    public async Task A_contact_can_be_claimed_only_once()
    {
        await using Peer peer = await Peer.StartAsync();
        await ClaimAsync(peer, peer.Seed.AnonymousContact, "lotte.bakker@example.com");

        (await ClaimAsync(peer, peer.Seed.AnonymousContact, "lotte.bakker@example.com")).IsRefused(60016);
        (await ClaimAsync(peer, peer.Seed.KnownContact, "someone@example.com")).IsRefused(60016);
    }

    [Fact]
    public async Task Claiming_names_every_wrong_field()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PutAsync("/contacts/not-a-uuid/claim", new JsonObject())).IsRefused(1003, "anonymous_contact_uuid", "email");
        (await ClaimAsync(peer, Guid.NewGuid(), "someone@example.com")).IsRefused(55031);
    }

    [Theory]
    [InlineData("\"no-at.example.com\"")]
    [InlineData("\"a@b\"")]
    [InlineData("\"a b@example.com\"")]
    [InlineData("\"a@b@example.com\"")]
    [InlineData("\"@example.com\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("null")]
    public async Task Claiming_needs_an_email_address(string email)
    {
        await using Peer peer = await Peer.StartAsync();

        JsonObject body = new() { ["email"] = JsonNode.Parse(email) };

        (await peer.PutAsync($"/contacts/{peer.Seed.AnonymousContact}/claim", body)).IsRefused(1003, "email");
        Assert.True(peer.State.FindContact(peer.Seed.AnonymousContact)!.IsAnonymous);
    }

    [Fact]
    public async Task The_credit_balance_of_a_contact_can_be_read()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.GetAsync($"/contacts/{peer.Seed.KnownContact}/credit-balance")).Succeeds("[]");

        Reply.HasMembers(reply.Data, "balance");
        Assert.Equal(340, reply.Data.GetProperty("balance").GetInt64());
        (await peer.GetAsync($"/contacts/{Guid.NewGuid()}/credit-balance")).IsRefused(55031);
        (await peer.GetAsync("/contacts/12345/credit-balance")).IsRefused(1003, "contact_uuid");
    }

    [Fact]
    public async Task A_merge_is_accepted_at_once_and_carried_out_when_its_time_has_come()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxSeed seed = peer.Seed;
        Guid[] both = [seed.DuplicateContact, seed.OriginalContact];
        long prepaid = both.Sum(contact => peer.State.FindContact(contact)!.PrepaidBalanceInCents);

        Reply reply = (await MergeAsync(peer, seed.DuplicateContact, seed.OriginalContact)).Succeeds("{}");
        Assert.Equal(JsonValueKind.Null, reply.Data.ValueKind);
        peer.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Equal(45, await peer.BalanceAsync(seed.DuplicateContact));
        peer.Clock.Advance(TimeSpan.FromMilliseconds(1));

        (await peer.GetAsync($"/contacts/{seed.DuplicateContact}/credit-balance")).IsRefused(55031);
        Assert.Equal(210 + 45, await peer.BalanceAsync(seed.OriginalContact));
        Assert.Equal(prepaid, peer.State.FindContact(seed.OriginalContact)!.PrepaidBalanceInCents);
        Assert.DoesNotContain(peer.State.Vouchers, voucher => voucher.ContactUuid == seed.DuplicateContact);
        Assert.DoesNotContain(peer.State.ContactIdentifiers, identifier => identifier.ContactUuid == seed.DuplicateContact);
        Assert.Contains(peer.State.Vouchers, voucher => voucher.ContactUuid == seed.OriginalContact);
        Assert.Contains(peer.State.ContactIdentifiers, identifier => identifier.ContactUuid == seed.OriginalContact);
    }

    [Fact]
    public async Task A_merge_that_was_ordered_twice_is_carried_out_once()
    {
        await using Peer peer = await Peer.StartAsync();
        await MergeAsync(peer, peer.Seed.DuplicateContact, peer.Seed.OriginalContact);
        await MergeAsync(peer, peer.Seed.DuplicateContact, peer.Seed.OriginalContact);

        Assert.Equal(2, peer.Sandbox.RunPendingJobs());

        Assert.Equal([SandboxJobStatus.Applied, SandboxJobStatus.Skipped], peer.State.Jobs.Select(job => job.Status));
        Assert.Equal(255, await peer.BalanceAsync(peer.Seed.OriginalContact));
        Assert.Equal(0, peer.Sandbox.RunPendingJobs());
    }

    [Fact]
    public async Task Jobs_that_are_due_already_are_counted_by_running_them()
    {
        await using Peer peer = await Peer.StartAsync();
        await MergeAsync(peer, peer.Seed.DuplicateContact, peer.Seed.OriginalContact);
        peer.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, (await peer.SendAsync(HttpMethod.Post, "/__sandbox/run-jobs", content: null)).Data.GetProperty("jobs").GetInt32());
    }

    [Fact]
    public async Task Merges_in_both_directions_leave_one_contact_with_everything()
    {
        await using Peer peer = await Peer.StartAsync();
        await MergeAsync(peer, peer.Seed.DuplicateContact, peer.Seed.OriginalContact);
        await MergeAsync(peer, peer.Seed.OriginalContact, peer.Seed.DuplicateContact);

        peer.Sandbox.RunPendingJobs();

        Assert.Equal(255, await peer.BalanceAsync(peer.Seed.OriginalContact));
        (await peer.GetAsync($"/contacts/{peer.Seed.DuplicateContact}/credit-balance")).IsRefused(55031);
    }

    [Fact]
    public async Task A_merge_needs_two_different_contacts_that_exist()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid known = peer.Seed.KnownContact;

        (await MergeAsync(peer, known, known)).IsRefused(1003, "destination_contact_uuid");
        (await MergeAsync(peer, known, Guid.NewGuid())).IsRefused(55031);
        (await MergeAsync(peer, Guid.NewGuid(), known)).IsRefused(55031);
        (await peer.PostAsync("/contacts/merge", new JsonObject { ["source_contact_uuid"] = "x" }))
            .IsRefused(1003, "source_contact_uuid", "destination_contact_uuid");
        Assert.Empty(peer.State.Jobs);
    }

    private static Task<Reply> ClaimAsync(Peer peer, Guid contact, string email) =>
        peer.PutAsync($"/contacts/{contact}/claim", new JsonObject { ["email"] = email });

    private static Task<Reply> MergeAsync(Peer peer, Guid source, Guid destination) => peer.PostAsync(
        "/contacts/merge",
        new JsonObject { ["source_contact_uuid"] = source.ToString(), ["destination_contact_uuid"] = destination.ToString() });
}
