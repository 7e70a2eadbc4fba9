using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads the keywords <c>type</c> and <c>nullable</c>.</summary>
internal static class SchemaTypes
{
    private static readonly Dictionary<string, JsonTypes> ByName = new(StringComparer.Ordinal)
    {
        ["null"] = JsonTypes.Null,
        ["boolean"] = JsonTypes.Boolean,
        ["integer"] = JsonTypes.Integer,
        ["number"] = JsonTypes.Number,
        ["string"] = JsonTypes.String,
        ["array"] = JsonTypes.Array,
        ["object"] = JsonTypes.Object,
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "title", "format", "description", "default", "enum", "not", "allOf", "oneOf", "anyOf", "items", "properties", "required", "discriminator", "externalDocs", "xml", "pattern",
        "maximum", "minimum", "maxLength", "minLength", "multipleOf", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties",
    };

    public static JsonTypes Read(DocumentElement schema)
    {
        DocumentElement type = schema["type"];
        JsonTypes types = type switch
        {
            { IsSequence: true } => Several(type),
            // An unquoted `type: null` is YAML's null, and means the type of that name.
            { IsNull: true } => JsonTypes.Null,
            _ => One(type),
        };
        return schema["nullable"].Flag() ? types | Nullable(schema, types) : types;
    }

    /// <summary>Whether a 3.0 schema says its type and nothing else: no other keyword, save for examples, keys that 3.0 does not know, and flags that are off.</summary>
    public static bool StandsAlone(DocumentElement schema) => schema["type"].Text() is not null && schema.Members().All(static member => member.Key switch
    {
        "nullable" or "readOnly" or "writeOnly" or "deprecated" => member.Boolean() != true,
        "additionalProperties" => member.Boolean() == true,
        _ => !Keywords.Contains(member.Key) && !member.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase),
    });

    // A list with a type that there is not says nothing about the others.
    private static JsonTypes Several(DocumentElement list)
    {
        List<JsonTypes> types = list.Items().Select(One).ToList();
        return types.Contains(JsonTypes.None) ? JsonTypes.None : types.Aggregate(JsonTypes.None, static (sum, type) => sum | type);
    }

    private static JsonTypes One(DocumentElement type)
    {
        if (type.IsNull)
        {
            return JsonTypes.Null;
        }

        if (type.Text() is not { } name)
        {
            return JsonTypes.None;
        }

        if (ByName.TryGetValue(name, out JsonTypes found))
        {
            return found;
        }

        type.Mismatch("a JSON Schema type" + Spelling.Aside(name, ByName.Keys));
        return JsonTypes.None;
    }

    // Without a type, a schema that says nothing else allows null anyway; one that is composed of others means: or null.
    private static JsonTypes Nullable(DocumentElement schema, JsonTypes types) => types switch
    {
        not JsonTypes.None => JsonTypes.Null,
        _ when schema["properties"].Exists => JsonTypes.Object | JsonTypes.Null,
        _ when schema["items"].Exists => JsonTypes.Array | JsonTypes.Null,
        _ when schema["allOf"].Exists || schema["oneOf"].Exists || schema["anyOf"].Exists || schema["enum"].Exists => JsonTypes.Null,
        _ => JsonTypes.None,
    };
}
