using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What is in Piggy.AspNetCore, as it is packed.</summary>
public sealed class AspNetCorePackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void The_package_holds_the_library_and_its_documentation()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.AspNetCore));
        IEnumerable<string> files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml");

        Assert.Equal(
            [
                "Piggy.AspNetCore.nuspec", "README.md", "buildTransitive/Piggy.AspNetCore.props", "icon.png", "lib/net10.0/Piggy.AspNetCore.dll", "lib/net10.0/Piggy.AspNetCore.xml", "lib/net8.0/Piggy.AspNetCore.dll", "lib/net8.0/Piggy.AspNetCore.xml",
            ],
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_depends_on_the_SDK_and_on_the_shared_framework()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.FileOf(PackedPackage.AspNetCore));
        using var reader = new StreamReader(archive.GetEntry("Piggy.AspNetCore.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();

        Assert.Equal(["Piggy.Generated", "Piggy.Generated"], nuspec.Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]));
        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"], nuspec.Split("<frameworkReference name=\"").Skip(1).Select(part => part.Split('"')[0]));
    }
}
