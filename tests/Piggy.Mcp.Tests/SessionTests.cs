using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Mcp.Tests.Peers;
using Xunit;

namespace Piggy.Mcp.Tests;

/// <summary>What a session does beside calls: it says who it is, tells progress, ends calls that nobody wants any more, and keeps quiet about what was said.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task The_server_says_from_which_spec_it_is()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer);

        JsonNode result = (await peer.RequestAsync("server/discover", []))["result"]!;

        JsonNode info = result["_meta"]!["io.modelcontextprotocol/serverInfo"]!;
        Assert.Equal("piggy", info["name"]!.GetValue<string>());
        Assert.EndsWith($"+seal.{PiggyActions.Seal[..16]}", info["version"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("never instructions", result["instructions"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_Piggy_does_later_tells_progress_to_who_asks()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older, canElicit: true);
        peer.Answer = () => JsonNode.Parse("""{"action":"accept","content":{"approve":true}}""")!;
        JsonObject arguments = new() { ["promotion_uuid"] = world.Sandbox.State.Seed.Promotion, ["quantity"] = 200 };

        await peer.CallAsync("PIGGY_CREATE_VOUCHERS_BATCH", arguments, new JsonObject { ["_meta"] = new JsonObject { ["progressToken"] = "p" } });

        Assert.Single(peer.Questions);
        Assert.Equal([0, 1], peer.Notifications.Select(notification => notification["params"]!["progress"]!.GetValue<int>()));
        Assert.All(peer.Notifications, notification => Assert.Equal("p", notification["params"]!["progressToken"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Nobody_is_told_progress_of_what_is_done_at_once()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);

        await peer.CallAsync("PIGGY_LIST_FORMS", new JsonObject(), new JsonObject { ["_meta"] = new JsonObject { ["progressToken"] = "p" } });

        Assert.Empty(peer.Notifications);
    }

    [Fact]
    public async Task A_cancelled_call_is_not_made_even_if_a_person_then_says_yes()
    {
        var log = new MemoryLog();
        await using McpWorld world = await McpWorld.StartAsync(options: new PiggyMcpOptions { LoggerFactory = log });
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older, canElicit: true);
        JsonObject arguments = new() { ["source_contact_uuid"] = world.Sandbox.State.Seed.DuplicateContact, ["destination_contact_uuid"] = world.Sandbox.State.Seed.OriginalContact };

        int call = await peer.SendAsync("tools/call", new() { ["name"] = "PIGGY_MERGE_CONTACTS", ["arguments"] = arguments });
        JsonNode question = await peer.ReadAsync();
        await peer.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/cancelled", ["params"] = new JsonObject { ["requestId"] = call } }.ToJsonString());

        // Messages are handled side by side: only when the question is withdrawn has the server seen that the call is.
        JsonNode withdrawn = await peer.ReadAsync();
        await peer.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = question["id"]!.DeepClone(), ["result"] = JsonNode.Parse("""{"action":"accept","content":{"approve":true}}""") }.ToJsonString());
        JsonNode next = await peer.CallAsync("PIGGY_LIST_FORMS", new JsonObject());

        Assert.Equal("elicitation/create", question["method"]!.GetValue<string>());
        Assert.Equal(("notifications/cancelled", question["id"]!.ToJsonString()), (withdrawn["method"]!.GetValue<string>(), withdrawn["params"]!["requestId"]!.ToJsonString()));
        Assert.False(next["result"]!["isError"]!.GetValue<bool>());
        Assert.DoesNotContain(world.Sandbox.State.Calls, sent => sent.Operation == "mergeContacts");
    }

    [Fact]
    public async Task The_log_names_tools_and_ends_and_quotes_nothing()
    {
        var log = new MemoryLog();
        await using McpWorld world = await McpWorld.StartAsync(options: new PiggyMcpOptions { LoggerFactory = log });
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Older);

        await peer.CallAsync("PIGGY_LIST_FORMS", new JsonObject());
        await peer.CallAsync("PIGGY_FIND_VOUCHER_BY_CODE", new JsonObject { ["code"] = "canary-5f1c" });
        await peer.CallAsync("canary-tool-5f1c", new JsonObject { ["canary-5f1c"] = "canary-5f1c" });
        await peer.CallAsync("PIGGY_LIST_FORMS", JsonNode.Parse("\"canary-5f1c\""));

        Assert.Equal(
            ["PIGGY_LIST_FORMS succeeded", "PIGGY_FIND_VOUCHER_BY_CODE failed (Rejected)", "an unknown tool failed (UnknownAction)"],
            log.Lines.Select(line => line.Split(" after ")[0]));
        Assert.DoesNotContain(log.Lines, line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("Allergy", StringComparison.Ordinal));
    }
}
