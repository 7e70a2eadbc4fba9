using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>The input schemas of our own actions against their validators, over inputs that are right but for one or two members.</summary>
public sealed class OurSchemasTests
{
    // What JSON Schema cannot say; the schemas carry these as annotations.
    private static readonly string[] BeyondJsonSchema = ["differ", "in-order"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "1.5", "500", "501", "1e2", "\"\"", "\"x\"", "\"select\"", "\"text\"", "\"a@example.com\"", "\"a@\"", "\".\"", "\"..\"", "\"a/b\"",
        "\"00000000-0000-0000-0000-000000000000\"", "\"3F2B8C1A-6D4E-4B7F-9A05-C1E7D2F48B36\"", "\"2026-01-31T09:00:00Z\"", "\"2026-01-31\"", "\"PUBLISHED\"",
        "[]", "[null]", "[{}]", "[{\"label\":\"a\",\"value\":1}]", "[{\"label\":\"\",\"value\":true}]", "[{\"external_identifier\":\"a\"}]", "{}", "{\"a\":null}", "{\"shop_uuid\":1}",
    ];

    public static TheoryData<string> Slugs => [.. PiggyActions.Registry.Select(action => action.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void SchemaAndValidator_AgreeOnEveryInput(string slug)
    {
        Assert.True(PiggyActions.Registry.TryGet(slug, out PiggyAction? action));
        var oracle = new JsonSchemaOracle(action.Descriptor.InputSchema);
        JsonObject right = ExampleOf(action);
        Assert.Empty(action.Validate(Encoding.UTF8.GetBytes(right.ToJsonString())));

        List<string> disagreements = [];
        foreach (string input in Variations(right, action).Distinct(StringComparer.Ordinal))
        {
            List<FieldError> errors = [.. action.Validate(Encoding.UTF8.GetBytes(input)).Where(error => !BeyondJsonSchema.Contains(error.Rule))];
            if (oracle.Accepts(input) != (errors.Count == 0))
            {
                disagreements.Add($"{input}: {string.Join(", ", errors)}");
            }
        }

        Assert.Empty(disagreements);
    }

    private static JsonObject ExampleOf(PiggyAction action) => ExampleOf(JsonDocument.Parse(action.Descriptor.InputSchema).RootElement);

    private static JsonObject ExampleOf(JsonElement schema)
    {
        string[] required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        var example = new JsonObject();
        foreach (JsonProperty property in schema.GetProperty("properties").EnumerateObject())
        {
            if (property.Value.TryGetProperty("examples", out JsonElement examples))
            {
                example[property.Name] = JsonNode.Parse(examples[0].GetRawText());
            }
            else if (required.Contains(property.Name))
            {
                // A list or an object is made of the examples of its members.
                example[property.Name] = property.Value.TryGetProperty("items", out JsonElement item) ? new JsonArray(ExampleOf(item)) : ExampleOf(property.Value);
            }
        }

        return example;
    }

    private static IEnumerable<string> Variations(JsonObject right, PiggyAction action)
    {
        string[] names = [.. action.Descriptor.Inputs.Select(input => input.Name), "unknown"];
        foreach (string name in names)
        {
            yield return With(right, name, null);
            foreach (string value in Values)
            {
                yield return With(right, name, value);
                foreach (string other in names.Where(other => other != name))
                {
                    yield return With((JsonObject)JsonNode.Parse(With(right, name, value))!, other, null);
                }
            }
        }
    }

    private static string With(JsonObject right, string name, string? value)
    {
        var input = (JsonObject)right.DeepClone();
        input.Remove(name);
        if (value is not null)
        {
            input[name] = JsonNode.Parse(value);
        }

        return input.ToJsonString();
    }
}
