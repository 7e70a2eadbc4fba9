using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Installs the command as the documents say, on a machine that has nothing of the repository: folders of its own for packages, settings and work.</summary>
public sealed partial class ToolInstallTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _machine = new();

    private string Tool => _machine.File(OperatingSystem.IsWindows() ? "tools/piggy.exe" : "tools/piggy");

    public async Task InitializeAsync()
    {
        PackedFeed feed = await PackedFeed.GetAsync();
        _machine.Write("nuget.config", feed.Configuration.Replace(feed.UnpackedFolder, _machine.File("packages"), StringComparison.Ordinal));
        string install = Assert.Single(Documented().Distinct()).Replace("--global", "--tool-path tools", StringComparison.Ordinal);
        CommandOutput output = await RunAsync("dotnet", [.. install.Split(' ').Skip(1), "--version", feed.Version, "--configfile", _machine.File("nuget.config")]);
        Assert.True(output.ExitCode == 0, output.All);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task The_installed_command_needs_nothing_of_the_repository()
    {
        Assert.Matches(@"^\d+\.\d+\.\d+", (await PiggyAsync("--version")).StandardOutput);

        CommandOutput demo = await PiggyAsync("demo");
        Assert.Contains("14 of 14 core actions ran", demo.StandardOutput, StringComparison.Ordinal);

        using JsonDocument actions = JsonDocument.Parse((await PiggyAsync("actions", "list", "--json")).StandardOutput);
        Assert.Equal(14, actions.RootElement.GetArrayLength());

        using JsonDocument forms = JsonDocument.Parse((await PiggyAsync("run", "PIGGY_LIST_FORMS", "--sandbox", "--json")).StandardOutput);
        Assert.True(forms.RootElement.GetProperty("successful").GetBoolean());

        // What is rendered and what is compared comes from files inside, too.
        await PiggyAsync("docs", "build", "--output", "site");
        Assert.True(File.Exists(_machine.File("site/actions/PIGGY_LIST_FORMS.md")));
        string spec = _machine.File("site/openapi.yaml");
        Assert.True(File.Exists(spec), spec);
        await PiggyAsync("diff", spec, spec);
    }

    /// <summary>The command as each document that tells how to install shows it.</summary>
    private static IEnumerable<string> Documented() => new[] { "README.md", "docs/start/cli.md", "src/Piggy.Cli/PACKAGE.md" }
        .Select(file => InstallCommand().Match(File.ReadAllText(Path.Combine(RepositoryPaths.Root, file))).Value);

    private async Task<CommandOutput> PiggyAsync(params string[] arguments)
    {
        CommandOutput output = await RunAsync(Tool, arguments);
        Assert.True(output.ExitCode == 0, output.All);
        return output;
    }

    private Task<CommandOutput> RunAsync(string program, string[] arguments) => CommandLine.RunAsync(
        program,
        _machine.FullName,
        new Dictionary<string, string?>
        {
            ["NUGET_PACKAGES"] = _machine.File("packages"),
            ["XDG_CONFIG_HOME"] = _machine.File("settings"),
            ["PIGGY_API_KEY"] = null,
            ["PIGGY_BASE_ADDRESS"] = null,
        },
        null,
        arguments);

    [GeneratedRegex("^dotnet tool install .*$", RegexOptions.Multiline)]
    private static partial Regex InstallCommand();
}
