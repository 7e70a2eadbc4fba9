using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Schemas of 2.0: what 3.0 writes in another way, or does not have at all.</summary>
internal sealed class SchemaUpgrade(UpgradeContext context)
{
    /// <summary>Keywords that mean the same in both versions and hold no schemas.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "title", "description", "format", "default", "example", "enum", "required", "readOnly", "xml", "externalDocs", "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
        "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties",
    };

    // Beside a reference Kiota reads nothing in 2.0; what only describes does no harm.
    private static readonly HashSet<string> BesideReference = new(StringComparer.Ordinal) { "title", "description", "example", "externalDocs" };

    // Numbers and texts go by other names in documents made by hand.
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["file"] = "string", ["int"] = "integer", ["double"] = "number", ["float"] = "number", ["decimal"] = "number",
    };

    private readonly Dictionary<string, YamlNode> _copies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    public YamlNode? Upgrade(DocumentElement schema)
    {
        if (schema.Node is not YamlMapping mapping || !context.Enter())
        {
            return schema.Node;
        }

        YamlNode upgraded = schema["$ref"].String() is { } reference ? UpgradeReference(schema, mapping, reference) : UpgradeMembers(schema, mapping);
        context.Leave();
        return upgraded;
    }

    /// <summary>The schema that a parameter, a header or a form field has in its own keys; null when it has none of them.</summary>
    public YamlMapping? OfOwnKeys(DocumentElement holder, YamlMapping mapping, Func<string, bool> isSchemaExtension, bool isDescribed = false)
    {
        bool isFile = holder["type"].String() == "file";
        YamlEntry[] own = [.. mapping.Entries.Where(entry => IsKeyword(entry.Key, isDescribed) || (entry.Key.StartsWith("x-", StringComparison.Ordinal) && isSchemaExtension(entry.Key)))];
        if (own.Length == 0)
        {
            return null;
        }

        var schema = new UpgradedMapping(MarkOf(holder));
        foreach (YamlEntry entry in own)
        {
            AddMember(schema, entry, holder[entry.Key]);
        }

        // Beside the type that 2.0 has for uploads a format may be named, which then counts.
        return (isFile ? schema.Add("format", MarkOf(holder), UpgradedMapping.Text(MarkOf(holder), "binary")) : schema).Build();
    }

    /// <summary>Where to show a problem of such a schema: at the type.</summary>
    public static YamlMark MarkOf(DocumentElement holder) => holder.Has("type") ? holder["type"].Mark : holder.Mark;

    // A form field's description is its schema's; a parameter has its own, and "required" is never a list of members here.
    private static bool IsKeyword(string key, bool isDescribed) => key is "type" or "items" || (key is not ("title" or "required" or "example" or "xml" or "externalDocs") && (key != "description" || isDescribed) && Plain.Contains(key));

    private YamlMapping UpgradeMembers(DocumentElement schema, YamlMapping mapping)
    {
        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            AddMember(upgraded, entry, schema[entry.Key]);
        }

        return upgraded.Build();
    }

    // Other keys mean nothing in 2.0, though some would in 3.0: the survey of the document as written reports them.
    private void AddMember(UpgradedMapping upgraded, YamlEntry entry, DocumentElement value)
    {
        switch (entry.Key)
        {
            case "type":
                upgraded.Add("type", entry.KeyMark, TypeOf(entry.Value, value));
                break;
            case "items" or "additionalProperties":
                upgraded.Add(entry.Key, entry.KeyMark, Upgrade(value));
                break;
            case "properties" when value.IsMapping:
                upgraded.Add("properties", entry.KeyMark, Each(value, (YamlMapping)entry.Value));
                break;
            case "allOf" when value.IsSequence:
                upgraded.Add("allOf", entry.KeyMark, UpgradedMapping.List(entry.Value.Mark, value.Items().Select(item => Upgrade(item) ?? entry.Value)));
                break;
            case "properties" or "allOf":
                upgraded.Add(entry);
                break;
            case "discriminator":
                AddDiscriminator(upgraded, entry, value);
                break;
            case "x-nullable":
                upgraded.Add("nullable", entry.KeyMark, value.Flag() ? UpgradedMapping.Flag(entry.Value.Mark, true) : null);
                break;
            default:
                upgraded.Add(entry.Key, entry.KeyMark, Plain.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal) ? entry.Value : null);
                break;
        }
    }

    public YamlMapping Each(DocumentElement schemas, YamlMapping mapping)
    {
        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            upgraded.Add(entry.Key, entry.KeyMark, Upgrade(schemas[entry.Key]) ?? entry.Value);
        }

        return upgraded.Build();
    }

    private static YamlNode? TypeOf(YamlNode node, DocumentElement type)
    {
        if (type.IsSequence || type.IsMapping)
        {
            type.Mismatch("the name of one type");
            return null;
        }

        return node is YamlScalar scalar && Types.TryGetValue(scalar.Text, out string? name) ? UpgradedMapping.Text(scalar.Mark, name) : node;
    }

    private static void AddDiscriminator(UpgradedMapping upgraded, YamlEntry entry, DocumentElement property)
    {
        if (property.String() is null)
        {
            property.Mismatch("the name of a property");
        }
        else
        {
            upgraded.Add("discriminator", entry.KeyMark, new UpgradedMapping(entry.Value.Mark).Add("propertyName", entry.Value.Mark, entry.Value).Build());
        }
    }

    private YamlNode UpgradeReference(DocumentElement schema, YamlMapping mapping, string reference)
    {
        if (SwaggerReference.ToSchema(reference) is not { } upgraded)
        {
            return context.Target(schema["$ref"]) is { } target ? CopyOf(target, schema["$ref"], reference) : mapping;
        }

        var holder = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            bool isKept = BesideReference.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal);
            holder.Add(entry.Key, entry.KeyMark, entry.Key == "$ref" ? UpgradedMapping.Text(entry.Value.Mark, upgraded) : isKept ? entry.Value : null);
        }

        return holder.Build();
    }

    // Places outside the definitions look different in 3.0, or are no place there at all: what stands there is read where the reference is.
    private YamlNode CopyOf(DocumentElement target, DocumentElement reference, string text)
    {
        if (_copies.TryGetValue(target.Pointer, out YamlNode? known))
        {
            return known;
        }

        if (!_open.Add(target.Pointer))
        {
            reference.Report(ReadRules.CircularReference, text);
            return new UpgradedMapping(reference.Mark).Build();
        }

        YamlNode copy = Upgrade(target) ?? reference.Node!;
        _open.Remove(target.Pointer);
        _copies.Add(target.Pointer, copy);
        return copy;
    }
}
