using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Generator.Inputs;
using Piggy.Generator.Tests.Harness;
using Piggy.SpecBundle;
using Piggy.SpecReading;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Bundling;

/// <summary>The published form of the spec: one document that means what the split one means.</summary>
public sealed class SpecBundleTests
{
    private static readonly Lazy<Bundle> Ours = new(() => Bundle.Of(SpecFolder.Read(RepositoryPaths.Spec)));

    private static readonly Lazy<IReadOnlyDictionary<string, string>> FromTheSplitSpec = new(() =>
    {
        SpecText spec = SpecFolder.Read(RepositoryPaths.Spec);
        return FilesOf([new SpecFile(spec.Text, spec.Path), .. spec.Parts.Select(part => SpecFile.Part(part.Path, part.Text))]);
    });

    [Fact]
    public void Yaml_OfOurSpec_GivesTheSameFiles() => Assert.Equal(FromTheSplitSpec.Value, FilesOf(new SpecFile(Ours.Value.Yaml)));

    [Fact]
    public void Json_OfOurSpec_GivesTheSameFiles() => Assert.Equal(FromTheSplitSpec.Value, FilesOf(new SpecFile(Ours.Value.Json)));

    [Fact]
    public void Bundle_OfOurSpec_RefersToNoOtherFile() =>
        Assert.All(References(JsonNode.Parse(Ours.Value.Json)), reference => Assert.StartsWith("#/components/", reference, StringComparison.Ordinal));

    [Fact]
    public void Yaml_OfOurSpec_FitsAnEditor() =>
        Assert.All(Ours.Value.Yaml.Split('\n'), line => Assert.True(line.Length <= 180 && !line.EndsWith(' '), line));

    [Theory]
    [InlineData("text")]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("~")]
    [InlineData("12")]
    [InlineData("2026-11-22")]
    [InlineData("key: value")]
    [InlineData("ends with:")]
    [InlineData("no # comment")]
    [InlineData("it's")]
    [InlineData("'quoted'")]
    [InlineData("- item")]
    [InlineData("<<")]
    [InlineData("two\nlines\n")]
    [InlineData(" spaces ")]
    [InlineData("tab\tand \u0085 next line")]
    [InlineData("[a, {b}]")]
    [InlineData("smile 😀")]
    [InlineData("\uFEFFmark")]
    public void Text_OfAnyKind_IsReadBackAsItWas(string text)
    {
        string @long = string.Join(' ', Enumerable.Repeat(text, 60));
        var members = new JsonObject
        {
            ["x-short"] = text,
            ["x-long"] = @long,
            ["x-list"] = new JsonArray(text, @long, new JsonArray(text, new JsonArray()), new JsonObject { [text + "1"] = text, ["b"] = @long }, new JsonObject(), 1.50m, true, null),
        };
        string expected = members.ToJsonString();
        members["openapi"] = "3.1.0";
        members["info"] = new JsonObject { ["title"] = "T", ["version"] = "1" };
        members["paths"] = new JsonObject();
        var bundle = Bundle.Of(new SpecText("api.yaml", members.ToJsonString(), new SpecOptions("ApiSdk", "ApiClient")));

        Assert.Empty(bundle.Errors);
        Assert.Equal(expected, OurMembers(bundle.Json));
        Assert.Equal(expected, OurMembers(Bundle.Of(new SpecText("api.yaml", bundle.Yaml, new SpecOptions("ApiSdk", "ApiClient"))).Json));
    }

    [Fact]
    public async Task BrokenPart_IsAnErrorAtItsPlace()
    {
        using var folder = new TemporaryFolder();
        string part = folder.Write("resources/pets.yaml", "pets:\n  get:\n    responses:\n      '200': { $ref: 'absent.yaml#/none' }\n");
        string spec = folder.Write("api.yaml", "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /pets: { $ref: 'resources/pets.yaml#/pets' }\n");

        CommandOutput output = await RunAsync(folder, spec, folder.File("out"));

        Assert.Equal(1, output.ExitCode);
        Assert.Contains($"{part}(4,16): error PIGGY1009", output.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task SpecThatIsNotThere_IsAnErrorWithItsName()
    {
        using var folder = new TemporaryFolder();

        CommandOutput output = await RunAsync(folder, "none.yaml", folder.File("out"));

        Assert.Equal(1, output.ExitCode);
        Assert.StartsWith("none.yaml: error: ", output.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SpecInTwoFiles_BecomesTwoDocuments()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pets.yaml", "pets:\n  get:\n    responses:\n      '200': { description: All pets. }\n");
        string spec = folder.Write("api.yaml", "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\npaths:\n  /pets: { $ref: 'pets.yaml#/pets' }\n");

        CommandOutput output = await RunAsync(folder, spec, folder.File("out"));

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal(
            "openapi: '3.1.0'\ninfo:\n  title: T\n  version: '1'\npaths:\n  /pets:\n    get:\n      responses:\n        '200':\n          description: All pets.\n",
            await File.ReadAllTextAsync(folder.File("out/api.yaml")));
        Assert.Equal("All pets.", (string?)JsonNode.Parse(await File.ReadAllTextAsync(folder.File("out/api.json")))!["paths"]!["/pets"]!["get"]!["responses"]!["200"]!["description"]);
    }

    private static Task<CommandOutput> RunAsync(TemporaryFolder folder, params string[] arguments) =>
        CommandLine.DotnetAsync(folder.FullName, null, [typeof(Bundle).Assembly.Location, .. arguments]);

    private static string OurMembers(string json)
    {
        JsonObject document = JsonNode.Parse(json)!.AsObject();
        return new JsonObject(document.Where(member => member.Key.StartsWith("x-", StringComparison.Ordinal)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
    }

    // The origin of the client tells no file, so that nothing has to be left out of the comparison.
    private static IReadOnlyDictionary<string, string> FilesOf(params SpecFile[] files)
    {
        GeneratorRun run = GeneratorHarness.Run([files[0] with { Namespace = "Piggy.Generated", ClientName = "PiggyClient" }, .. files[1..]]);
        Assert.True(run.Files.Count > 1000, run.Files.Count.ToString(CultureInfo.InvariantCulture));
        return run.Files;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue text } ? [(string)text!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
