using System.Text.Json;

namespace Piggy.Agents.Schemas;

/// <summary>One schema of a JSON Schema document, with references followed and <c>null</c> alternatives taken out.</summary>
public sealed class SchemaNode
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

    /// <summary>Whether <c>null</c> is allowed.</summary>
    public bool Nullable { get; private set; }

    /// <summary>The alternatives of a <c>oneOf</c> or <c>anyOf</c> with more than one that is not null.</summary>
    public IReadOnlyList<SchemaNode> Alternatives { get; private set; } = [];

    /// <summary>A schema that says nothing.</summary>
    public static SchemaNode Any { get; } = Parse("{}");

    /// <summary>The schema of a whole document.</summary>
    /// <param name="root">The document's root.</param>
    /// <returns>Its schema.</returns>
    public static SchemaNode Of(JsonElement root) => new(root, root);

    /// <summary>The schema of a whole document.</summary>
    /// <param name="json">The document's text.</param>
    /// <returns>Its schema.</returns>
    public static SchemaNode Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement.Clone());
    }

    /// <summary>A keyword's value. The first layer that has it wins: what stands beside a reference is meant to override it.</summary>
    /// <param name="name">The keyword.</param>
    /// <returns>The value; <see langword="null"/> if the keyword is missing.</returns>
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

    /// <summary>A keyword's text.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <returns>The text; <see langword="null"/> if the keyword is missing or no text.</returns>
    public string? Text(string keyword) => Keyword(keyword) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Whether a keyword is <c>true</c>.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <returns><see langword="false"/> if it is missing.</returns>
    public bool Flag(string keyword) => Keyword(keyword) is { ValueKind: JsonValueKind.True };

    /// <summary>The items of a keyword that is a list.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <returns>Each item as text; none if the keyword is missing.</returns>
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

    /// <summary>The members of an object, in the schema's order.</summary>
    public IReadOnlyList<KeyValuePair<string, SchemaNode>> Properties =>
        Keyword("properties") is { ValueKind: JsonValueKind.Object } properties
            ? [.. properties.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, Child(property.Value)))]
            : [];

    /// <summary>The schema of a list's items.</summary>
    public SchemaNode? Items => Keyword("items") is { ValueKind: JsonValueKind.Object } items ? Child(items) : null;

    /// <summary>The schema of a map's values, where it says more than "anything".</summary>
    public SchemaNode? MapValues =>
        Keyword("additionalProperties") is { ValueKind: JsonValueKind.Object } values && values.EnumerateObject().Any() ? Child(values) : null;

    /// <summary>A schema inside this document.</summary>
    /// <param name="schema">Where it stands.</param>
    /// <returns>The schema.</returns>
    public SchemaNode Child(JsonElement schema) => new(_root, schema);

    /// <summary>A scalar of the schema as text, numbers as they are written.</summary>
    /// <param name="value">The scalar.</param>
    /// <returns>The text.</returns>
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

    /// <summary>Follows a reference within the document.</summary>
    /// <param name="pointer">The reference, such as <c>#/components/schemas/Contact</c>.</param>
    /// <returns>What it leads to; <see langword="null"/> if that is nothing.</returns>
    public JsonElement? Find(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
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
