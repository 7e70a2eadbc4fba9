using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Publishes a console that refers to the packed file, and runs all core actions with the result, in a process that has no SDK.</summary>
public sealed class PublishedConsoleTests : IClassFixture<PackedPackage>
{
    private const long MaximumNativeBytes = 12 * 1024 * 1024;

    private readonly PackedPackage _package;

    public PublishedConsoleTests(PackedPackage package) => _package = package;

    [Theory]
    [InlineData("net10.0", "-p:PublishAot=true")]
    [InlineData("net10.0", "-p:PublishTrimmed=true")]
    [InlineData("net8.0", "-p:SelfContained=true")]
    public async Task A_published_console_runs_all_core_actions(string framework, string kind)
    {
        using TemporaryFolder consumer = _package.NewConsumer(framework, await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Consumers", "Console", "Program.cs")));
        string published = consumer.File("published");
        CommandOutput publishing = await CommandLine.DotnetAsync(
            consumer.FullName, null, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", published, "-warnaserror", "-p:InvariantGlobalization=true", kind);
        Assert.True(publishing.ExitCode == 0, publishing.All);
        Assert.DoesNotContain("warning", publishing.StandardOutput, StringComparison.Ordinal);

        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        CommandOutput run = await CommandLine.RunAsync(
            Path.Combine(published, "consumer"),
            consumer.FullName,
            new Dictionary<string, string?> { ["PIGGY_API_KEY"] = sandbox.ApiKey, ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString() },
            AllActionsInput.Lines(sandbox.State.Seed));
        Assert.True(run.ExitCode == 0, run.All);
        Assert.Equal(
            [.. AllActionsInput.Calls(sandbox.State.Seed).Select(call => $"{call.Slug} succeeded"), "0 core actions were not run"],
            run.StandardOutput.Trim().Split('\n'));
        if (kind.Contains("Aot", StringComparison.Ordinal))
        {
            Assert.InRange(new FileInfo(Path.Combine(published, "consumer")).Length, 1, MaximumNativeBytes);
        }
    }
}
