using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class ToolsTests
{
    [Theory]
    [InlineData("openai", "parameters")]
    [InlineData("openai-chat", "function")]
    [InlineData("anthropic", "input_schema")]
    [InlineData("Gemini", "parameters")]
    [InlineData("json-schema", "outputSchema")]
    public async Task Export_prints_a_definition_for_each_core_action_and_the_planning(string vendor, string member)
    {
        using var piggy = new PiggyProgram();

        JsonElement[] definitions = [.. (await piggy.RunAsync("tools", "export", "--vendor", vendor)).Json().EnumerateArray()];

        Assert.Equal(14 + 1, definitions.Length);
        Assert.True(definitions[0].TryGetProperty(member, out _));
    }

    [Fact]
    public async Task Export_can_be_narrowed_and_widened()
    {
        using var piggy = new PiggyProgram();

        JsonElement all = (await piggy.RunAsync("tools", "export", "--toolset", "all", "--full")).Json();
        JsonElement reading = (await piggy.RunAsync("tools", "export", "--read-only")).Json();

        Assert.Equal(PiggyActions.Registry.Count + 1, all.GetArrayLength());
        Assert.Equal(
            PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == "core" && !action.Effect.Writes).Select(action => action.Slug),
            reading.EnumerateArray().Select(tool => tool.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Losses_are_listed_with_their_places()
    {
        using var piggy = new PiggyProgram();

        CommandOutput table = await piggy.RunAsync("tools", "export", "--vendor", "anthropic", "--losses");
        JsonElement loss = Assert.Single((await piggy.RunAsync("tools", "export", "--vendor", "anthropic", "--losses", "--json")).Json().EnumerateArray());

        Assert.Contains(table.Lines(), line => line.StartsWith("PIGGY_CREATE_CREDIT_RECEPTION", StringComparison.Ordinal) && line.Contains("anyOf", StringComparison.Ordinal));
        Assert.Equal("anyOf", loss.GetProperty("keyword").GetString());
        Assert.Equal(2, loss.GetProperty("value").GetArrayLength());
        Assert.True(loss.GetProperty("enforced").GetBoolean());
    }

    [Theory]
    [InlineData("--vendor", "bard", "The vendors are: openai, openai-chat, anthropic, gemini, json-schema.")]
    [InlineData("--toolset", "cores", "The toolsets are: core, companion, all.")]
    public async Task A_name_that_does_not_exist_is_wrong_usage(string option, string value, string nextStep)
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("tools", "export", option, value);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(nextStep, output.StandardError, StringComparison.Ordinal);
    }
}
