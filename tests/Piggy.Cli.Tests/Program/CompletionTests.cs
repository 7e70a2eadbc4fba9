using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("piggy ba", "batch")]
    [InlineData("piggy run PIGGY_LIST_FO", "PIGGY_LIST_FORMS")]
    [InlineData("piggy run list-fo", "list-forms")]
    [InlineData("piggy batch list-forms --skip", "--skip-invalid")]
    [InlineData("piggy actions sh", "show")]
    [InlineData("piggy completion f", "fish")]
    public async Task Bash_completes_what_was_begun(string begun, string expected)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        Assert.Contains(expected, await CompleteAsync(begun));
    }

    [Fact]
    public async Task Bash_completes_nothing_that_does_not_begin_like_it() =>
        Assert.DoesNotContain(OperatingSystem.IsLinux() ? await CompleteAsync("piggy run PIGGY_LIST_FO") : [], word => !word.StartsWith("PIGGY_LIST_FO", StringComparison.Ordinal));

    [Theory]
    [InlineData("zsh", "compdef _piggy piggy")]
    [InlineData("fish", "complete -c piggy")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Each_shell_has_a_script_that_asks_the_program(string shell, string expected)
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("completion", shell);

        Assert.Equal(0, output.ExitCode);
        Assert.Contains(expected, output.StandardOutput, StringComparison.Ordinal);
        Assert.Contains("[suggest:", output.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_shell_is_refused()
    {
        using var piggy = new PiggyProgram();

        Assert.Equal(2, (await piggy.RunAsync("completion", "cmd")).ExitCode);
    }

    // As bash does when Tab is pressed at the end of the line.
    private static async Task<string[]> CompleteAsync(string begun)
    {
        using var folder = new TemporaryFolder();
        string script = $"""
            source <(piggy completion bash)
            COMP_LINE='{begun}' COMP_POINT={begun.Length} COMP_WORDS=({begun}) COMP_CWORD={begun.Split(' ').Length - 1}
            _piggy
            printf '%s\n' "$COMPREPLY" "{"${COMPREPLY[@]}"}"
            """;
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = $"{RepositoryPaths.Output("Piggy.Cli")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["XDG_CONFIG_HOME"] = folder.FullName,
        };
        CommandOutput output = await CommandLine.RunAsync("bash", folder.FullName, environment, null, "-c", script);
        Assert.True(output.ExitCode == 0, output.All);
        return [.. output.Lines().Distinct()];
    }
}
