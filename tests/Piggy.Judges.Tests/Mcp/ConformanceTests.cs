using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Judges.Tests.Tools;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests.Mcp;

/// <summary>The conformance suite of the protocol's makers. Many of its scenarios are about fixtures that a server for tests has; docs/mcp.md says which, and why ours fails them.</summary>
public sealed partial class ConformanceTests
{
    private const string Suite = "@modelcontextprotocol/conformance/dist/index.js";

    [Fact]
    public async Task The_scenarios_end_as_the_docs_say()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        await using McpProgram program = await McpProgram.StartAsync(sandbox, withToken: false);
        using var results = new TemporaryFolder();

        CommandOutput output = await JudgeTools.RunPreparedAsync("node20.mjs", Suite, "server", "--url", program.Address.ToString(), "--suite", "all", "--output-dir", results.FullName);

        (string, bool)[] ended = [.. Line().Matches(output.StandardOutput).Select(line => (line.Groups["name"].Value, line.Groups["mark"].Value == "✓"))];
        Assert.True(ended.Length > 0, output.All);
        Assert.Equal(Documented(), ended);
    }

    // | scenario | passes | … |
    private static IEnumerable<(string, bool)> Documented() => File
        .ReadLines(Path.Combine(RepositoryPaths.Root, "docs", "mcp.md"))
        .Select(line => Row().Match(line))
        .Where(row => row.Success)
        .Select(row => (row.Groups["name"].Value, row.Groups["passes"].Value == "yes"));

    [GeneratedRegex("^(?<mark>[✓✗]) (?<name>[a-z0-9-]+): ", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\| `(?<name>[a-z0-9-]+)` \| (?<passes>yes|no) \|")]
    private static partial Regex Row();
}
