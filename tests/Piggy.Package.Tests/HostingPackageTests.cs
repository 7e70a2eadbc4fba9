using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What is in Piggy.Hosting, as it is packed.</summary>
public sealed class HostingPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
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
}
