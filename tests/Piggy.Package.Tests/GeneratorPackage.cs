using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Piggy.Generator, packed, with projects of strangers that use it from the packed file. All of them are restored together.</summary>
public sealed class GeneratorPackage : IAsyncLifetime, IDisposable
{
    private const string Consumers = "consumers.proj";
    private readonly TemporaryFolder _folder = new();
    private PackedFeed _feed = null!;

    public string File => _feed.FileOf("Piggy.Generator");

    /// <summary>Where the package was unpacked for the consumers alone.</summary>
    public string Unpacked => _folder.File($"packages/piggy.generator/{_feed.Version}");

    public async Task InitializeAsync()
    {
        _feed = await PackedFeed.GetAsync();
        string caches = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        _folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><add key="packed" value="{_feed.Folder}" /></packageSources>
              <fallbackPackageFolders><add key="present" value="{caches}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{_folder.File("packages")}" /></config>
            </configuration>
            """);
        _folder.Write("Directory.Build.props", "<Project />");
        foreach (GeneratorConsumer consumer in GeneratorConsumers.All)
        {
            Write(consumer);
        }

        // One process restores every project: a restore costs more than most of the builds.
        _folder.Write(
            Consumers,
            $"""
            <Project>
              <ItemGroup>{string.Concat(GeneratorConsumers.All.Select(consumer => $"<Consumer Include=\"{consumer.Name}/{consumer.Name}.csproj\" />"))}</ItemGroup>
              <Target Name="Restore"><MSBuild Projects="@(Consumer)" Targets="Restore" /></Target>
            </Project>
            """);
        await RunAsync(_folder.FullName, "msbuild", Consumers, "-t:Restore");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Builds one consumer, whatever comes of it.</summary>
    internal async Task<CommandOutput> BuildAsync(string consumer, params string[] arguments) =>
        await CommandLine.DotnetAsync(_folder.File(consumer), null, ["build", "--no-restore", .. arguments]);

    /// <summary>Runs the program that a consumer was built to.</summary>
    internal async Task<CommandOutput> RunBuiltAsync(string consumer, string framework) => await CommandLine.DotnetAsync(
        _folder.File(consumer),
        new Dictionary<string, string?> { ["DOTNET_ROLL_FORWARD"] = "Major" },
        _folder.File($"{consumer}/bin/Debug/{framework}/{consumer}.dll"));

    private static async Task RunAsync(string folder, params string[] arguments)
    {
        CommandOutput output = await CommandLine.DotnetAsync(folder, null, arguments);
        Assert.True(output.ExitCode == 0, output.All);
    }

    private void Write(GeneratorConsumer consumer)
    {
        foreach ((string name, string text) in consumer.Files)
        {
            _folder.Write($"{consumer.Name}/{name}", text);
        }

        string program = consumer.Program is null ? "" : "<OutputType>Exe</OutputType><UseAppHost>false</UseAppHost>";
        if (consumer.Program is not null)
        {
            _folder.Write($"{consumer.Name}/Program.cs", consumer.Program);
        }

        _folder.Write(
            $"{consumer.Name}/{consumer.Name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{consumer.Framework}</TargetFramework>{program}
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {consumer.Items}
                {(consumer.ReferencesPackage ? PackageReferences(consumer.KeepsPackagePrivate) : "")}
              </ItemGroup>
            </Project>
            """);
    }

    // As the package's README tells people to write them, with the version under test.
    private string PackageReferences(bool isPrivate) => string.Concat(
        Regex.Matches(System.IO.File.ReadAllText(Path.Combine(RepositoryPaths.Root, "generator", "Piggy.Generator", "PACKAGE.md")), "<PackageReference [^>]*/>")
            .Select(match => match.Value.Replace("Include=\"Piggy.Generator\" Version=\"0.1.0\"", $"Include=\"Piggy.Generator\" Version=\"{_feed.Version}\"", StringComparison.Ordinal))
            .Select(reference => isPrivate ? reference : reference.Replace(" PrivateAssets=\"all\"", "", StringComparison.Ordinal)));
}
