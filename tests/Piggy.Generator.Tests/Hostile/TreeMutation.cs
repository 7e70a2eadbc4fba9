using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;

namespace Piggy.Generator.Tests.Hostile;

/// <summary>Damage to a document that stays well-formed: what generators of documents and their authors do.</summary>
internal static class TreeMutation
{
    private static readonly string[] Scalars =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e999", "-1e-999", "9223372036854775808", "\"\"", "\" \"", "\"null\"", "\"object\"", "\"array\"", "\"string\"", "\"integer\"", "\"date-time\"",
        "\"binary\"", "\"#\"", "\"#/components/schemas/A\"", "\"#/components/schemas/B\"", "\"#/components/schemas/Missing\"", "\"#/paths\"", "\"other.yaml#/x\"", "\"path\"", "\"query\"", "\"GET\"",
        "[]", "{}", "[null]", "[[]]", "{\"\":null}", "{\"type\":\"array\"}", "{\"$ref\":\"#\"}", "{\"allOf\":[]}", "\"#/definitions/A\"", "\"#/x-schema\"", "\"body\"", "\"formData\"", "\"file\"", "\"\\u0000\"", "\"\\uD800\"",
    ];

    private static readonly string[] Keys =
    [
        "type", "$ref", "allOf", "oneOf", "anyOf", "not", "items", "properties", "additionalProperties", "enum", "const", "default", "discriminator", "required", "format", "nullable", "in", "name", "schema",
        "content", "parameters", "responses", "x-piggy-action", "x-piggy-rules", "x-piggy-effect", "x-piggy-unit", "x-ms-enum", "collectionFormat", "consumes", "definitions", "", "<<", "GET", "200",
    ];

    /// <summary>The operations by name; each gets the place of a value and gives the text of the whole document.</summary>
    public static IReadOnlyList<(string Name, Func<JsonObject, Random, string> Change)> All { get; } =
    [
        ("replace a value", (tree, random) => Put(tree, Place(tree, random), Pick(Scalars, random))),
        ("drop a member", (tree, random) => Drop(tree, Place(tree, random))),
        ("rename a key", (tree, random) => Rename(tree, Place(tree, random), Pick(Keys, random))),
        ("write a key twice", (tree, random) => Twice(tree, Place(tree, random))),
        ("add a member", (tree, random) => Add(tree, Place(tree, random), Pick(Keys, random), Pick(Scalars, random))),
        ("copy a value", (tree, random) => Put(tree, Place(tree, random), At(tree, Place(tree, random))?.ToJsonString() ?? "null")),
        ("deepen", (tree, random) => Deepen(tree, Place(tree, random), random)),
    ];

    private static string[] Place(JsonObject tree, Random random)
    {
        List<string[]> places = [.. DocumentSlot.Places(tree, [])];
        return places[random.Next(places.Count)];
    }

    private static string Pick(string[] all, Random random) => all[random.Next(all.Length)];

    private static JsonNode? At(JsonNode? tree, string[] place) =>
        place.Aggregate(tree, (node, key) => node is JsonArray list ? list[int.Parse(key, CultureInfo.InvariantCulture)] : node![key]);

    private static string Put(JsonObject tree, string[] place, string json) => Edited(tree, place, member => [(member, json)]);

    private static string Drop(JsonObject tree, string[] place) => Edited(tree, place, _ => []);

    private static string Rename(JsonObject tree, string[] place, string key) => Edited(tree, place, _ => [(key, Json(At(tree, place)))]);

    private static string Twice(JsonObject tree, string[] place) => Edited(tree, place, member => [(member, Json(At(tree, place))), (member, Json(At(tree, place)))]);

    private static string Add(JsonObject tree, string[] place, string key, string json) => Edited(tree, place, member => [(member, Json(At(tree, place))), (key, json)]);

    private static string Deepen(JsonObject tree, string[] place, Random random)
    {
        (string before, string after) = random.Next(4) switch
        {
            0 => ("[", "]"),
            1 => ("{\"allOf\":[", "]}"),
            2 => ("{\"properties\":{\"a\":", "}}"),
            _ => ("{\"type\":\"array\",\"items\":", "}"),
        };
        int times = random.Next(1, 9);
        return Put(tree, place, string.Concat(Enumerable.Repeat(before, times)) + Json(At(tree, place)) + string.Concat(Enumerable.Repeat(after, times)));
    }

    // As text, because no tree holds a key twice or a number beyond all numbers.
    private static string Edited(JsonObject tree, string[] place, Func<string, (string Key, string Json)[]> change)
    {
        var text = new StringBuilder();
        Write(text, tree, place, 0, change);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, string[]? place, int depth, Func<string, (string Key, string Json)[]> change)
    {
        if (place is null || node is null or JsonValue)
        {
            text.Append(Json(node));
            return;
        }

        bool isList = node is JsonArray;
        IEnumerable<(string Key, JsonNode? Value)> members = node is JsonObject mapping
            ? mapping.Select(pair => (pair.Key, pair.Value))
            : ((JsonArray)node).Select((item, index) => (index.ToString(CultureInfo.InvariantCulture), item));
        text.Append(isList ? "[" : "{");
        bool isFirst = true;
        foreach ((string key, JsonNode? value) in members)
        {
            string[]? rest = key == place[depth] ? place : null;
            bool isPlace = rest is not null && depth == place.Length - 1;
            foreach ((string name, string json) in isPlace ? change(key) : [(key, Inner(value, rest, depth + 1, change))])
            {
                text.Append(isFirst ? "" : ",\n").Append(isList ? "" : JsonValue.Create(name).ToJsonString() + ": ").Append(json);
                isFirst = false;
            }
        }

        text.Append(isList ? "]" : "}");
    }

    private static string Inner(JsonNode? node, string[]? place, int depth, Func<string, (string Key, string Json)[]> change)
    {
        var text = new StringBuilder();
        Write(text, node, place, depth, change);
        return text.ToString();
    }

    private static string Json(JsonNode? node) => node?.ToJsonString() ?? "null";
}
