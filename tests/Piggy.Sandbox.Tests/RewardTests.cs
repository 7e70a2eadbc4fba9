using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class RewardTests
{
    [Fact]
    public async Task All_rewards_are_listed_and_for_a_contact_those_it_can_claim()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement all = (await peer.GetAsync("/rewards")).Succeeds("{}").Data;
        JsonElement own = (await peer.GetAsync($"/rewards?shop_uuid={peer.Seed.Shop}&contact_uuid={peer.Seed.KnownContact}")).Succeeds("{}").Data;

        Assert.Equal(5, all.GetArrayLength());
        Assert.Equal(
            [peer.Seed.Reward, peer.Seed.DigitalReward, peer.Seed.ScarceReward], own.EnumerateArray().Select(reward => reward.GetProperty("uuid").GetGuid()));
        Assert.Equal(0, (await peer.GetAsync($"/rewards?contact_uuid={peer.Seed.AnonymousContact}")).Data.GetArrayLength());
        (await peer.GetAsync($"/rewards?shop_uuid={Guid.NewGuid()}")).IsRefused(1008);
        (await peer.GetAsync($"/rewards?contact_uuid={Guid.NewGuid()}")).IsRefused(55031);
    }

    [Fact]
    public async Task A_reward_is_read_and_changed_with_its_own_fields()
    {
        await using Peer peer = await Peer.StartAsync();
        string path = $"/rewards/{peer.Seed.Reward}";

        JsonElement changed = (await peer.PutAsync(path, new JsonObject { ["required_credits"] = 140, ["article_number"] = "FW-03", ["uuid"] = "mine" }))
            .Succeeds("{}").Data;

        Assert.Equal(("Free cinnamon roll", 140), (changed.GetProperty("title").GetString(), changed.GetProperty("required_credits").GetInt32()));
        Assert.Equal("FW-03", changed.GetProperty("article_number").GetString());
        Assert.Equal(peer.Seed.Reward, changed.GetProperty("uuid").GetGuid());
        Assert.Equal(changed.GetRawText(), (await peer.GetAsync(path)).Succeeds("{}").Data.GetRawText());
        (await peer.GetAsync($"/rewards/{Guid.NewGuid()}")).IsRefused(6003);
        (await peer.GetAsync("/rewards/x")).IsRefused(6003);
        (await peer.PutAsync($"/rewards/{Guid.NewGuid()}", [])).IsRefused(6003);
        (await peer.PutAsync(path, new JsonObject { ["title"] = "", ["required_credits"] = -1 })).IsRefused(1003, "title", "required_credits");
    }

    [Fact]
    public async Task A_claimed_thing_costs_its_credits_and_waits_to_be_picked_up()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await ReceiveAsync(peer, peer.Seed.Reward)).Succeeds("{}").Data;

        Assert.Equal(("reward_reception", -120), (data.GetProperty("type").GetString(), data.GetProperty("credits").GetInt32()));
        Assert.Equal("2026-12-23T09:30:00+00:00", data.GetProperty("expires_at").GetString());
        Assert.False(data.GetProperty("has_been_collected").GetBoolean());
        Assert.Equal(220, await peer.BalanceAsync(peer.Seed.KnownContact));
        JsonElement waiting = (await peer.GetAsync($"/collectable-rewards?contact_uuid={peer.Seed.KnownContact}")).Succeeds("{}").Data;
        Assert.Equal([peer.Seed.CollectableReward, data.GetProperty("uuid").GetGuid()], waiting.EnumerateArray().Select(row => row.GetProperty("uuid").GetGuid()));
    }

    [Fact]
    public async Task A_digital_reward_comes_with_its_code_and_waits_for_nobody()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await ReceiveAsync(peer, peer.Seed.DigitalReward)).Succeeds("{}").Data;

        Assert.Equal("digital_reward_reception", data.GetProperty("type").GetString());
        Assert.NotEqual("", data.GetProperty("digital_reward_code").GetProperty("code").GetString());
        (await CollectAsync(peer, data.GetProperty("uuid").GetGuid())).IsRefused(80300);
    }

    [Fact]
    public async Task What_cannot_be_claimed_is_refused_by_its_code_and_costs_nothing()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid dear = peer.State.Rewards.Single(reward => reward.RequiredCredits == 5000).Uuid;

        (await ReceiveAsync(peer, dear)).IsRefused(1017);
        (await ReceiveAsync(peer, peer.Seed.InactiveReward)).IsRefused(1052);
        (await ReceiveAsync(peer, Guid.NewGuid())).IsRefused(6003);
        (await ReceiveAsync(peer, peer.Seed.Reward, contact: Guid.NewGuid())).IsRefused(55031);
        (await ReceiveAsync(peer, peer.Seed.Reward, shop: Guid.NewGuid())).IsRefused(1008);
        (await peer.PostAsync("/reward-receptions", [])).IsRefused(1003, "contact_uuid", "reward_uuid", "shop_uuid");
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));

        (await ReceiveAsync(peer, peer.Seed.ScarceReward)).Succeeds("{}");
        (await ReceiveAsync(peer, peer.Seed.ScarceReward)).IsRefused(1018);
    }

    [Fact]
    public async Task A_contact_gets_a_limited_reward_as_often_as_it_allows()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid reception = (await ReceiveAsync(peer, peer.Seed.ScarceReward)).Data.GetProperty("uuid").GetGuid();

        (await ReverseAsync(peer, reception)).Succeeds("{}");
        Assert.Equal(1, peer.State.Rewards.Single(reward => reward.Uuid == peer.Seed.ScarceReward).Stock);
        (await ReceiveAsync(peer, peer.Seed.ScarceReward, peer.Seed.OriginalContact)).Succeeds("{}");

        (await ReceiveAsync(peer, peer.Seed.ScarceReward)).IsRefused(1018);
    }

    [Fact]
    public async Task Credits_come_back_once_as_a_credit_reception()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await ReverseAsync(peer, peer.Seed.CollectableReward)).Succeeds("{}").Data;

        Assert.Equal(("credit_reception", 120), (data.GetProperty("type").GetString(), data.GetProperty("credits").GetInt32()));
        Assert.Equal(460, await peer.BalanceAsync(peer.Seed.KnownContact));
        (await ReverseAsync(peer, peer.Seed.CollectableReward)).IsRefused(1003, "reward_reception_uuid");
        (await ReverseAsync(peer, Guid.NewGuid())).IsRefused(1003, "reward_reception_uuid");
        (await CollectAsync(peer, peer.Seed.CollectableReward)).IsRefused(80300);
        (await peer.SendAsync(HttpMethod.Post, $"/credit-receptions/{data.GetProperty("uuid").GetString()}/reverse", null))
            .IsRefused(1003, "credit_reception_uuid");
    }

    [Fact]
    public async Task A_thing_is_handed_out_once_unless_it_is_taken_back()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid reward = peer.Seed.CollectableReward;

        JsonElement first = (await CollectAsync(peer, reward)).Succeeds("{}").Data;
        (await CollectAsync(peer, reward)).IsRefused(80300);
        (await ReverseAsync(peer, reward)).IsRefused(1003, "reward_reception_uuid");
        string redemption = first.GetProperty("uuid").GetString()!;
        JsonElement back = (await peer.PostAsync($"/collectable-rewards/{redemption}/reverse", [])).Succeeds("{}").Data;
        (await peer.PostAsync($"/collectable-rewards/{redemption}/reverse", [])).IsRefused(1003, "collectable_reward_redemption_uuid");
        (await CollectAsync(peer, reward)).Succeeds("{}");

        Assert.Equal("""{"uuid":"U","status":"COLLECTED"}""", first.GetRawText().Replace(redemption, "U", StringComparison.Ordinal));
        Assert.Equal("""{"uuid":"U","status":"REVERSED"}""", back.GetRawText().Replace(redemption, "U", StringComparison.Ordinal));
        Assert.Equal(2, peer.State.RewardRedemptions.Count(row => row.RewardReceptionUuid == reward));
    }

    [Fact]
    public async Task A_thing_that_waited_too_long_is_gone()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxRewardReception waiting = peer.State.RewardReceptions.Single(row => row.Uuid == peer.Seed.CollectableReward);

        peer.Clock.Advance(waiting.ExpiresAt!.Value - Peer.Start + TimeSpan.FromSeconds(1));

        (await CollectAsync(peer, waiting.Uuid)).IsRefused(80300);
        Assert.Equal(0, (await peer.GetAsync($"/collectable-rewards?contact_uuid={peer.Seed.KnownContact}")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Attributes_of_rewards_are_defined_once_and_paged_without_numbers()
    {
        await using Peer peer = await Peer.StartAsync();
        foreach (string name in (string[])["plu", "shelf"])
        {
            (await peer.PostAsync("/reward-attributes", new JsonObject { ["name"] = name, ["label"] = name, ["type"] = "text" })).Succeeds("[]");
        }

        (await peer.PostAsync("/reward-attributes", new JsonObject { ["name"] = "PLU", ["label"] = "x", ["type"] = "text" })).IsRefused(60009);
        JsonElement page = (await peer.GetAsync("/reward-attributes?limit=1&page=2")).Succeeds("{}").Data;
        Assert.Equal("shelf", Assert.Single(page.EnumerateArray()).GetProperty("name").GetString());
    }

    private static Task<Reply> ReceiveAsync(Peer peer, Guid reward, Guid? contact = null, Guid? shop = null) => peer.PostAsync("/reward-receptions", new JsonObject
    {
        ["shop_uuid"] = (shop ?? peer.Seed.Shop).ToString(),
        ["contact_uuid"] = (contact ?? peer.Seed.KnownContact).ToString(),
        ["reward_uuid"] = reward.ToString(),
    });

    private static Task<Reply> ReverseAsync(Peer peer, Guid reception) => peer.PostAsync($"/reward-receptions/{reception}/reverse", []);

    private static Task<Reply> CollectAsync(Peer peer, Guid reception) =>
        peer.SendAsync(HttpMethod.Put, $"/collectable-rewards/collect/{reception}", content: null);
}
