using System;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>What <c>piggy mcp</c> says before it serves; how it serves is tested in Piggy.Mcp.Tests and by the judges.</summary>
public sealed class McpTests
{
    [Theory]
    [InlineData("There is no API key.", "mcp")]
    [InlineData("so it needs a token", "mcp", "--sandbox", "--http", "0.0.0.0:0")]
    [InlineData("The address of --http cannot be used.", "mcp", "--sandbox", "--http", "example.com")]
    [InlineData("The address of --http cannot be used.", "mcp", "--sandbox", "--http", "7444")]
    [InlineData("Did you mean PIGGY_LIST_FORMS?", "mcp", "--sandbox", "--allow", "PIGGY_LIST_FORM")]
    [InlineData("'core'", "mcp", "--sandbox", "--toolsets", "most")]
    public async Task Wrong_usage_is_told_on_standard_error_only(string told, params string[] arguments)
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync(arguments);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(told, output.StandardError, StringComparison.Ordinal);
        Assert.Empty(output.StandardOutput);
    }

    [Fact]
    public async Task A_policy_that_is_not_understood_starts_nothing()
    {
        using var piggy = new PiggyProgram();
        string policy = piggy.Folder.Write("policy.json", """{ "read_olny": true }""");

        CommandOutput output = await piggy.RunAsync("mcp", "--sandbox", "--policy", policy);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("read_olny", output.StandardError, StringComparison.Ordinal);
        Assert.Empty(output.StandardOutput);
    }

    [Fact]
    public async Task The_end_of_its_input_ends_it()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunWithInputAsync("", "mcp", "--sandbox");

        Assert.Equal(0, output.ExitCode);
        Assert.Empty(output.All.Replace("exit code 0", "", StringComparison.Ordinal).Trim());
    }
}
