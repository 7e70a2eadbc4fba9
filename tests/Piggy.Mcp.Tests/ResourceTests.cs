using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;
using Piggy.Mcp.Tests.Peers;
using Xunit;

namespace Piggy.Mcp.Tests;

/// <summary>What may be read beside the tools.</summary>
public sealed class ResourceTests
{
    private static readonly PiggyMcpOptions WithPages = new() { Page = action => $"# {action.Title}" };

    [Fact]
    public async Task The_account_is_read_live_and_screened()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);

        JsonNode account = JsonNode.Parse(await ReadAsync(peer, "piggy://account"))!;

        Assert.Equal(["shops", "units", "promotions", "perks", "forms"], account.AsObject().Select(section => section.Key));
        Assert.All(account.AsObject(), section => Assert.True(section.Value!["successful"]!.GetValue<bool>()));
        Assert.Contains(account["shops"]!["data"]!.AsArray(), shop => shop!["uuid"]!.GetValue<string>() == world.Sandbox.State.Seed.Shop.ToString());
        Assert.Contains("/data/*/name", account["shops"]!["untrusted"]!.AsArray().Select(place => place!.GetValue<string>()));
        Assert.Equal(5, world.Sandbox.State.Calls.Count);
    }

    [Fact]
    public async Task A_list_of_allowed_actions_holds_for_the_account_too()
    {
        await using McpWorld world = await McpWorld.StartAsync(tools: new AgentToolsOptions { Allowed = ["PIGGY_LIST_FORMS", "PIGGY_FIND_VOUCHER_BY_CODE"] });
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);

        JsonNode account = JsonNode.Parse(await ReadAsync(peer, "piggy://account"))!;

        Assert.Equal("forms", Assert.Single(account.AsObject()).Key);
        Assert.Equal("listForms", Assert.Single(world.Sandbox.State.Calls).Operation);
    }

    [Fact]
    public async Task Pages_and_full_schemas_are_those_of_the_registry()
    {
        await using McpWorld world = await McpWorld.StartAsync(options: WithPages);
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);
        JsonArray resources = (await peer.RequestAsync("resources/list", []))["result"]!["resources"]!.AsArray();
        JsonArray templates = (await peer.RequestAsync("resources/templates/list", []))["result"]!["resourceTemplates"]!.AsArray();
        ActionDescriptor forms = PiggyActions.Registry.First(action => action.Descriptor.Slug == "PIGGY_LIST_FORMS").Descriptor;

        Assert.Equal(15, resources.Count);
        Assert.Equal(["piggy://docs/{slug}", "piggy://schemas/{slug}/{side}"], templates.Select(template => template!["uriTemplate"]!.GetValue<string>()));
        Assert.Equal($"# {forms.Title}", await ReadAsync(peer, "piggy://docs/PIGGY_LIST_FORMS"));
        Assert.Equal(forms.InputSchema, await ReadAsync(peer, "piggy://schemas/PIGGY_LIST_FORMS/input"));
        Assert.Equal(forms.OutputSchema, await ReadAsync(peer, "piggy://schemas/PIGGY_LIST_FORMS/output"));
    }

    [Theory]
    [InlineData("piggy://docs/PIGGY_LIST_SHOPS")]
    [InlineData("piggy://docs/../account")]
    [InlineData("piggy://schemas/PIGGY_LIST_FORMS/both")]
    [InlineData("file:///etc/passwd")]
    [InlineData("piggy://account/")]
    [InlineData("")]
    public async Task There_is_nothing_else(string uri)
    {
        await using McpWorld world = await McpWorld.StartAsync(options: WithPages);
        using RawPeer older = await world.OpenRawAsync(RawPeer.Older);
        JsonNode answer = await older.RequestAsync("resources/read", new() { ["uri"] = uri });

        Assert.Equal(-32002, answer["error"]!["code"]!.GetValue<int>());
        Assert.Empty(world.Sandbox.State.Calls);
    }

    [Theory]
    [InlineData("piggy://docs/{slug}", "slug", "piggy_list", new[] { "PIGGY_LIST_FORMS", "PIGGY_LIST_PERKS" })]
    [InlineData("piggy://schemas/{slug}/{side}", "side", "o", new[] { "output" })]
    [InlineData("piggy://schemas/{slug}/{side}", "other", "", new string[0])]
    public async Task Names_are_completed(string template, string argument, string value, string[] expected)
    {
        await using McpWorld world = await McpWorld.StartAsync(options: WithPages);
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);

        JsonNode answer = await peer.RequestAsync("completion/complete", new()
        {
            ["ref"] = new JsonObject { ["type"] = "ref/resource", ["uri"] = template },
            ["argument"] = new JsonObject { ["name"] = argument, ["value"] = value },
        });

        Assert.Equal(expected, answer["result"]!["completion"]!["values"]!.AsArray().Select(one => one!.GetValue<string>()));
    }

    private static async Task<string> ReadAsync(RawPeer peer, string uri) =>
        (await peer.RequestAsync("resources/read", new() { ["uri"] = uri }))["result"]!["contents"]![0]!["text"]!.GetValue<string>();
}
