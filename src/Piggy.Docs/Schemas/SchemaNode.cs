using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Piggy.Docs.Schemas;

/// <summary>One schema of a JSON Schema document, with references followed and <c>null</c> alternatives taken out.</summary>
internal sealed class SchemaNode
{
    private readonly JsonElement _root;
    private readonly List<JsonElement> _layers = [];

    private SchemaNode(JsonElement root, JsonElement schema)
    {
        _root = root;
        AddLayer(schema);
    }

    /// <summary>What identifies the schema when it is met again inside itself.</summary>
    public string? Reference { get; private set; }

    public bool Nullable { get; private set; }

    /// <summary>The alternatives of a <c>oneOf</c> or <c>anyOf</c> with more than one that is not null.</summary>
    public IReadOnlyList<SchemaNode> Alternatives { get; private set; } = [];

    public static SchemaNode Of(JsonElement root) => new(root, root);

    /// <summary>A schema inside a larger document, such as a component of an OpenAPI document.</summary>
    public static SchemaNode In(JsonElement root, JsonElement schema) => new(root, schema);

    /// <summary>The first layer that has the keyword wins: what stands beside a reference is meant to override it.</summary>
    public JsonElement? Keyword(string name)
    {
        foreach (JsonElement layer in _layers)
        {
            if (layer.TryGetProperty(name, out JsonElement value))
            {
                return value;
            }
        }

        return null;
    }

    public string? Text(string keyword) => Keyword(keyword) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public bool Flag(string keyword) => Keyword(keyword) is { ValueKind: JsonValueKind.True };

    public IReadOnlyList<string> Texts(string keyword) =>
        Keyword(keyword) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(Shown)] : [];

    /// <summary>The names of the types, without <c>null</c>.</summary>
    public IReadOnlyList<string> Types
    {
        get
        {
            IReadOnlyList<string> types = Text("type") is { } one ? [one] : Texts("type");
            return [.. types.Where(type => type != "null")];
        }
    }

    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Properties =>
        Keyword("properties") is { ValueKind: JsonValueKind.Object } properties
            ? [.. properties.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Child(property.Value)))]
            : [];

    public SchemaNode? Items => Keyword("items") is { ValueKind: JsonValueKind.Object } items ? Child(items) : null;

    /// <summary>The schema of a map's values, where it says more than "anything".</summary>
    public SchemaNode? MapValues =>
        Keyword("additionalProperties") is { ValueKind: JsonValueKind.Object } values && values.EnumerateObject().Any() ? Child(values) : null;

    public SchemaNode Child(JsonElement schema) => new(_root, schema);

    /// <summary>A scalar of the schema as text, numbers as they are written.</summary>
    public static string Shown(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private void AddLayer(JsonElement schema)
    {
        const int MostLayers = 16;
        if (schema.ValueKind != JsonValueKind.Object || _layers.Count >= MostLayers)
        {
            return;
        }

        _layers.Add(schema);
        Nullable |= HasNullType(schema);
        if (schema.TryGetProperty("$ref", out JsonElement reference) && reference.GetString() is { } pointer && Find(pointer) is { } target)
        {
            Reference ??= pointer;
            AddLayer(target);
        }

        AddAlternativesOf(schema, "oneOf");
        AddAlternativesOf(schema, "anyOf");
    }

    private void AddAlternativesOf(JsonElement schema, string keyword)
    {
        if (!schema.TryGetProperty(keyword, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        JsonElement[] alternatives = [.. list.EnumerateArray()];
        JsonElement[] values = [.. alternatives.Where(alternative => !IsNull(alternative))];
        Nullable |= values.Length < alternatives.Length;

        // Conditions such as anyOf: [{required: [a]}, {required: [b]}] say nothing about the type, nor do alternatives of a type that is known already.
        if (Types.Count > 0 || Keyword("properties") is not null || values.Any(value => !DescribesValue(value)))
        {
            return;
        }

        if (values.Length == 1)
        {
            AddLayer(values[0]);
        }
        else
        {
            Alternatives = [.. values.Select(Child)];
        }
    }

    private static bool DescribesValue(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.EnumerateObject().Any(member => member.Name is "type" or "$ref" or "enum" or "const" or "properties" or "oneOf" or "anyOf");

    private static bool IsNull(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && ((schema.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("null"))
            || (schema.TryGetProperty("const", out JsonElement constant) && constant.ValueKind == JsonValueKind.Null));

    private static bool HasNullType(JsonElement schema) =>
        schema.TryGetProperty("type", out JsonElement type)
        && type.ValueKind == JsonValueKind.Array
        && type.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.ValueEquals("null"));

    private JsonElement? Find(string pointer)
    {
        if (!pointer.StartsWith('#'))
        {
            return null;
        }

        JsonElement found = _root;
        foreach (string token in pointer[1..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(name, out found))
            {
                return null;
            }
        }

        return found;
    }
}
