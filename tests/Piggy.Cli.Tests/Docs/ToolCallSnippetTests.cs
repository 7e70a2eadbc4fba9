using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What the pages tell agents and shells to send is understood as it stands, companion actions included.</summary>
public sealed class ToolCallSnippetTests : IAsyncLifetime
{
    private const string Hello =
        """{ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": { "name": "docs", "version": "1" } } }""";

    private PublishedSnippets _snippets = null!;

    public async Task InitializeAsync() => _snippets = await PublishedSnippets.ReadAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_tool_call_is_carried_out_by_the_server_or_waits_for_a_person()
    {
        using var piggy = new PiggyProgram();
        using Process server = piggy.Start([], "mcp", "--sandbox", "--toolsets", "all");
        Assert.Equal("2025-06-18", (await AskAsync(server, Hello))["result"]!["protocolVersion"]!.GetValue<string>());
        await SendAsync(server, """{ "jsonrpc": "2.0", "method": "notifications/initialized" }""");
        var outcomes = new Dictionary<string, string>();
        foreach (string slug in PiggyActions.Registry.Select(action => action.Descriptor.Slug))
        {
            JsonNode answer = await AskAsync(server, _snippets.Find(slug, "### MCP"));
            JsonNode envelope = answer["result"]?["structuredContent"] ?? throw new Xunit.Sdk.XunitException($"{slug}: {answer.ToJsonString()}");
            outcomes[slug] = envelope["successful"]!.GetValue<bool>() ? "successful" : envelope["error"]!["kind"]!.GetValue<string>();
        }

        server.StandardInput.Close();
        await server.WaitForExitAsync();

        // A login code is known only after a mail was sent, so no page can have a good one.
        Assert.Equal("rejected", outcomes["PIGGY_VERIFY_LOGIN_CODE"]);
        outcomes.Remove("PIGGY_VERIFY_LOGIN_CODE");
        Assert.Equal(["approval_required", "successful"], outcomes.Values.Distinct().Order());
        Assert.All(
            PiggyActions.Registry.Where(action => !action.Descriptor.Effect.Writes && !action.Descriptor.Effect.ReturnsSecret),
            action => Assert.Equal("successful", outcomes[action.Descriptor.Slug]));
    }

    [Fact]
    public async Task A_shell_reads_every_command_line_as_the_action_and_the_input_of_its_page()
    {
        using var folder = new TemporaryFolder();
        string[] slugs = [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];
        string script = "piggy() { printf '%s\\0' \"$#\" \"$@\"; }\n" + string.Join('\n', slugs.Select(slug => _snippets.Find(slug, "### Command line")));

        CommandOutput output = await CommandLine.RunAsync("bash", folder.FullName, new Dictionary<string, string?>(), null, folder.Write("script.sh", script));

        string[][] commands = [.. output.StandardOutput.TrimEnd('\0').Split('\0').Chunk(5)];
        Assert.Equal(slugs.Length, commands.Length);
        Assert.All(commands.Zip(slugs), pair =>
        {
            Assert.Equal(["4", "run", pair.Second, "--input"], pair.First[..4]);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(_snippets.Find(pair.Second, "## Examples")), JsonNode.Parse(pair.First[4])), pair.Second);
        });
    }

    private static async Task<JsonNode> AskAsync(Process server, string message)
    {
        await SendAsync(server, message);
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            JsonNode said = JsonNode.Parse(line)!;
            if (said["id"] is not null)
            {
                return said;
            }
        }

        throw new Xunit.Sdk.XunitException($"The server ended: {await server.StandardError.ReadToEndAsync()}");
    }

    // Over standard streams a message is one line.
    private static async Task SendAsync(Process server, string message)
    {
        await server.StandardInput.WriteLineAsync(JsonSerializer.Serialize(JsonNode.Parse(message)));
        await server.StandardInput.FlushAsync();
    }
}
