using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Uses Piggy.Hosting from the packed file.</summary>
public sealed class HostingPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using Microsoft.Extensions.DependencyInjection;
        using Piggy.Hosting;

        var services = new ServiceCollection();
        services.AddPiggy(options => options.ApiKey = "key");
        Console.WriteLine(services.BuildServiceProvider().GetRequiredService<IPiggyClientFactory>().Get().Actions.Toolsets.Count);
        """;

    [Fact]
    public void The_package_holds_the_library_and_its_documentation()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.Hosting));
        IEnumerable<string> files = archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || name == "README.md");

        Assert.Equal(
            ["README.md", "lib/net10.0/Piggy.Hosting.dll", "lib/net10.0/Piggy.Hosting.xml", "lib/net8.0/Piggy.Hosting.dll", "lib/net8.0/Piggy.Hosting.xml"],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_the_SDK_and_on_what_architecture_md_names()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.Hosting));
        using var reader = new StreamReader(archive.GetEntry("Piggy.Hosting.nuspec")!.Open());

        Assert.Equal(
            [
                "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.Http",
                "Microsoft.Extensions.Options.ConfigurationExtensions", "Piggy.Generated",
            ],
            reader.ReadToEnd().Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_program_on_net8_compiles()
    {
        using TemporaryFolder consumer = package.NewConsumer("net8.0", Program, PackedPackage.Hosting);
        CommandOutput output = await CommandLine.DotnetAsync(consumer.FullName, null, "build", "-warnaserror");

        Assert.True(output.ExitCode == 0, output.All);
    }
}
