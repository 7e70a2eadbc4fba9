using System;
using System.IO;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Packages of different makings do not meet in one project unnoticed.</summary>
public sealed class SealedPackagesTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = "System.Console.WriteLine(Piggy.Generated.Actions.PiggyActions.Seal);";

    public static TheoryData<string> Packages => [.. PackedPackage.Libraries];

    [Fact]
    public async Task Packages_of_one_making_build_and_one_of_another_ends_the_build_unless_allowed()
    {
        using TemporaryFolder consumer = package.NewConsumer("net10.0", Program, PackedPackage.Sdk, PackedPackage.Agents, PackedPackage.Sandbox);

        // With packages of its own, since it changes them.
        string own = consumer.File("packages");
        consumer.Write("nuget.config", Regex.Replace(File.ReadAllText(consumer.File("nuget.config")), "(?<=\"globalPackagesFolder\" value=\")[^\"]*", own));
        CommandOutput together = await CommandLine.DotnetAsync(consumer.FullName, null, "run");
        Assert.True(together.ExitCode == 0, together.All);
        string seal = together.StandardOutput.Trim();

        // As if the package had been left at an older version.
        string props = Assert.Single(Directory.GetFiles(Path.Combine(own, "piggy.agents"), "Piggy.Agents.props", SearchOption.AllDirectories));
        string text = File.ReadAllText(props);
        Assert.Contains($"<PiggySeal Include=\"Piggy.Agents\" Seal=\"{seal}\" />", text, StringComparison.Ordinal);
        File.WriteAllText(props, text.Replace(seal, new string('7', seal.Length), StringComparison.Ordinal));

        CommandOutput mixed = await CommandLine.DotnetAsync(consumer.FullName, null, "build");
        Assert.Equal(1, mixed.ExitCode);
        Assert.Contains("error PIGGY4200: Piggy.Agents and Piggy.Generated were not made from the same spec by the same generator", mixed.StandardOutput, StringComparison.Ordinal);
        CommandOutput allowed = await CommandLine.DotnetAsync(consumer.FullName, null, "build", "-p:PiggyAllowsOtherSeals=true");
        Assert.True(allowed.ExitCode == 0, allowed.All);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task Every_package_is_sealed_and_whole(string id)
    {
        CommandOutput output = await CommandLine.DotnetAsync(RepositoryPaths.Root, null, Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll"), "verify", package.FileOf(id));

        Assert.True(output.ExitCode == 0, output.All);
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(id));
        Assert.NotNull(archive.GetEntry($"buildTransitive/{id}.props"));
    }
}
