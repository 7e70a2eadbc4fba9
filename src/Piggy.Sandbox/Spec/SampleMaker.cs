using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Sandbox.Spec;

/// <summary>
/// Makes a value of a schema, from the schema's own examples where it has some. The same seed and operation give the same value; nothing is in it that the
/// schema does not name.
/// </summary>
internal sealed class SampleMaker(int seed, string operation)
{
    /// <summary>Deeper than any answer of the API: beyond it, lists are empty and what may be left out is left out.</summary>
    private const int DeepestLevel = 12;

    public JsonNode? Make(SchemaView schema) => Make(schema, place: "$", level: 0);

    private JsonNode? Make(SchemaView schema, string place, int level)
    {
        if (schema.Choices is { Count: > 0 } choices)
        {
            return Make(choices.First(choice => choice.Types is not ["null"]), place, level);
        }

        if (schema.Types is not (["object" or "array", ..] or []) && Scalar(schema) is { } example)
        {
            return example;
        }

        return schema.Types.FirstOrDefault(type => type != "null") switch
        {
            "object" => MakeObject(schema, place, level),
            "array" => level < DeepestLevel && schema.Items is { Types.Length: > 0 } items ? new JsonArray(Make(items, $"{place}[]", level + 1)) : new JsonArray(),
            "string" => MakeText(schema, place),
            "integer" => (long)(schema.Minimum ?? 1),
            "number" => schema.Minimum ?? 1,
            "boolean" => false,
            _ => null,
        };
    }

    private JsonObject MakeObject(SchemaView schema, string place, int level)
    {
        string[] required = [.. schema.Required];
        JsonObject json = [];
        foreach ((string name, SchemaView property) in schema.Properties)
        {
            if (level < DeepestLevel || required.Contains(name, StringComparer.Ordinal))
            {
                json[name] = Make(property, $"{place}.{name}", level + 1);
            }
        }

        return json;
    }

    /// <summary>A UUID and a secret are the seed's, everything else is what the schema shows.</summary>
    private static JsonNode? Scalar(SchemaView schema) =>
        schema.Format != "uuid"
        && !schema.IsSecret
        && schema.Examples.Concat(schema.Enumerated).Concat(schema.Known).FirstOrDefault() is { ValueKind: not JsonValueKind.Undefined } shown
            ? JsonNode.Parse(shown.GetRawText())
            : null;

    private string MakeText(SchemaView schema, string place) => schema.Format switch
    {
        "uuid" => Uuid(place),
        "date-time" => "2026-01-01T00:00:00+00:00",
        "date" => "2026-01-01",
        "uri" => "https://portal.example.com/",
        "email" => "someone@example.com",
        _ => schema.IsSecret ? Convert.ToHexStringLower(Hash(place)) : "text",
    };

    private string Uuid(string place)
    {
        byte[] bytes = Hash(place)[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    private byte[] Hash(string place) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed} {operation} {place}")));
}
