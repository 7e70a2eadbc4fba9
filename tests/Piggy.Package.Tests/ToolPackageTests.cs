using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What is in the packages that hand the tools on, as they are packed.</summary>
public sealed class ToolPackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Theory]
    [InlineData(PackedPackage.AgentsAspNetCore)]
    [InlineData(PackedPackage.ExtensionsAI)]
    public void The_package_holds_the_library_and_its_documentation(string id)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(id));
        IEnumerable<string> files = archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || name == "README.md");

        Assert.Equal(
            ["README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", $"lib/net8.0/{id}.dll", $"lib/net8.0/{id}.xml"],
            files.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(PackedPackage.AgentsAspNetCore, "Piggy.Agents")]
    [InlineData(PackedPackage.ExtensionsAI, "Microsoft.Extensions.AI.Abstractions", "Piggy.Agents")]
    public void The_package_depends_on_little(string id, params string[] dependencies)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(id));
        using var reader = new StreamReader(archive.GetEntry(id + ".nuspec")!.Open());

        Assert.Equal(dependencies, reader.ReadToEnd().Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]).Distinct().Order(StringComparer.Ordinal));
    }
}
