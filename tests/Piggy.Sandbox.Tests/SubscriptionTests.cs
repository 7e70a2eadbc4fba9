using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_simple_yes_subscribes_and_a_no_ends_it()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid type = peer.Seed.SubscriptionType;

        Assert.Equal("SUBSCRIBED", Status((await SendAsync(peer, "subscribe", type)).Succeeds("[]").Data));
        Assert.Equal("UNSUBSCRIBED", Status((await SendAsync(peer, "unsubscribe", type)).Succeeds("[]").Data));
        Assert.Equal("UNSUBSCRIBED", Status((await SendAsync(peer, "unsubscribe", type)).Succeeds("[]").Data));
        Assert.Empty(peer.State.Outbox);
        Assert.Equal("UNSUBSCRIBED", peer.State.FindContact(peer.Seed.AnonymousContact)!.Subscriptions[type]);
    }

    [Fact]
    public async Task A_double_opt_in_waits_for_its_confirmation_and_mails_once()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid type = peer.Seed.ConfirmedSubscriptionType;

        JsonElement first = (await SendAsync(peer, "subscribe", type)).Succeeds("[]").Data;
        JsonElement second = (await SendAsync(peer, "subscribe", type)).Succeeds("[]").Data;

        Assert.Equal("PENDING_CONFIRMATION", Status(first));
        Assert.False(first.GetProperty("is_subscribed").GetBoolean());
        Assert.Equal("PENDING_CONFIRMATION", Status(second));
        string code = Assert.Single(peer.State.Outbox).LoginCode;
        (await peer.PostAsync("/contact-verification/verify", new JsonObject { ["email"] = peer.State.Outbox[0].To, ["code"] = code })).IsRefused(13010);
    }

    [Fact]
    public async Task Kinds_and_the_stand_of_a_contact_are_listed()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement types = (await peer.GetAsync("/subscription-types")).Succeeds("[]").Data;
        JsonElement own = (await peer.GetAsync($"/contact-subscriptions/{peer.Seed.KnownContact}")).Succeeds("[]").Data;

        Assert.Equal(peer.State.SubscriptionTypes.Count, types.GetArrayLength());
        Assert.Equal(
            types.EnumerateArray().Select(type => type.GetProperty("uuid").GetString()),
            own.EnumerateArray().Select(row => row.GetProperty("subscription_type").GetProperty("uuid").GetString()));
    }

    [Fact]
    public async Task Unknown_kinds_and_contacts_are_refused()
    {
        await using Peer peer = await Peer.StartAsync();

        (await SendAsync(peer, "subscribe", Guid.NewGuid())).IsRefused(55030);
        (await peer.PutAsync($"/contact-subscriptions/{Guid.NewGuid()}/subscribe", new JsonObject { ["subscription_type_uuid"] = $"{peer.Seed.SubscriptionType}" }))
            .IsRefused(55031);
        (await peer.GetAsync($"/contact-subscriptions/{Guid.NewGuid()}")).IsRefused(55031);
    }

    private static string Status(JsonElement subscription) => subscription.GetProperty("status").GetString()!;

    private static Task<Reply> SendAsync(Peer peer, string action, Guid type) => peer.PutAsync(
        $"/contact-subscriptions/{peer.Seed.AnonymousContact}/{action}", new JsonObject { ["subscription_type_uuid"] = type.ToString() });
}
