using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Cli.Failures;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What docs/command-line.md tells people to type works.</summary>
public sealed partial class CommandLinePageTests
{
    private static string Page { get; } = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "docs", "command-line.md"));

    public static TheoryData<string> Commands => new(Block().Matches(Page).Select(match => match.Groups["code"].Value));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_block_of_commands_runs(string commands)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string?>
        {
            ["PATH"] = $"{RepositoryPaths.Output("Piggy.Cli")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["PIGGY_API_KEY"] = sandbox.ApiKey,
            ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString(),
            ["XDG_CONFIG_HOME"] = folder.FullName,
        };

        CommandOutput output = await CommandLine.RunAsync("bash", folder.FullName, environment, sandbox.ApiKey, "-euo", "pipefail", "-c", commands);

        Assert.True(output.ExitCode == 0, output.All);
    }

    [Fact]
    public void The_page_tells_of_every_exit_code()
    {
        string[] told = [.. Row().Matches(Page).Select(match => match.Groups["code"].Value).Distinct()];
        Assert.Empty(ExitCodes.All.Select(code => code.Code.ToString(CultureInfo.InvariantCulture)).Except(told));
    }

    [GeneratedRegex("^```bash\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
