using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Generation;

/// <summary>A project of its own in which a client is compiled, as an ordinary user would have it: none of this repository's settings reach it.</summary>
internal sealed class ScratchProject
{
    private static readonly string[] Packages =
    [
        "Microsoft.Kiota.Abstractions", "Microsoft.Kiota.Http.HttpClientLibrary", "Microsoft.Kiota.Serialization.Form", "Microsoft.Kiota.Serialization.Json",
        "Microsoft.Kiota.Serialization.Multipart", "Microsoft.Kiota.Serialization.Text",
    ];

    private ScratchProject(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Writes the project anew and restores it.</summary>
    public static async Task<ScratchProject> CreateAsync(string name, string head = "", string items = "", string tail = "")
    {
        string folder = Repository.Scratch(name);
        Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (string inherited in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder, inherited), "<Project />\n");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), "root = true\n");
        string references = string.Concat(Packages.Select(package => $"    <PackageReference Include=\"{package}\" Version=\"{Repository.VersionOf(package)}\" />\n"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Client.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
            {head}
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
            {references}{items}
              </ItemGroup>
            {tail}
            </Project>
            """);
        await MeasuredProcess.RunAsync(folder, "dotnet", "restore");
        return new ScratchProject(folder);
    }

    /// <summary>Compiles everything in a fresh compiler, so that no warm process of an earlier run helps.</summary>
    public Task<ProcessCost> BuildAsync() => MeasuredProcess.RunAsync(
        Folder, "dotnet", "build", "-c", "Release", "--no-restore", "-m:1", "-t:Rebuild", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>Names of the public types that were compiled, nested ones with their owners.</summary>
    public HashSet<string> PublicTypes()
    {
        using FileStream stream = File.OpenRead(Path.Combine(Folder, "bin", "Release", "net10.0", "Client.dll"));
        using var file = new PEReader(stream);
        MetadataReader metadata = file.GetMetadataReader();
        return metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) is System.Reflection.TypeAttributes.Public or System.Reflection.TypeAttributes.NestedPublic)
            .Select(type => NameOf(metadata, type))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static string NameOf(MetadataReader metadata, TypeDefinition type) => type.GetDeclaringType() is { IsNil: false } owner
        ? NameOf(metadata, metadata.GetTypeDefinition(owner)) + "." + metadata.GetString(type.Name)
        : metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
}
