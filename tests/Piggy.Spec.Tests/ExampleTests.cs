using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using NJsonSchema;
using NJsonSchema.Validation;
using Piggy.Testing;
using Xunit;

namespace Piggy.Spec.Tests;

/// <summary>Every example of the spec is valid by its own schema, as NJsonSchema sees it.</summary>
public sealed class ExampleTests
{
    private const int AtLeast = 800;

    [Fact]
    public async Task Every_example_fits_its_schema()
    {
        JsonNode bundle = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryPaths.Root, "artifacts", "spec", "piggy.openapi.json")))!;
        (string Place, JsonObject Schema)[] shown = [.. WithExamples(bundle["paths"], "paths").Concat(WithExamples(bundle["components"], "components"))];
        JsonSchema schemas = await JsonSchema.FromJsonAsync(Definitions(bundle, shown));
        var faults = new List<string>();
        int count = 0;
        for (int index = 0; index < shown.Length; index++)
        {
            foreach (JsonNode? example in shown[index].Schema["examples"]!.AsArray())
            {
                count++;
                ICollection<ValidationError> errors = schemas.Definitions[Name(index)].Validate(example?.ToJsonString() ?? "null");
                faults.AddRange(errors.Select(error => $"{shown[index].Place}: {example?.ToJsonString()}: {error}"));
            }
        }

        Assert.Equal([], faults);
        Assert.True(count >= AtLeast, $"Only {count} examples were found.");
    }

    private static string Name(int index) => $"__{index}";

    // Each schema with an example becomes a definition beside the components that it refers to.
    private static string Definitions(JsonNode bundle, (string Place, JsonObject Schema)[] shown)
    {
        JsonObject definitions = bundle["components"]!["schemas"]!.DeepClone().AsObject();
        for (int index = 0; index < shown.Length; index++)
        {
            definitions[Name(index)] = shown[index].Schema.DeepClone();
        }

        return new JsonObject { ["definitions"] = definitions }.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
    }

    private static IEnumerable<(string Place, JsonObject Schema)> WithExamples(JsonNode? node, string place) => node switch
    {
        JsonObject { } members =>
        [
            .. members["examples"] is JsonArray ? [(place, members)] : Array.Empty<(string, JsonObject)>(),
            .. members.Where(member => member.Key != "examples").SelectMany(member => WithExamples(member.Value, $"{place}/{member.Key}")),
        ],
        JsonArray items => items.SelectMany((item, index) => WithExamples(item, $"{place}/{index}")),
        _ => [],
    };
}
