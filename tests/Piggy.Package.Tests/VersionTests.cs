using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What version a package gets from the tags of its clone, whatever clone that is.</summary>
public sealed class VersionTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Settings = ["Directory.Build.props", "Directory.Packages.props", "build/Common.props", "build/icon.png"];

    private readonly TemporaryFolder _folder = new();

    private string Clone => _folder.File("clone");

    public async Task InitializeAsync()
    {
        // The settings of the repository over a library of nothing: what decides the version is the same.
        foreach (string file in Settings)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Clone, file))!);
            File.Copy(Path.Combine(RepositoryPaths.Root, file), Path.Combine(Clone, file));
        }

        _folder.Write(
            "clone/src/Thing/Thing.csproj",
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><IsPackable>true</IsPackable></PropertyGroup></Project>""");
        _folder.Write("clone/.gitignore", "artifacts\nobj\n");
        CommandOutput output = await CommandLine.DotnetAsync(Clone, null, "restore", "src/Thing");
        Assert.True(output.ExitCode == 0, output.All);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_package_has_the_version_of_its_tag_and_a_build_asks_for_none()
    {
        Assert.Equal(("0.1.0-alpha.0", "0.1.0.0"), await PackedAsync());

        await GitAsync("init");
        await CommitAsync();
        Assert.Equal(("0.1.0-alpha.0", "0.1.0.0"), await PackedAsync());

        await CommitAsync();
        Assert.Equal(("0.1.0-alpha.0.1", "0.1.0.0"), await PackedAsync());

        // Only tags of versions count.
        await GitAsync("tag", "3.0.0");
        await GitAsync("tag", "v1.2.3");
        Assert.Equal(("1.2.3", "1.2.3.0"), await PackedAsync());

        await CommitAsync();
        Assert.Equal(("1.2.4-alpha.0.1", "1.2.4.0"), await PackedAsync());
        Assert.Equal("0.1.0-dev", (await PropertiesAsync("-getProperty:InformationalVersion,AssemblyVersion"))["InformationalVersion"]);

        // A shallow clone does not reach the tag; it packs all the same, below every release.
        await CommitAsync();
        await RunGitAsync(_folder.FullName, "clone", "--depth", "1", new Uri(Clone).AbsoluteUri, "shallow");
        Directory.Move(Path.Combine(Clone, ".git"), _folder.File("whole"));
        Directory.Move(_folder.File("shallow/.git"), Path.Combine(Clone, ".git"));
        Assert.Equal(("0.1.0-alpha.0", "0.1.0.0"), await PackedAsync());
    }

    private async Task<(string Package, string Assembly)> PackedAsync()
    {
        Dictionary<string, string> properties = await PropertiesAsync("-p:_IsPacking=true", "-getProperty:PackageVersion,AssemblyVersion");
        return (properties["PackageVersion"], properties["AssemblyVersion"]);
    }

    private async Task<Dictionary<string, string>> PropertiesAsync(params string[] arguments)
    {
        CommandOutput output = await CommandLine.DotnetAsync(Clone, null, ["msbuild", "src/Thing", "-t:GetAssemblyVersion", .. arguments]);
        Assert.True(output.ExitCode == 0, output.All);
        string json = output.StandardOutput[output.StandardOutput.IndexOf('{', StringComparison.Ordinal)..];
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!);
    }

    private async Task CommitAsync()
    {
        await GitAsync("add", "--all");
        await GitAsync("-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.com", "commit", "--allow-empty", "--message", "A change");
    }

    private Task GitAsync(params string[] arguments) => RunGitAsync(Clone, arguments);

    private static async Task RunGitAsync(string folder, params string[] arguments)
    {
        CommandOutput output = await CommandLine.RunAsync("git", folder, null, null, arguments);
        Assert.True(output.ExitCode == 0, output.All);
    }
}
