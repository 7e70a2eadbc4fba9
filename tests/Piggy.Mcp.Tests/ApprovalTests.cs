using System;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Mcp.Tests.Peers;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Mcp.Tests;

/// <summary>A risky call goes out once, after a person has said yes to exactly it.</summary>
public sealed class ApprovalTests
{
    private const string Tool = "PIGGY_MERGE_CONTACTS";

    [Theory]
    [InlineData("""{"action":"accept","content":{"approve":true}}""", true)]
    [InlineData("""{"action":"accept","content":{"approve":false}}""", false)]
    [InlineData("""{"action":"accept","content":{"approve":"true"}}""", false)]
    [InlineData("""{"action":"accept","content":{}}""", false)]
    [InlineData("""{"action":"accept"}""", false)]
    [InlineData("""{"action":"decline"}""", false)]
    [InlineData("""{"action":"cancel"}""", false)]
    [InlineData("""{"action":"decline","content":{"approve":true}}""", false)]
    public async Task Only_a_clear_yes_lets_the_call_out(string answer, bool goesOut)
    {
        foreach (string revision in new[] { RawPeer.Older, RawPeer.Newer })
        {
            await using McpWorld world = await McpWorld.StartAsync();
            using RawPeer peer = await world.OpenRawAsync(revision, canElicit: true);
            JsonNode result = await MergeAsync(world, peer, revision, JsonNode.Parse(answer)!);

            Assert.Equal(!goesOut, result["isError"]!.GetValue<bool>());
            Assert.Equal(goesOut ? 1 : 0, Merges(world));
            if (!goesOut)
            {
                Assert.Equal("A person was asked and did not approve the call.", result["structuredContent"]!["error"]!["message"]!.GetValue<string>());
            }
        }
    }

    [Theory]
    [InlineData(RawPeer.Older)]
    [InlineData(RawPeer.Newer)]
    public async Task A_client_that_cannot_ask_gets_the_reason(string revision)
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(revision, canElicit: false);

        JsonNode result = (await peer.CallAsync(Tool, Arguments(world.Sandbox.State.Seed)))["result"]!;

        Assert.Equal("approval_required", result["structuredContent"]!["error"]!["kind"]!.GetValue<string>());
        Assert.Empty(peer.Questions);
        Assert.Equal(0, Merges(world));
    }

    [Fact]
    public async Task The_person_sees_what_would_happen_and_no_token()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer, canElicit: true);

        JsonNode question = (await peer.CallAsync(Tool, Arguments(world.Sandbox.State.Seed)))["result"]!;

        string message = question["inputRequests"]!["approval"]!["params"]!["message"]!.GetValue<string>();
        Assert.Contains("Cannot be undone.", message, StringComparison.Ordinal);
        Assert.Contains(world.Sandbox.State.Seed.DuplicateContact.ToString(), message, StringComparison.Ordinal);
        Assert.DoesNotContain(question["requestState"]!.GetValue<string>(), message, StringComparison.Ordinal);
        Assert.Equal(0, Merges(world));
    }

    [Fact]
    public async Task An_approval_counts_once()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer, canElicit: true);
        string token = await AskAsync(world, peer);

        JsonNode first = await AnswerAsync(peer, Arguments(world.Sandbox.State.Seed), token);
        JsonNode second = await AnswerAsync(peer, Arguments(world.Sandbox.State.Seed), token);

        Assert.False(first["isError"]!.GetValue<bool>());
        Assert.StartsWith("The approval was used already", second["structuredContent"]!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(1, Merges(world));
    }

    [Fact]
    public async Task An_approval_is_for_the_very_arguments()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer, canElicit: true);
        SandboxSeed seed = world.Sandbox.State.Seed;
        string token = await AskAsync(world, peer);

        JsonNode altered = await AnswerAsync(peer, new JsonObject { ["source_contact_uuid"] = seed.KnownContact, ["destination_contact_uuid"] = seed.OriginalContact }, token);
        JsonNode other = (await peer.CallAsync("PIGGY_CLAIM_ANONYMOUS_CONTACT", new JsonObject { ["anonymous_contact_uuid"] = seed.AnonymousContact, ["email"] = "lotte.smit@example.com" }, Yes(token)))["result"]!;

        Assert.StartsWith("The approval is for another call", altered["structuredContent"]!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("The approval is for another call", other["structuredContent"]!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, Merges(world));
    }

    [Theory]
    [InlineData("made-up")]
    [InlineData("")]
    public async Task A_token_that_nobody_gave_is_worth_nothing(string token)
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer, canElicit: true);

        JsonNode result = await AnswerAsync(peer, Arguments(world.Sandbox.State.Seed), token);

        Assert.Equal("approval_required", result["structuredContent"]!["error"]!["kind"]!.GetValue<string>());
        Assert.Equal(0, Merges(world));
    }

    [Fact]
    public async Task A_token_among_the_arguments_is_an_unknown_field()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        using RawPeer peer = await world.OpenRawAsync(RawPeer.Newer, canElicit: true);
        JsonObject arguments = Arguments(world.Sandbox.State.Seed);
        arguments["approval_token"] = await AskAsync(world, peer);

        JsonNode result = (await peer.CallAsync(Tool, arguments))["result"]!;

        Assert.Equal("invalid_input", result["structuredContent"]!["error"]!["kind"]!.GetValue<string>());
        Assert.Equal(0, Merges(world));
    }

    private static async Task<JsonNode> MergeAsync(McpWorld world, RawPeer peer, string revision, JsonNode answer)
    {
        JsonObject arguments = Arguments(world.Sandbox.State.Seed);
        if (revision == RawPeer.Older)
        {
            peer.Answer = answer.DeepClone;
            JsonNode result = (await peer.CallAsync(Tool, arguments))["result"]!;
            Assert.Single(peer.Questions);
            return result;
        }

        string token = await AskAsync(world, peer);
        return (await peer.CallAsync(Tool, arguments, new JsonObject { ["requestState"] = token, ["inputResponses"] = new JsonObject { ["approval"] = answer.DeepClone() } }))["result"]!;
    }

    private static async Task<string> AskAsync(McpWorld world, RawPeer peer)
    {
        JsonNode question = (await peer.CallAsync(Tool, Arguments(world.Sandbox.State.Seed)))["result"]!;
        Assert.Equal("input_required", question["resultType"]!.GetValue<string>());
        return question["requestState"]!.GetValue<string>();
    }

    private static async Task<JsonNode> AnswerAsync(RawPeer peer, JsonObject arguments, string token) => (await peer.CallAsync(Tool, arguments, Yes(token)))["result"]!;

    private static JsonObject Yes(string token) => new()
    {
        ["requestState"] = token,
        ["inputResponses"] = new JsonObject { ["approval"] = new JsonObject { ["action"] = "accept", ["content"] = new JsonObject { ["approve"] = true } } },
    };

    private static JsonObject Arguments(SandboxSeed seed) => new() { ["source_contact_uuid"] = seed.DuplicateContact, ["destination_contact_uuid"] = seed.OriginalContact };

    private static int Merges(McpWorld world)
    {
        int merges = 0;
        foreach (SandboxCall call in world.Sandbox.State.Calls)
        {
            merges += call.Operation == "mergeContacts" ? 1 : 0;
        }

        return merges;
    }
}
