using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Judges.Tests.Tools;
using Piggy.Package.Tests;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests.Mcp;

/// <summary>The official TypeScript client lists and calls everything, holds each answer against its schema, and asks its person.</summary>
public sealed class TypeScriptClientTests
{
    [Fact]
    public async Task Over_standard_streams()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        string[] command = McpProgram.Command(sandbox);

        await JudgeAsync(sandbox, new JsonObject { ["command"] = command[0], ["args"] = new JsonArray([.. command[1..].Select(part => JsonValue.Create(part))]) });
    }

    [Fact]
    public async Task Over_HTTP()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using McpProgram program = await McpProgram.StartAsync(sandbox, withToken: true);

        await JudgeAsync(sandbox, new JsonObject { ["url"] = program.Address.ToString(), ["token"] = McpProgram.Token });
    }

    private static async Task JudgeAsync(PiggySandbox sandbox, JsonObject job)
    {
        SandboxSeed seed = sandbox.State.Seed;
        string[] core = [.. PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == "core").Select(action => action.Slug)];
        var calls = AllActionsInput.Calls(seed).ToList();
        calls.Add(("PIGGY_PLAN", new JsonObject { ["action"] = "PIGGY_MERGE_CONTACTS", ["arguments"] = new JsonObject { ["source_contact_uuid"] = seed.KnownContact, ["destination_contact_uuid"] = seed.OriginalContact } }));
        job["calls"] = new JsonArray([.. calls.Select(call => new JsonObject { ["name"] = call.Item1, ["arguments"] = call.Item2 })]);

        CommandOutput output = await JudgeTools.RunOwnAsync("mcp.mjs", job.ToJsonString());

        Assert.True(output.ExitCode == 0, output.All);
        JsonNode seen = JsonNode.Parse(output.StandardOutput)!;
        Assert.Equal([.. core, "PIGGY_PLAN"], seen["tools"]!.AsArray().Select(tool => tool!.GetValue<string>()));
        Assert.Equal(["piggy://account", .. core.Select(slug => $"piggy://docs/{slug}")], seen["resources"]!.AsArray().Select(uri => uri!.GetValue<string>()));
        Assert.Equal(4, seen["prompts"]!.AsArray().Count);
        Assert.Equal(calls.Select(call => (call.Item1, false)), seen["results"]!.AsArray().Select(result => (result!["name"]!.GetValue<string>(), result["isError"]!.GetValue<bool>())));
        Assert.All(seen["results"]!.AsArray(), result => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(result!["text"]!.GetValue<string>()), result["structured"])));

        // Two of the core actions cannot be undone, so a person was asked about each.
        string[] irreversible = [.. PiggyActions.Registry.Where(action => action.Descriptor is { Toolset: "core", Effect.Irreversible: true }).Select(action => action.Descriptor.Slug)];
        Assert.Equal(irreversible.Length, seen["questions"]!.AsArray().Count);
        Assert.All(irreversible, slug => Assert.Contains(seen["questions"]!.AsArray(), question => question!.GetValue<string>().Contains(slug, System.StringComparison.Ordinal)));
    }
}
