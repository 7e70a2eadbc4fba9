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

    public static JsonTypes Read(DocumentElement schema)
    {
        DocumentElement type = schema["type"];
        JsonTypes types = type switch
        {
            { IsSequence: true } => type.Items().Aggregate(JsonTypes.None, (sum, item) => sum | One(item)),
            // An unquoted `type: null` is YAML's null, and means the type of that name.
            { IsNull: true } => JsonTypes.Null,
            _ => One(type),
        };
        return schema["nullable"].Flag() ? types | Nullable(schema, types) : types;
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
