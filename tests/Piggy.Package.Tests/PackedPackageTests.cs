using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What is in Piggy.Generated as it is packed.</summary>
public sealed class PackedPackageTests : IClassFixture<PackedPackage>
{
    private readonly PackedPackage _package;

    public PackedPackageTests(PackedPackage package) => _package = package;

    [Fact]
    public void The_package_holds_the_compiled_SDK_and_the_spec_but_no_analyzer()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "Piggy.Generated.nuspec",
                "README.md",
                "buildTransitive/Piggy.Generated.props",
                "buildTransitive/Piggy.Generated.targets",
                "icon.png",
                "lib/net10.0/Piggy.Generated.dll",
                "lib/net10.0/Piggy.Generated.xml",
                "lib/net8.0/Piggy.Generated.dll",
                "lib/net8.0/Piggy.Generated.xml",
                "openapi/piggy.openapi.json",
                "openapi/piggy.openapi.seal.json",
                "openapi/piggy.openapi.yaml",
            ],
            files);
    }

    [Fact]
    public void The_package_depends_on_the_six_Kiota_runtime_packages_and_the_URI_templates_they_need()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        using var reader = new StreamReader(archive.GetEntry("Piggy.Generated.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        string[] dependencies = [.. nuspec.Split("<dependency id=\"").Skip(1).Select(part => part.Split('"')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "Microsoft.Kiota.Abstractions",
                "Microsoft.Kiota.Http.HttpClientLibrary",
                "Microsoft.Kiota.Serialization.Form",
                "Microsoft.Kiota.Serialization.Json",
                "Microsoft.Kiota.Serialization.Multipart",
                "Microsoft.Kiota.Serialization.Text",
                "Std.UriTemplate",
            ],
            dependencies);
    }
}
