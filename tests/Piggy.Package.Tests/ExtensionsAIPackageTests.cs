using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Uses Piggy.Extensions.AI from the packed file.</summary>
public sealed class ExtensionsAIPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using Piggy.Agents;
        using Piggy.Agents.Policies;
        using Piggy.Agents.Tools;
        using Piggy.Extensions.AI;
        using Piggy.Generated;

        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = "key", Guard = new PolicyGuard(AgentPolicy.Default) });
        Console.WriteLine(new AgentTools(piggy).Open().AsAIFunctions().Count);
        """;

    [Fact]
    public void The_package_holds_the_library_and_its_documentation()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.ExtensionsAI));
        IEnumerable<string> files = archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || name == "README.md");

        Assert.Equal(
            ["README.md", "lib/net10.0/Piggy.Extensions.AI.dll", "lib/net10.0/Piggy.Extensions.AI.xml", "lib/net8.0/Piggy.Extensions.AI.dll", "lib/net8.0/Piggy.Extensions.AI.xml"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_the_tools_and_on_the_abstractions_only()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.ExtensionsAI));
        using var reader = new StreamReader(archive.GetEntry("Piggy.Extensions.AI.nuspec")!.Open());

        Assert.Equal(
            ["Microsoft.Extensions.AI.Abstractions", "Piggy.Agents"],
            reader.ReadToEnd().Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_program_on_net8_compiles()
    {
        using TemporaryFolder consumer = package.NewConsumer("net8.0", Program, PackedPackage.ExtensionsAI);
        CommandOutput output = await CommandLine.DotnetAsync(consumer.FullName, null, "build", "-warnaserror");

        Assert.True(output.ExitCode == 0, output.All);
    }
}
