using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>What happens in the account is told to who wants to know, signed, and again until it is received.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task A_subscription_is_made_listed_changed_and_ended()
    {
        await using Peer peer = await Peer.StartAsync();
        string uuid = await WebhookReceiver.SubscribeAsync(peer, "voucher_redeemed", new Uri("https://hooks.example.com/piggy"));
        JsonElement only = Assert.Single((await peer.GetAsync("/webhook-subscriptions?event_type=voucher_redeemed&status=ACTIVE")).Data.EnumerateArray());
        Assert.Equal((uuid, "ACTIVE"), (only.GetProperty("uuid").GetString(), only.GetProperty("status").GetString()));
        Assert.False(only.TryGetProperty("secret", out _));
        Assert.Empty((await peer.GetAsync("/webhook-subscriptions?event_type=contact_created")).Data.EnumerateArray());

        Reply changed = await peer.PutAsync($"/webhook-subscriptions/{uuid}", new JsonObject { ["name"] = "Paused", ["status"] = "INACTIVE" });
        Assert.Equal(("Paused", "INACTIVE", "https://hooks.example.com/piggy"), (changed.Data.GetProperty("name").GetString(), changed.Data.GetProperty("status").GetString(), changed.Data.GetProperty("url").GetString()));

        (await peer.DeleteAsync($"/webhook-subscriptions/{uuid}")).Succeeds("[]");
        (await peer.GetAsync($"/webhook-subscriptions/{uuid}")).IsRefused(80300);
        (await peer.DeleteAsync($"/webhook-subscriptions/{uuid}")).IsRefused(80300);
    }

    [Theory]
    [InlineData("""{"name":"x","event_type":"voucher_melted","url":"https://a.example"}""", "event_type")]
    [InlineData("""{"name":"x","event_type":"voucher_created","url":"ftp://a.example"}""", "url")]
    [InlineData("""{"name":"x","event_type":"contact_updated","url":"https://a.example"}""", "attributes")]
    [InlineData("""{"name":"x","event_type":"contact_updated","url":"https://a.example","attributes":[]}""", "attributes")]
    [InlineData("""{"name":"x","event_type":"voucher_created","url":"https://a.example","attributes":["email"]}""", "attributes")]
    [InlineData("""{"event_type":"voucher_created","url":"https://a.example"}""", "name")]
    public async Task A_subscription_that_makes_no_sense_is_refused(string body, string field)
    {
        await using Peer peer = await Peer.StartAsync();
        (await peer.PostAsync("/webhook-subscriptions", JsonNode.Parse(body)!.AsObject())).IsRefused(1003, field);
    }

    [Fact]
    public async Task An_award_is_told_once_with_the_reception_that_it_made()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "credit_reception_created", receiver.Address);
        Reply award = await peer.PostAsync("/credit-receptions", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact, ["shop_uuid"] = peer.Seed.Shop, ["credits"] = 25 });

        JsonElement reception = (await receiver.NextAsync("credit_reception_created")).GetProperty("credit_reception");
        Assert.Equal(award.Data.GetRawText(), reception.GetRawText());
        await UntilAsync(peer, SandboxDeliveryState.Received);
        Assert.False(receiver.HasMore);
    }

    [Fact]
    public async Task What_a_job_does_is_told_when_the_job_is_done()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "voucher_created", receiver.Address);
        await peer.PostAsync("/vouchers/batch", new JsonObject { ["promotion_uuid"] = peer.Seed.Promotion, ["quantity"] = 2 });
        Assert.Empty(peer.State.Deliveries);

        peer.Sandbox.RunPendingJobs();
        string[] told =
        [
            (await receiver.NextAsync("voucher_created")).GetProperty("voucher").GetProperty("code").GetString()!,
            (await receiver.NextAsync("voucher_created")).GetProperty("voucher").GetProperty("code").GetString()!,
        ];
        Assert.Equal(peer.State.Vouchers.TakeLast(2).Select(voucher => voucher.Code), told);
    }

    [Fact]
    public async Task A_contact_is_told_of_when_it_is_made_and_when_a_watched_attribute_changes()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await peer.PostAsync("/contact-attributes", new JsonObject { ["name"] = "shoe_size", ["data_type"] = "number" });
        await peer.PostAsync("/contact-attributes", new JsonObject { ["name"] = "nickname", ["data_type"] = "text" });
        await WebhookReceiver.SubscribeAsync(peer, "contact_created", receiver.Address);
        await WebhookReceiver.SubscribeAsync(peer, "contact_updated", receiver.Address, "shoe_size");

        string uuid = (await peer.PostAsync("/contacts", new JsonObject { ["email"] = "lotte.smit@example.com" })).Data.GetProperty("uuid").GetString()!;
        Assert.Equal(uuid, (await receiver.NextAsync("contact_created")).GetProperty("contact").GetProperty("uuid").GetString());
        await peer.PutAsync($"/contacts/{uuid}", new JsonObject { ["attributes"] = new JsonObject { ["nickname"] = "Lo" } });
        await peer.PutAsync($"/contacts/{uuid}", new JsonObject { ["attributes"] = new JsonObject { ["shoe_size"] = 38 } });

        Assert.Equal(38, (await receiver.NextAsync("contact_updated")).GetProperty("contact").GetProperty("current_values").GetProperty("shoe_size").GetInt32());
    }

    [Fact]
    public async Task What_was_not_received_is_sent_again_after_a_growing_while_and_the_same()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync(500, 302);
        await WebhookReceiver.SubscribeAsync(peer, "form_submission_completed", receiver.Address);
        Assert.Equal(1, peer.Sandbox.SendEvent("form_submission_completed"));

        string first = (await receiver.NextAsync("form_submission_completed")).GetRawText();
        foreach ((int attempt, int seconds) in new[] { (2, 2), (3, 4) })
        {
            await AdvanceUntilAsync(peer, attempt, TimeSpan.FromSeconds(seconds));
            Assert.Equal(first, (await receiver.NextAsync("form_submission_completed")).GetRawText());
        }

        SandboxDelivery delivery = await UntilAsync(peer, SandboxDeliveryState.Received);
        Assert.Equal((3, 204), (delivery.Attempts, delivery.LastStatus));
    }

    [Fact]
    public async Task After_five_attempts_nobody_answers_it_is_given_up()
    {
        await using Peer peer = await Peer.StartAsync();
        Uri nobody;
        await using (WebhookReceiver gone = await WebhookReceiver.StartAsync())
        {
            nobody = gone.Address;
        }

        await WebhookReceiver.SubscribeAsync(peer, "reward_updated", nobody);
        peer.Sandbox.SendEvent("reward_updated");
        for (int attempt = 2; attempt <= 5; attempt++)
        {
            await AdvanceUntilAsync(peer, attempt, TimeSpan.FromSeconds(60));
        }

        Assert.Equal((5, null), (await UntilAsync(peer, SandboxDeliveryState.GivenUp)) is var delivery ? (delivery.Attempts, delivery.LastStatus) : default);
    }

    [Theory]
    [InlineData("https://hooks.example.com/piggy")]
    [InlineData("http://10.0.0.7/hooks")]
    public async Task Other_machines_are_never_called(string url)
    {
        await using Peer peer = await Peer.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "voucher_updated", new Uri(url));
        peer.Sandbox.SendEvent("voucher_updated");
        Assert.Equal((SandboxDeliveryState.NotSent, 0), Assert.Single(peer.State.Deliveries) is var delivery ? (delivery.State, delivery.Attempts) : default);
    }

    [Fact]
    public async Task Without_a_secret_of_its_own_a_subscription_has_that_of_the_account()
    {
        await using Peer peer = await Peer.StartAsync();
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        await peer.PostAsync("/webhook-subscriptions", new JsonObject { ["name"] = "x", ["event_type"] = "promotion_updated", ["url"] = receiver.Address.AbsoluteUri });
        peer.Sandbox.SendEvent("promotion_updated");
        await receiver.NextAsync("promotion_updated", SandboxOptions.WebhookSecret);
    }

    [Fact]
    public async Task Secrets_and_people_are_in_no_text_of_the_objects()
    {
        await using Peer peer = await Peer.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "contact_created", new Uri("https://hooks.example.com/piggy?key=canary"));
        await peer.PostAsync("/contacts", new JsonObject { ["email"] = "canary@example.com" });
        string all = $"{Assert.Single(peer.State.WebhookSubscriptions)} {Assert.Single(peer.State.Deliveries)} {(await peer.GetAsync("/webhook-subscriptions")).Body}";
        Assert.DoesNotContain(WebhookReceiver.Secret, all, StringComparison.Ordinal);
        Assert.DoesNotContain("canary@example.com", all, StringComparison.Ordinal);
        Assert.DoesNotContain("key=canary", $"{peer.State.WebhookSubscriptions[0]} {peer.State.Deliveries[0]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_outside_an_event_is_sent_by_name_and_a_reset_forgets_all()
    {
        await using Peer peer = await Peer.StartAsync();
        await WebhookReceiver.SubscribeAsync(peer, "referral_completed", new Uri("https://hooks.example.com/piggy"));
        Assert.Equal(1, (await peer.PostAsync("/__sandbox/send-event/referral_completed", [])).Data.GetProperty("subscriptions").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await peer.PostAsync("/__sandbox/send-event/voucher_melted", [])).Status);
        Assert.Throws<ArgumentException>(() => peer.Sandbox.SendEvent("voucher_melted"));
        peer.Sandbox.Reset();
        Assert.Empty(peer.State.WebhookSubscriptions);
        Assert.Empty(peer.State.Deliveries);
    }

    private static async Task<SandboxDelivery> UntilAsync(Peer peer, SandboxDeliveryState state)
    {
        SandboxDelivery delivery = peer.State.Deliveries[0];
        for (DateTime until = DateTime.UtcNow.AddSeconds(30); delivery.State != state && DateTime.UtcNow < until; delivery = peer.State.Deliveries[0])
        {
            await Task.Yield();
        }

        Assert.Equal(state, delivery.State);
        return delivery;
    }

    // The wait begins when the attempt before has ended, so the clock is moved until it has been seen.
    private static async Task AdvanceUntilAsync(Peer peer, int attempt, TimeSpan wait)
    {
        for (DateTime until = DateTime.UtcNow.AddSeconds(30); peer.State.Deliveries[0].Attempts < attempt - 1 && DateTime.UtcNow < until;)
        {
            await Task.Yield();
        }

        for (DateTime until = DateTime.UtcNow.AddSeconds(30); peer.State.Deliveries[0].Attempts < attempt && DateTime.UtcNow < until; await Task.Yield())
        {
            peer.Clock.Advance(wait);
        }

        Assert.InRange(peer.State.Deliveries[0].Attempts, attempt, 5);
    }
}
