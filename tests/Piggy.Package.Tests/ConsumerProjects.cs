using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>The projects of the folder Consumers, copied out of the repository, restored from the feed and built.</summary>
public sealed class ConsumerProjects : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        PackedFeed feed = await PackedFeed.GetAsync();
        string source = Path.Combine(AppContext.BaseDirectory, "Consumers");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            _folder.Write(Path.GetRelativePath(source, file), await File.ReadAllTextAsync(file));
        }

        _folder.Write("nuget.config", feed.Configuration);
        CommandOutput output = await CommandLine.DotnetAsync(
            _folder.FullName, new Dictionary<string, string?> { ["PiggyVersion"] = feed.Version }, "msbuild", "Consumers.proj", "-v:minimal");
        Assert.True(output.ExitCode == 0, output.All);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes a file beside the projects, and says where.</summary>
    internal string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Runs what a consumer was built to, with a sandbox in place of Piggy.</summary>
    internal Task<CommandOutput> RunAsync(string consumer, string framework, PiggySandbox sandbox, string? standardInput, params string[] arguments) => CommandLine.RunAsync(
        "dotnet",
        _folder.File(consumer),
        new Dictionary<string, string?>
        {
            ["PIGGY_API_KEY"] = sandbox.ApiKey,
            ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString(),

            // A machine may have only the newer runtime.
            ["DOTNET_ROLL_FORWARD"] = "Major",
        },
        standardInput,
        [_folder.File($"{consumer}/bin/Debug/{framework}/{consumer}.dll"), .. arguments]);

    /// <summary>Runs the tests that a consumer was built to.</summary>
    internal Task<CommandOutput> TestAsync(string consumer) => CommandLine.DotnetAsync(_folder.File(consumer), null, "test", "--no-build", "--no-restore");
}
