using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What is in Piggy.Extensions.AI, as it is packed.</summary>
public sealed class ExtensionsAIPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
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
}
