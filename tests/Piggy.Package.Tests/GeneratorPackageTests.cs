using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Uses Piggy.Generator the way a stranger does: from the packed file, in projects of their own.</summary>
public sealed partial class GeneratorPackageTests : IClassFixture<GeneratorPackage>
{
    private readonly GeneratorPackage _package;

    public GeneratorPackageTests(GeneratorPackage package) => _package = package;

    [Fact]
    public void The_package_holds_the_generator_its_libraries_and_nothing_to_link_against()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !PackageParts().IsMatch(name)).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "LICENSE",
                "Piggy.Generator.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "analyzers/dotnet/cs/Microsoft.OpenApi.dll",
                "analyzers/dotnet/cs/Piggy.Generator.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
                "buildTransitive/Piggy.Generator.props",
                "buildTransitive/Piggy.Generator.targets",
                "icon.png",
            ],
            files);
    }

    [Fact]
    public void The_package_is_a_development_dependency_without_dependencies_of_its_own()
    {
        using ZipArchive archive = ZipFile.OpenRead(_package.File);
        using var reader = new StreamReader(archive.GetEntry("Piggy.Generator.nuspec")!.Open());
        string nuspec = reader.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", nuspec, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", nuspec, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shipped_library_refers_only_to_its_neighbours_and_to_what_the_oldest_compiler_brings()
    {
        // The compiler of .NET SDK 8.0.100: Roslyn 4.8 on the .NET 8 runtime.
        (string Name, Version Version)[] compiler =
        [
            ("netstandard", new(2, 1)), ("Microsoft.CodeAnalysis", new(4, 8)), ("Microsoft.CodeAnalysis.CSharp", new(4, 8)), ("System.Collections.Immutable", new(8, 0)),
            ("System.Text.Json", new(8, 0)), ("System.Memory", new(8, 0)), ("System.Buffers", new(8, 0)),
        ];
        string[] libraries = Directory.GetFiles(Path.Combine(_package.Unpacked, "analyzers", "dotnet", "cs"));
        Dictionary<string, Version> present = libraries.Select(Identity).Concat(compiler).ToDictionary(assembly => assembly.Name, assembly => assembly.Version, StringComparer.Ordinal);

        IEnumerable<string> unresolved = libraries.SelectMany(library => References(library)
            .Where(reference => !present.TryGetValue(reference.Name, out Version? version) || new Version(version.Major, version.Minor) < new Version(reference.Version.Major, reference.Version.Minor))
            .Select(reference => $"{Path.GetFileName(library)} needs {reference.Name} {reference.Version}"));
        Assert.Empty(unresolved);
    }

    [Theory]
    [InlineData("Modern", "net10.0")]
    [InlineData("Elder", "net8.0")]
    public async Task A_consumer_compiles_without_a_warning_and_calls(string consumer, string framework)
    {
        CommandOutput build = await _package.BuildAsync(consumer, "-warnaserror");
        Assert.True(build.ExitCode == 0, build.All);
        CommandOutput run = await _package.RunBuiltAsync(consumer, framework);
        Assert.Equal("https://shop.example.com/pets/7", run.StandardOutput.Trim());
    }

    [Fact]
    public async Task A_consumer_on_netstandard_is_told_which_language_to_set_and_compiles_with_it()
    {
        CommandOutput refused = await _package.BuildAsync("Plain", "-p:Nullable=disable", "-p:ImplicitUsings=disable");
        Assert.Equal(["shop.yaml(1,1): error PIGGY4103"], Errors(refused));
        CommandOutput built = await _package.BuildAsync("Plain", "-p:LangVersion=10.0", "-p:ImplicitUsings=disable");
        Assert.True(built.ExitCode == 0, built.All);
    }

    [Fact]
    public async Task A_broken_spec_is_one_error_at_its_place()
    {
        CommandOutput output = await _package.BuildAsync("Broken");
        Assert.Equal(1, output.ExitCode);
        Assert.Equal(["shop.yaml(8,7): error PIGGY1001"], Errors(output));
    }

    [Fact]
    public async Task Path_patterns_and_the_parts_of_a_spec_reach_the_generator()
    {
        CommandOutput build = await _package.BuildAsync("Chosen", "-warnaserror");
        Assert.True(build.ExitCode == 0, build.All);
        CommandOutput run = await _package.RunBuiltAsync("Chosen", "net10.0");
        Assert.Equal(
            ["Owner: ", "Pet: ", "OrdersItemRequestBuilder: GetAsync", "PetsItemRequestBuilder: GetAsync", "TwoZeroTwoSixRequestBuilder: GetAsync"],
            run.StandardOutput.Trim().Split('\n').Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public async Task Metadata_that_means_nothing_is_a_warning_that_names_ours()
    {
        CommandOutput build = await _package.BuildAsync("Chosen", "-p:Slip=ShopClient");
        Assert.Contains(
            "warning PIGGY4009: 'ClassName' is no metadata of OpenApiSpec items and is not used for shop.yaml; write 'ClientName'.", build.StandardOutput, StringComparison.Ordinal);
        Assert.Equal(0, build.ExitCode);
    }

    [Fact]
    public async Task A_library_missing_beside_the_generator_is_an_error_that_names_it()
    {
        CommandOutput output = await _package.BuildAsync("Crippled", "-p:Missing=Microsoft.OpenApi");
        Assert.Equal(["shop.yaml(1,1): error PIGGY4105"], Errors(output));
        Assert.Contains("Microsoft.OpenApi", output.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_specs_and_a_project_that_refers_to_theirs_compile_without_a_warning()
    {
        CommandOutput output = await _package.BuildAsync("Transitive", "-warnaserror");
        Assert.True(output.ExitCode == 0, output.All);
    }

    [Fact]
    public async Task A_project_that_gets_the_package_through_another_one_may_have_specs_of_its_own()
    {
        CommandOutput output = await _package.BuildAsync("Heir");
        Assert.True(output.ExitCode == 0, output.All);
    }

    [Fact]
    public async Task Specs_without_the_generator_are_not_passed_over_in_silence()
    {
        string error = Assert.Single(Errors(await _package.BuildAsync("Crippled", "-p:Missing=Piggy.Generator")));
        Assert.Equal("Piggy.Generator.targets: error PIGGY4102", Place().Replace(error, ""));
    }

    [Theory]
    [InlineData("DOTNET_TieredPGO=0;DOTNET_TC_CallCountingDelayMs=0;DOTNET_gcConcurrent=0", "-p:UseSharedCompilation=false")]
    [InlineData("", "-p:UseSharedCompilation=true")]
    [InlineData("", "-p:UseSharedCompilation=false", "-p:PiggyTunesCompiler=false")]
    [InlineData("ITS=OWN", "-p:UseSharedCompilation=false", "-p:CscEnvironment=ITS=OWN")]
    public async Task A_compiler_of_one_build_is_set_for_a_short_life_unless_the_project_says_otherwise(string environment, params string[] arguments)
    {
        string[] targets = ["-t:ResolvePackageAssets;ResolveLockFileAnalyzers;PiggyGeneratorCheckCompiler", "-getProperty:CscEnvironment"];
        CommandOutput output = await _package.BuildAsync("Modern", [.. targets, .. arguments]);
        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal(environment, output.StandardOutput.Trim());
    }

    [Theory]
    [InlineData("PIGGY4100", "-p:_PiggyBuildRuntime=Full", "-p:RoslynCompilerType=FrameworkPackage")]
    [InlineData("PIGGY4101", "-p:CompilerApiVersion=roslyn4.7")]
    public async Task A_compiler_that_cannot_run_the_generator_is_refused(string id, params string[] arguments)
    {
        CommandOutput output = await _package.BuildAsync("Modern", arguments);
        Assert.Equal([$"Piggy.Generator.targets: error {id}"], Errors(output).Select(error => Place().Replace(error, "")));
    }

    // File, place and id of each error, once.
    private static string[] Errors(CommandOutput output) =>
        [.. ErrorLines().Matches(output.StandardOutput).Select(match => match.Groups["error"].Value).Distinct(StringComparer.Ordinal)];

    private static (string Name, Version Version) Identity(string file) => Read(file, metadata =>
    {
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        return (metadata.GetString(assembly.Name), assembly.Version);
    });

    private static (string Name, Version Version)[] References(string file) => Read(file, metadata => metadata.AssemblyReferences
        .Select(metadata.GetAssemblyReference)
        .Select(reference => (metadata.GetString(reference.Name), reference.Version))
        .ToArray());

    private static T Read<T>(string file, Func<MetadataReader, T> read)
    {
        using var library = new PEReader(File.OpenRead(file));
        return read(library.GetMetadataReader());
    }

    [GeneratedRegex(@"^(_rels/|package/|\[Content_Types\])")]
    private static partial Regex PackageParts();

    [GeneratedRegex(@"^(?:.*/)?(?<error>[^/\n]+: error [A-Z]+[0-9]+):", RegexOptions.Multiline)]
    private static partial Regex ErrorLines();

    [GeneratedRegex(@"\(\d+,\d+\)")]
    private static partial Regex Place();
}
