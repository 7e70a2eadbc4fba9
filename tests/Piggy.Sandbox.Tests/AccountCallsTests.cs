using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class AccountCallsTests
{
    [Fact]
    public async Task A_token_is_given_for_id_and_secret_and_opens_the_account()
    {
        await using Peer peer = await Peer.StartAsync();
        using HttpClient stranger = new();
        using StringContent credentials = Peer.Json(Credentials(SandboxOptions.ClientSecret).ToJsonString());

        using HttpResponseMessage response = await stranger.PostAsync(peer.Address("/oauth/token"), credentials);
        JsonElement token = (await Reply.ReadAsync(response)).Body;

        Reply.HasMembers(token, "token_type", "expires_in", "access_token");
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync(peer.Address("/shops"))).StatusCode);
    }

    [Fact]
    public async Task A_wrong_secret_gets_no_token()
    {
        await using Peer peer = await Peer.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await peer.PostAsync("/oauth/token", Credentials("guess"))).Status);
        (await peer.PostAsync("/oauth/token", new JsonObject { ["grant_type"] = "password" })).IsRefused(1003, "grant_type", "client_id", "client_secret");
    }

    [Fact]
    public async Task The_health_check_answers_with_nothing_but_needs_the_key()
    {
        await using Peer peer = await Peer.StartAsync();
        using HttpClient stranger = new();

        Assert.Equal(JsonValueKind.Null, (await peer.GetAsync("/")).Succeeds("[]").Data.ValueKind);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(peer.Address("/"))).StatusCode);
    }

    [Fact]
    public async Task Shops_are_listed_and_read_without_their_addresses()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement shops = (await peer.GetAsync("/shops")).Succeeds("{}").Data;
        JsonElement shop = (await peer.GetAsync($"/shops/{peer.Seed.Shop}")).Succeeds("{}").Data;

        Assert.Equal(3, shops.GetArrayLength());
        Reply.HasMembers(shop, "uuid", "name", "type", "reference");
        Assert.Equal(shops[0].GetRawText(), shop.GetRawText());
        (await peer.GetAsync($"/shops/{Guid.NewGuid()}")).IsRefused(1008);
    }

    [Fact]
    public async Task A_new_default_unit_is_what_amounts_are_counted_in()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject unit = new() { ["name"] = "coffees", ["label"] = "Coffees", ["is_default"] = "yes" };

        JsonElement made = (await peer.PostAsync("/units", unit)).Succeeds("{}").Data;

        Assert.Equal("2026-11-23T09:30:00.000000Z", made.GetProperty("created_at").GetString());
        Assert.Equal("coffees", peer.State.Account.DefaultUnitName);
        Assert.Equal("coffees", (await peer.GetAsync("/loyalty-program")).Succeeds("{}").Data.GetProperty("unit").GetProperty("name").GetString());
        Assert.Equal(3, (await peer.GetAsync("/units")).Succeeds("{}").Data.GetArrayLength());
        (await peer.PostAsync("/units", unit.DeepClone().AsObject())).IsRefused(55045);
        (await peer.PostAsync("/units", new JsonObject { ["is_default"] = "perhaps" })).IsRefused(1003, "name", "label", "is_default");
    }

    [Fact]
    public async Task Tiers_and_brand_kit_are_read()
    {
        await using Peer peer = await Peer.StartAsync();

        Assert.Equal(3, (await peer.GetAsync("/tiers")).Succeeds("[]").Data.GetArrayLength());
        Assert.Equal("Inter", (await peer.GetAsync("/brand-kit")).Succeeds("[]").Data.GetProperty("font_family").GetString());
    }

    [Fact]
    public async Task An_automation_is_started_for_a_contact()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await RunAsync(peer, peer.Seed.Automation, peer.Seed.KnownContact)).Succeeds("[]");

        Assert.Equal("[]", reply.Data.GetRawText());
        Assert.Equal("manual", Assert.Single(peer.State.AutomationRuns).Data["reason"].GetString());
        Assert.Equal(3, (await peer.GetAsync("/automations")).Succeeds("[]").Data.GetArrayLength());
        (await RunAsync(peer, Guid.NewGuid(), peer.Seed.KnownContact)).IsRefused(60013);
        (await RunAsync(peer, peer.Seed.Automation, Guid.NewGuid())).IsRefused(55031);
        (await RunAsync(peer, peer.State.Automations[1].Uuid, peer.Seed.KnownContact)).IsRefused(1003, "automation_uuid");
        (await RunAsync(peer, peer.State.Automations[2].Uuid, peer.Seed.KnownContact)).IsRefused(1003, "automation_uuid");
    }

    private static JsonObject Credentials(string secret) => new()
    {
        ["grant_type"] = "client_credentials", ["client_id"] = SandboxOptions.ClientId, ["client_secret"] = secret,
    };

    private static Task<Reply> RunAsync(Peer peer, Guid automation, Guid contact) => peer.PostAsync("/automations/runs", new JsonObject
    {
        ["automation_uuid"] = automation.ToString(), ["contact_uuid"] = contact.ToString(), ["data"] = new JsonObject { ["reason"] = "manual" },
    });
}
