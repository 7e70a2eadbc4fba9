using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>What docs/architecture.md says about who may know whom.</summary>
public sealed partial class RepositoryStructureTests
{
    private const int LongestFile = 300;

    /// <summary>A folder, and the names that no file in it may use.</summary>
    public static TheoryData<string, string> Forbidden => new()
    {
        { "generator/Piggy.Generator/Model", "Piggy.Generator.(Yaml|OpenApi|Plan|Emit|Pipeline)|Microsoft.CodeAnalysis|Microsoft.OpenApi|YamlDotNet" },
        { "generator/Piggy.Generator/Yaml", "Piggy.Generator.(OpenApi|Plan|Emit|Pipeline)|Microsoft.OpenApi" },
        { "generator/Piggy.Generator/OpenApi", "Piggy.Generator.(Plan|Emit|Pipeline)|YamlDotNet" },
        { "generator/Piggy.Generator/Plan", "Piggy.Generator.(Yaml|OpenApi|Pipeline)|Microsoft.OpenApi|YamlDotNet" },
        { "generator/Piggy.Generator/Emit", "Piggy.Generator.(Yaml|OpenApi|Pipeline|Diagnostics)|Microsoft.CodeAnalysis|Microsoft.OpenApi|YamlDotNet" },
        { "src/Piggy.Generated", "Piggy.(AspNetCore|Hosting|Mcp|Generator|Sandbox|Docs|Cli)\\b|YamlDotNet|Microsoft.OpenApi|Newtonsoft|System.Reflection" },
        { "src/Piggy.Hosting", "Piggy.(AspNetCore|Generator|Sandbox|Docs|Cli)\\b|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.AspNetCore", "Piggy.(Generator|Sandbox|Docs|Cli)\\b|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Mcp", "Piggy.(AspNetCore|Hosting|Generator|Sandbox|Docs|Cli)\\b|Microsoft.AspNetCore|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Mcp.Http", "Piggy.(AspNetCore|Hosting|Generator|Sandbox|Docs|Cli)\\b|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Agents", "Piggy.(AspNetCore|Extensions|Generator|Hosting|Sandbox|Docs|Cli|Mcp)\\b|Microsoft.AspNetCore|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Agents.AspNetCore", "Piggy.(AspNetCore|Extensions|Generator|Hosting|Sandbox|Docs|Cli|Mcp)\\b|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Extensions.AI", "Piggy.(AspNetCore|Generator|Hosting|Sandbox|Docs|Cli|Mcp)\\b|YamlDotNet|Microsoft.OpenApi|System.Reflection" },
        { "src/Piggy.Sandbox", "Piggy.(Generated|Generator|Docs|Cli)\\b" },
        { "src/Piggy.Docs", "Piggy.(Generator|Sandbox|Cli)\\b|YamlDotNet|Microsoft.OpenApi" },
        { "src/Piggy.Cli", "Piggy.Generator\\b|YamlDotNet|Microsoft.OpenApi" },
    };

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void A_layer_knows_only_the_layers_above_it(string folder, string names)
    {
        var forbidden = new Regex($@"^(global )?using (static )?({names.Replace(".", "\\.", StringComparison.Ordinal)})", RegexOptions.Multiline);
        string[] files = [.. SourceFiles(folder)];
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => forbidden.IsMatch(File.ReadAllText(file))).Select(Relative));
    }

    [Fact]
    public void Only_the_reader_of_YAML_knows_YamlDotNet() =>
        Assert.Equal(["generator/Piggy.Generator/Yaml"], FoldersThatUse("generator/Piggy.Generator", "YamlDotNet"));

    [Fact]
    public void Only_the_reader_of_OpenAPI_knows_Microsoft_OpenApi() =>
        Assert.Equal(["generator/Piggy.Generator/OpenApi"], FoldersThatUse("generator/Piggy.Generator", "Microsoft.OpenApi"));

    [Fact]
    public void Only_the_output_folder_of_the_command_line_touches_the_console() =>
        Assert.Equal(["src/Piggy.Cli/Output"], FoldersThatMention("src/Piggy.Cli", ConsoleUse()));

    [Fact]
    public void No_source_file_is_too_long_for_one_idea()
    {
        IEnumerable<string> files = new[] { "build", "generator", "src", "tests" }.SelectMany(SourceFiles);
        Assert.Empty(files.Where(file => File.ReadLines(file).Count() > LongestFile).Select(Relative));
    }

    private static string[] FoldersThatUse(string folder, string name) =>
        FoldersThatMention(folder, new Regex($@"^using (static )?{Regex.Escape(name)}", RegexOptions.Multiline));

    private static string[] FoldersThatMention(string folder, Regex text) =>
        [.. SourceFiles(folder).Where(file => text.IsMatch(File.ReadAllText(file))).Select(file => Relative(Path.GetDirectoryName(file)!)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> SourceFiles(string folder) => Directory
        .EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => !Relative(file).Split('/').Any(part => part is "bin" or "obj"));

    private static string Relative(string path) => Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/');

    [GeneratedRegex(@"\bConsole\.|AnsiConsole\b")]
    private static partial Regex ConsoleUse();
}
