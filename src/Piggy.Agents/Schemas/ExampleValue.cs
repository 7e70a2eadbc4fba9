using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Agents.Schemas;

/// <summary>Makes a value that fits a schema, from its examples where it has some.</summary>
internal static class ExampleValue
{
    private const int Deepest = 8;

    public static JsonNode? Of(SchemaNode schema) => Of(schema, 0);

    private static JsonNode? Of(SchemaNode schema, int depth)
    {
        if (schema.Keyword("const") is { } constant)
        {
            return Node(constant);
        }

        if (schema.Alternatives is [var first, ..])
        {
            return Of(first, depth);
        }

        bool isObject = schema.Types.Contains("object") || schema.Properties.Count > 0;
        if (!isObject && First(schema, "examples") is { } example)
        {
            return example;
        }

        if (First(schema, "enum") is { } choice)
        {
            return choice;
        }

        return depth > Deepest ? null
            : isObject ? Object(schema, depth)
            : schema.Types.Count == 0 ? "text"
            : schema.Types[0] switch
            {
                "array" => schema.Items is { } items ? new JsonArray(Of(items, depth + 1)) : new JsonArray(),
                "integer" or "number" => Number(schema),
                "boolean" => true,
                "null" => null,
                _ => Text(schema),
            };
    }

    private static JsonObject Object(SchemaNode schema, int depth)
    {
        var value = new JsonObject();
        IReadOnlyList<string> required = schema.Texts("required");
        foreach ((string name, SchemaNode member) in schema.Properties)
        {
            // Members with an example are wanted, too: conditions between fields often need one of them.
            if (required.Contains(name) || (depth < Deepest / 2 && member.Keyword("examples") is not null))
            {
                value[name] = Of(member, depth + 1);
            }
        }

        return value;
    }

    private static JsonNode Number(SchemaNode schema)
    {
        decimal least = Limit(schema, "minimum") ?? (Limit(schema, "exclusiveMinimum") + 1) ?? 1;
        return Limit(schema, "maximum") is { } most && most < least ? most : least;
    }

    private static JsonNode Text(SchemaNode schema)
    {
        string text = schema.Text("format") switch
        {
            "uuid" => "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a",
            "email" => "ada@example.com",
            "date-time" => "2026-06-01T12:00:00+00:00",
            "date" => "2026-06-01",
            "uri" => "https://example.com",
            _ => "text",
        };
        return text.PadRight((int)(Limit(schema, "minLength") ?? 0), 'x');
    }

    private static decimal? Limit(SchemaNode schema, string keyword) => schema.Keyword(keyword) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;

    private static JsonNode? First(SchemaNode schema, string keyword) =>
        schema.Keyword(keyword) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? Node(list[0]) : null;

    private static JsonNode? Node(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
