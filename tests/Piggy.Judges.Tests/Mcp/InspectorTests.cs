using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Judges.Tests.Tools;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests.Mcp;

/// <summary>The command line of the MCP Inspector.</summary>
public sealed class InspectorTests
{
    private const string Inspector = "@modelcontextprotocol/inspector/clients/launcher/build/index.js";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_lists_and_calls(bool overHttp)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using McpProgram? program = overHttp ? await McpProgram.StartAsync(sandbox, withToken: false) : null;
        string[] target = program is null ? McpProgram.Command(sandbox) : [program.Address.ToString()];

        JsonNode tools = await AskAsync([.. target, "--method", "tools/list"]);
        JsonNode call = await AskAsync([.. target, "--method", "tools/call", "--tool-name", "PIGGY_LIST_FORMS", "--tool-arg", "status=PUBLISHED"]);
        JsonNode account = await AskAsync([.. target, "--method", "resources/read", "--uri", "piggy://account"]);

        Assert.Equal(15, tools["tools"]!.AsArray().Count);
        Assert.True(call["structuredContent"]!["successful"]!.GetValue<bool>());
        Assert.All(call["structuredContent"]!["data"]!.AsArray(), form => Assert.Equal("PUBLISHED", form!["status"]!.GetValue<string>()));
        Assert.Contains(sandbox.State.Seed.Shop.ToString(), account["contents"]![0]!["text"]!.GetValue<string>(), System.StringComparison.Ordinal);
    }

    private static async Task<JsonNode> AskAsync(string[] arguments)
    {
        CommandOutput output = await JudgeTools.RunAsync(Inspector, ["--cli", .. arguments, "--connect-timeout", "120000"]);
        Assert.True(output.ExitCode == 0, output.All);
        return JsonNode.Parse(output.StandardOutput)!;
    }
}
