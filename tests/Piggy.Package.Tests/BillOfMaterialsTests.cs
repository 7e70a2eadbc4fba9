using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using Piggy.Build;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>The bill of materials beside a package names what it asks for and what lies in it.</summary>
public sealed class BillOfMaterialsTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void The_generators_names_the_libraries_that_lie_beside_it()
    {
        Assert.Equal([Pinned("Microsoft.OpenApi"), Pinned("YamlDotNet")], Components("Piggy.Generator"));
    }

    [Fact]
    public void The_SDKs_names_what_it_asks_for()
    {
        string[] components = Components(PackedPackage.Sdk);

        Assert.Equal(7, components.Length);
        Assert.Contains(Pinned("Microsoft.Kiota.Abstractions"), components);
        Assert.Contains(Pinned("Std.UriTemplate"), components);
    }

    [Fact]
    public void The_tools_names_the_packages_that_it_was_made_from()
    {
        string[] components = Components("Piggy.Cli");

        Assert.All(["CsvHelper", "Spectre.Console", "System.CommandLine", "YamlDotNet", "Microsoft.Kiota.Abstractions"], id => Assert.Contains(Pinned(id), components));
    }

    [Fact]
    public void It_tells_which_file_it_is_about()
    {
        using JsonDocument bill = JsonDocument.Parse(BillOfMaterials.Of(package.File));
        JsonElement root = bill.RootElement;

        Assert.Equal(("CycloneDX", "1.6"), (root.GetProperty("bomFormat").GetString(), root.GetProperty("specVersion").GetString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(package.File))), root.GetProperty("metadata").GetProperty("component").GetProperty("hashes")[0].GetProperty("content").GetString());
    }

    private string[] Components(string id)
    {
        using JsonDocument bill = JsonDocument.Parse(BillOfMaterials.Of(package.FileOf(id)));
        string[] components = [.. bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()!)];
        Assert.Equal(components, bill.RootElement.GetProperty("dependencies")[0].GetProperty("dependsOn").EnumerateArray().Select(one => one.GetString()));
        return components;
    }

    private static string Pinned(string id)
    {
        IEnumerable<XElement> pins = XDocument.Load(Path.Combine(RepositoryPaths.Root, "Directory.Packages.props")).Descendants("PackageVersion");
        return $"pkg:nuget/{id}@{(string?)pins.Single(pin => (string?)pin.Attribute("Include") == id).Attribute("Version")}";
    }
}
