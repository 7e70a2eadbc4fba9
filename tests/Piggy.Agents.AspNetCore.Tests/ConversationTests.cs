using System.Net.Http;
using Piggy.Agents.Policies;

namespace Piggy.Agents.AspNetCore.Tests;

/// <summary>What is remembered, of whom and for how long.</summary>
public sealed class ConversationTests
{
    private const string Tool = "PIGGY_LIST_FORMS";
    private const string Wrong = """{ "status": "LOST" }""";

    [Fact]
    public async Task What_one_caller_repeats_is_not_held_against_another()
    {
        await using ToolServer server = await ToolServer.StartForPeopleAsync(policy: AgentPolicy.Default with { RepeatLimit = 2 });

        Assert.Equal("invalid_input", await KindAsync(server, "ada"));
        Assert.Equal("invalid_input", await KindAsync(server, "ada"));
        Assert.Equal("repeated", await KindAsync(server, "ada"));
        Assert.Equal("invalid_input", await KindAsync(server, "bob"));
        Assert.Equal("repeated", await KindAsync(server, "ada"));
    }

    [Fact]
    public async Task After_an_hour_it_begins_anew()
    {
        await using ToolServer server = await ToolServer.StartForPeopleAsync(policy: AgentPolicy.Default with { RepeatLimit = 1 });
        Assert.Equal("invalid_input", await KindAsync(server, "ada"));

        server.Shop.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("repeated", await KindAsync(server, "ada"));
        server.Shop.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("invalid_input", await KindAsync(server, "ada"));
    }

    [Fact]
    public async Task Callers_at_once_share_one_conversation()
    {
        await using ToolServer server = await ToolServer.StartAsync(AgentPolicy.Default with { RepeatLimit = 3 });

        string[] kinds = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => KindAsync(server, null)));

        Assert.Contains("repeated", kinds);
        Assert.Equal("repeated", await KindAsync(server, null));
    }

    private static async Task<string> KindAsync(ToolServer server, string? user)
    {
        using HttpResponseMessage response = await server.SendAsync(ToolServer.Post(Tool, Wrong, user));
        return (await ToolServer.JsonOf(response)).GetProperty("error").GetProperty("kind").GetString()!;
    }
}
