using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_runs_every_core_action_and_sees_each_effect()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("demo");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Contains("14 of 14 core actions ran", output.StandardOutput, StringComparison.Ordinal);
        Assert.All(PiggyActions.Registry.Where(action => action.Descriptor.Toolset == "core"), action => Assert.Contains(action.Descriptor.Slug, output.StandardOutput, StringComparison.Ordinal));
        Assert.DoesNotContain("FAIL", output.StandardOutput, StringComparison.Ordinal);
        Assert.Empty(output.StandardError);
    }

    [Fact]
    public async Task The_demo_tells_first_what_was_generated_from_what()
    {
        using var piggy = new PiggyProgram();

        string[] lines = (await piggy.RunAsync("demo")).Lines();

        Assert.Matches("^Piggy loyalty API .* [0-9.]+ .*sha256 [0-9a-f]{16}$", lines[0]);
        Assert.Contains("14 actions", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public async Task The_story_holds_for_every_seed(string seed)
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("demo", "--json", "--seed", seed);
        JsonElement report = output.Json();

        Assert.Equal(0, output.ExitCode);
        Assert.True(report.GetProperty("succeeded").GetBoolean());
        Assert.Equal(14, report.GetProperty("core_actions_run").GetInt32());
        Assert.Equal(64, report.GetProperty("spec").GetProperty("sha256").GetString()!.Length);
        Assert.All(report.GetProperty("steps").EnumerateArray(), step => Assert.True(step.GetProperty("succeeded").GetBoolean(), step.GetRawText()));
        Assert.Equal(2, report.GetProperty("steps").EnumerateArray().Count(step => step.GetProperty("outcome").GetString() == "refused, as meant"));
    }
}
