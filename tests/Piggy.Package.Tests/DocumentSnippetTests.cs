using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What the documents tell people to type works.</summary>
public sealed class DocumentSnippetTests : IClassFixture<PackedPackage>
{
    // Text shows a picture or an example of output; XML and YAML blocks are excerpts that only make sense inside a file.
    private static readonly string[] Languages = ["csharp", "bash", "text", "xml", "yaml", "json"];
    private readonly PackedPackage _package;

    public DocumentSnippetTests(PackedPackage package) => _package = package;

    public static TheoryData<DocumentSnippet> Programs => new(DocumentSnippets.All.Where(snippet => snippet.Language == "csharp" && !IsServer(snippet)));

    public static TheoryData<DocumentSnippet> Servers => new(DocumentSnippets.All.Where(snippet => snippet.Language == "csharp" && IsServer(snippet)));

    [Fact]
    public void Every_code_block_names_a_known_language() =>
        Assert.All(DocumentSnippets.All, snippet => Assert.Contains(snippet.Language, Languages));

    [Fact]
    public void The_commands_of_the_README_are_the_ones_that_CI_runs()
    {
        string ci = File.ReadAllText(Path.Combine(RepositoryPaths.Root, ".ci", "run"));
        DocumentSnippet[] commands = [.. DocumentSnippets.All.Where(snippet => snippet is { File: "README.md", Language: "bash" })];
        Assert.Equal(2, commands.Length);
        Assert.All(commands, command => Assert.Contains(command.Code.Trim(), ci, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task A_CSharp_block_compiles_and_runs(DocumentSnippet snippet)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        // The documents talk to Piggy; here the same program talks to the sandbox.
        string program = snippet.Code.Replace(
            "new PiggyClientOptions { ",
            "new PiggyClientOptions { BaseAddress = new Uri(Environment.GetEnvironmentVariable(\"PIGGY_BASE_ADDRESS\")!), ",
            StringComparison.Ordinal);
        Assert.Equal(snippet.Code.Contains("new PiggyClient(", StringComparison.Ordinal), snippet.Code != program);
        using TemporaryFolder consumer = _package.NewConsumer("net10.0", program, PackagesOf(snippet));
        CommandOutput output = await CommandLine.DotnetAsync(
            consumer.FullName,
            new Dictionary<string, string?> { ["PIGGY_API_KEY"] = sandbox.ApiKey, ["PIGGY_BASE_ADDRESS"] = sandbox.BaseAddress.ToString() },
            "run",
            "--",
            sandbox.State.Seed.Shop.ToString(),
            sandbox.State.Seed.KnownContact.ToString());
        Assert.True(output.ExitCode == 0, output.All);
        Assert.DoesNotContain("What to do", output.StandardOutput, StringComparison.Ordinal);
        Assert.NotEmpty(output.StandardOutput);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_server_compiles(DocumentSnippet snippet)
    {
        using TemporaryFolder consumer = _package.NewConsumer("net10.0", snippet.Code, PackagesOf(snippet));
        CommandOutput output = await CommandLine.DotnetAsync(consumer.FullName, null, "build", "-warnaserror");
        Assert.True(output.ExitCode == 0, output.All);
    }

    // What waits for calls, or talks to Piggy as its configuration says, is compiled and not run.
    private static bool IsServer(DocumentSnippet snippet) =>
        new[] { "WebApplication", "Host.Create", "RunOnStandardStreamsAsync" }.Any(waits => snippet.Code.Contains(waits, StringComparison.Ordinal));

    /// <summary>The packages whose namespaces it uses.</summary>
    private static string[] PackagesOf(DocumentSnippet snippet) =>
        [.. PackedPackage.Libraries.Where(package => package == PackedPackage.Sdk || snippet.Code.Contains($"using {package};", StringComparison.Ordinal))];
}
