using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Every package of the repository, packed once for all tests of the run into a folder that serves as a package source.</summary>
internal sealed class PackedFeed : IDisposable
{
    private static readonly Lazy<Task<PackedFeed>> Only = new(PackAsync);

    private readonly TemporaryFolder _folder = new();

    private PackedFeed() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();

    /// <summary>A version of its own, so that no cache can hand out the package of an earlier run.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    /// <summary>The projects whose packages lie in the feed: all that say they are packable.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. new[] { "generator", "src" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(project => File.ReadAllText(project).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static Task<PackedFeed> GetAsync() => Only.Value;

    /// <summary>The folder of the packages.</summary>
    public string Folder => _folder.File("feed");

    /// <summary>Where consumers unpack packages: empty before the first one.</summary>
    public string UnpackedFolder => _folder.File("unpacked");

    public string FileOf(string package) => Path.Combine(Folder, $"{package}.{Version}.nupkg");

    /// <summary>The nuget.config of a consumer. It adds the feed to the sources of the machine; no other one has the version.</summary>
    public string Configuration => $"""
        <configuration>
          <packageSources><add key="packed" value="{Folder}" /></packageSources>
          <config><add key="globalPackagesFolder" value="{UnpackedFolder}" /></config>
        </configuration>
        """;

    public void Dispose() => _folder.Dispose();

    private static async Task<PackedFeed> PackAsync()
    {
        var feed = new PackedFeed();

        CommandOutput output = await CommandLine.DotnetAsync(
            RepositoryPaths.Root,
            null,
            "msbuild",
            Path.Combine("build", "Packages.proj"),
            "-t:Pack",
            $"-p:Configuration={RepositoryPaths.Configuration}",
            "-p:NoBuild=true",
            $"-p:PackageVersion={feed.Version}",
            $"-p:PackageOutputPath={feed.Folder}");
        Assert.True(output.ExitCode == 0, output.All);
        return feed;
    }
}
