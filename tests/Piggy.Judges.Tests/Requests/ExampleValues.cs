using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Judges.Tests.Tools;

namespace Piggy.Judges.Tests.Requests;

/// <summary>Values for a schema: its own examples where it has some, else put together from those of its members.</summary>
internal static class ExampleValues
{
    private const int Deepest = 8;

    /// <summary>The example that the schema shows.</summary>
    public static JsonNode Of(JsonElement schema) => ValueOf(schema, full: false, Deepest) ?? throw new InvalidOperationException($"No example can be made of {schema}.");

    /// <summary>A value with every member that the schema names.</summary>
    public static JsonNode FullOf(JsonElement schema) => ValueOf(schema, full: true, Deepest) ?? throw new InvalidOperationException($"No example can be made of {schema}.");

    private static JsonNode? ValueOf(JsonElement reference, bool full, int depth)
    {
        JsonElement schema = SpecBundle.Resolve(reference);
        bool hasMembers = schema.TryGetProperty("properties", out JsonElement properties);
        if (depth == 0)
        {
            return null;
        }

        if (!(full && hasMembers) && Shown(schema) is { } shown)
        {
            return shown;
        }

        foreach (string choice in new[] { "oneOf", "anyOf" }.Where(choice => schema.TryGetProperty(choice, out _)))
        {
            return schema.GetProperty(choice).EnumerateArray().Select(each => ValueOf(each, full, depth - 1)).FirstOrDefault(value => value is not null);
        }

        if (schema.TryGetProperty("allOf", out JsonElement parts))
        {
            return new JsonObject(parts.EnumerateArray().SelectMany(part => ValueOf(part, full, depth - 1)!.AsObject()).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        }

        if (hasMembers)
        {
            var members = new JsonObject();
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (ValueOf(property.Value, full, depth - 1) is { } value)
                {
                    members[property.Name] = value;
                }
            }

            return members;
        }

        return TypeOf(schema) switch
        {
            "array" => ValueOf(schema.GetProperty("items"), full, depth - 1) is { } item ? new JsonArray(item) : new JsonArray(),
            "object" => new JsonObject(),
            "boolean" => true,
            "integer" or "number" => schema.TryGetProperty("minimum", out JsonElement minimum) ? JsonNode.Parse(minimum.GetRawText()) : 1,
            "null" => null,
            _ => "text",
        };
    }

    private static JsonNode? Shown(JsonElement schema) =>
        schema.TryGetProperty("examples", out JsonElement examples) ? Node(examples[0])
        : schema.TryGetProperty("example", out JsonElement example) ? Node(example)
        : schema.TryGetProperty("enum", out JsonElement values) ? Node(values[0])
        : schema.TryGetProperty("x-extensible-enum", out JsonElement known) ? Node(known[0])
        : null;

    private static JsonNode? Node(JsonElement element) => JsonNode.Parse(element.GetRawText());

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) ? null
        : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()).FirstOrDefault(each => each != "null")
        : type.GetString();
}
