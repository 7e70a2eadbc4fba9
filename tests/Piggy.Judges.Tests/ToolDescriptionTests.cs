using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Agents;
using Piggy.Agents.AspNetCore;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Judges.Tests.Tools;
using Piggy.Testing;
using Xunit;

namespace Piggy.Judges.Tests;

/// <summary>The OpenAPI document of the tools over plain HTTP, judged by a linter.</summary>
public sealed class ToolDescriptionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Redocly_HasNothingToSay(bool full)
    {
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = "none", Guard = new PolicyGuard(AgentPolicy.Default) });
        var tools = new AgentTools(client, new AgentToolsOptions { FullSchemas = full, Toolsets = [.. Generated.Actions.ActionToolsets.All] });
        using var folder = new TemporaryFolder();
        string document = folder.Write("openapi.json", new ToolDescription(tools, needsToken: true).At("/tools"));

        // A licence is the host's to name. The other two know no condition between fields: that one of several is required, and what a field may be beside another.
        string[] skipped = [.. new[] { "info-license", "no-required-schema-properties-undefined", "no-illogical-composition-keywords" }.SelectMany(rule => new[] { "--skip-rule", rule })];
        CommandOutput output = await JudgeTools.RunAsync(
            "@redocly/cli/bin/cli.js", ["lint", document, "--extends", "recommended", "--format", "json", "--max-problems", "1000", .. skipped]);

        using JsonDocument found = JsonDocument.Parse(output.StandardOutput);
        Assert.Empty(found.RootElement.GetProperty("problems").EnumerateArray().Select(problem => $"{problem.GetProperty("ruleId")}: {problem.GetProperty("message")}").Distinct());
    }
}
