using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>All packages but the generator, packed once for all tests of the class into a folder that serves as a package source.</summary>
public sealed class PackedPackage : IAsyncLifetime, IDisposable
{
    public const string Sdk = "Piggy.Generated";
    public const string Agents = "Piggy.Agents";
    public const string ExtensionsAI = "Piggy.Extensions.AI";
    public const string AspNetCore = "Piggy.AspNetCore";
    public const string Hosting = "Piggy.Hosting";
    public const string Sandbox = "Piggy.Sandbox";

    private readonly TemporaryFolder _feed = new();

    // A version of its own, so that no cache can hand out the package of an earlier run.
    private readonly string _version = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}");

    public string File => FileOf(Sdk);

    public string FileOf(string package) => _feed.File($"{package}.{_version}.nupkg");

    public async Task InitializeAsync()
    {
        foreach (string package in new[] { Sdk, Agents, ExtensionsAI, AspNetCore, Hosting, Sandbox })
        {
            CommandOutput output = await CommandLine.DotnetAsync(
                RepositoryPaths.Root,
                null,
                "pack",
                "src/" + package,
                "-c",
                RepositoryPaths.Configuration,
                "--no-build",
                "-o",
                _feed.FullName,
                $"-p:PackageVersion={_version}");
            Assert.True(output.ExitCode == 0, output.All);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _feed.Dispose();

    /// <summary>A project outside the repository that refers to the packed file as any package.</summary>
    /// <remarks>A program that makes a host takes it from the shared framework of ASP.NET Core.</remarks>
    internal TemporaryFolder NewConsumer(string framework, string program, params string[] packages)
    {
        var folder = new TemporaryFolder();
        folder.Write("Program.cs", program);
        folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><add key="packed" value="{_feed.FullName}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{folder.File("packages")}" /></config>
            </configuration>
            """);
        folder.Write(
            "consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk{(packages.Contains(AspNetCore) || program.Contains("Host.Create", StringComparison.Ordinal) ? ".Web" : "")}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <!-- A package source may hold only a newer patch of what Kiota depends on; that is no fault of the package. -->
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>{string.Concat((packages.Length == 0 ? [Sdk] : packages).Select(package => $"<PackageReference Include=\"{package}\" Version=\"{_version}\" />"))}</ItemGroup>
            </Project>
            """);
        return folder;
    }
}
