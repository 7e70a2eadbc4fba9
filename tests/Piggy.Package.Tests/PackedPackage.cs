using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>The packed packages, for programs of a few lines that tests write beside them.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    public const string Sdk = "Piggy.Generated";
    public const string Agents = "Piggy.Agents";
    public const string AgentsAspNetCore = "Piggy.Agents.AspNetCore";
    public const string ExtensionsAI = "Piggy.Extensions.AI";
    public const string AspNetCore = "Piggy.AspNetCore";
    public const string Hosting = "Piggy.Hosting";
    public const string Sandbox = "Piggy.Sandbox";
    public const string Mcp = "Piggy.Mcp";
    public const string McpHttp = "Piggy.Mcp.Http";

    /// <summary>Every package that a project can refer to and use from code.</summary>
    public static IReadOnlyList<string> Libraries { get; } = [Sdk, Agents, AgentsAspNetCore, AspNetCore, ExtensionsAI, Hosting, Mcp, McpHttp, Sandbox];

    private PackedFeed _feed = null!;

    public string File => FileOf(Sdk);

    public string FileOf(string package) => _feed.FileOf(package);

    public async Task InitializeAsync() => _feed = await PackedFeed.GetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A project outside the repository that refers to the packed file as any package.</summary>
    /// <remarks>A program that makes a host takes it from the shared framework of ASP.NET Core.</remarks>
    internal TemporaryFolder NewConsumer(string framework, string program, params string[] packages)
    {
        var folder = new TemporaryFolder();
        folder.Write("Program.cs", program);
        folder.Write("nuget.config", _feed.Configuration);
        folder.Write(
            "consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk{(packages.Contains(AspNetCore) || packages.Contains(AgentsAspNetCore) || program.Contains("Host.Create", StringComparison.Ordinal) ? ".Web" : "")}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{framework}</TargetFramework>
                <!-- A package source may hold only a newer patch of what Kiota depends on; that is no fault of the package. -->
                <NoWarn>$(NoWarn);NU1603</NoWarn>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>{string.Concat((packages.Length == 0 ? [Sdk] : packages).Select(package => $"<PackageReference Include=\"{package}\" Version=\"{_feed.Version}\" />"))}</ItemGroup>
            </Project>
            """);
        return folder;
    }
}
