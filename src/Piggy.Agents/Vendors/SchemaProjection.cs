using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;

namespace Piggy.Agents.Vendors;

/// <summary>Copies an input schema into what a vendor accepts, and notes what it has to leave out.</summary>
internal abstract class SchemaProjection
{
    // Keywords that tell something and forbid nothing.
    private static readonly HashSet<string> Notes = new(StringComparer.Ordinal) { "$id", "$schema", "default", "deprecated", "examples", "title", "x-extensible-enum" };

    private readonly List<SchemaLoss> _losses = [];

    public IReadOnlyList<SchemaLoss> Losses => _losses;

    /// <summary>Copies the schema of all arguments.</summary>
    public virtual JsonObject Root(JsonObject schema) => Copy(schema, "");

    /// <summary>Copies one schema.</summary>
    protected abstract JsonObject Copy(JsonObject schema, string pointer);

    protected void Lose(string pointer, string keyword, JsonNode? value, string? instead = null) =>
        _losses.Add(new SchemaLoss(pointer, keyword, value?.ToJsonString() ?? "null", instead, !Notes.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal)));

    /// <summary>Loses a keyword and says in words what it said.</summary>
    protected void Tell(JsonObject into, string pointer, string keyword, JsonNode? value, string words)
    {
        Lose(pointer, keyword, value, $"description: {words}");
        string told = into["description"] is { } description ? $"{description.GetValue<string>()} {words}" : words;
        into["description"] = told;
    }

    /// <summary>Copies the members of an object.</summary>
    protected JsonObject Members(JsonNode? properties, string pointer)
    {
        var members = new JsonObject();
        foreach ((string name, JsonNode? member) in properties!.AsObject())
        {
            members[name] = Copy(member!.AsObject(), $"{pointer}/properties/{SchemaWalk.Escape(name)}");
        }

        return members;
    }

    /// <summary>Text in the place of an object whose member names are free: vendors that want to know every name cannot describe one.</summary>
    protected JsonObject JsonTextFor(JsonObject map, string pointer)
    {
        var text = new JsonObject();
        if (map["description"] is { } description)
        {
            text["description"] = description.DeepClone();
        }

        text["type"] = "string";
        foreach ((string keyword, JsonNode? value) in map)
        {
            if (keyword is not ("description" or "type") && !(keyword == "additionalProperties" && value?.GetValueKind() == JsonValueKind.True))
            {
                Lose(pointer, keyword, value);
            }
        }

        Tell(text, pointer, "type", "object", "As JSON text: one object.");
        return text;
    }

    /// <summary>Whether a schema is of an object whose member names are free.</summary>
    public static bool IsMap(JsonObject schema) =>
        schema["type"] is JsonValue type && type.GetValue<string>() == "object" && !schema.ContainsKey("properties")
        && !(schema["additionalProperties"] is JsonValue more && more.GetValueKind() == JsonValueKind.False);

    /// <summary>The types that a schema allows; none where it does not say.</summary>
    protected static string[] TypesOf(JsonObject schema) => schema["type"] switch
    {
        JsonValue one => [one.GetValue<string>()],
        JsonArray several => [.. several.Select(type => type!.GetValue<string>())],
        _ => [],
    };

    /// <summary>Whether alternatives say what a value looks like, not only which of its members are given.</summary>
    protected static bool DescribesValues(JsonNode? alternatives) =>
        alternatives is JsonArray list && list.All(one => one is JsonObject schema && (schema.ContainsKey("type") || schema.ContainsKey("enum") || schema.ContainsKey("const") || schema.ContainsKey("anyOf")));

    protected static string Joined(JsonNode? values) => string.Join(", ", values!.AsArray().Select(value => value!.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()));
}

/// <summary>Leaves nothing out.</summary>
internal sealed class WholeSchema : SchemaProjection
{
    protected override JsonObject Copy(JsonObject schema, string pointer) => schema.DeepClone().AsObject();
}

/// <summary>Anthropic takes JSON Schema 2020-12, but for alternatives at the top.</summary>
internal sealed class AnthropicProjection : SchemaProjection
{
    private static readonly string[] Alternatives = ["anyOf", "oneOf", "allOf"];

    protected override JsonObject Copy(JsonObject schema, string pointer)
    {
        JsonObject copy = schema.DeepClone().AsObject();
        foreach (string keyword in Alternatives.Where(copy.ContainsKey))
        {
            Lose(pointer, keyword, copy[keyword]);
            copy.Remove(keyword);
        }

        return copy;
    }
}
