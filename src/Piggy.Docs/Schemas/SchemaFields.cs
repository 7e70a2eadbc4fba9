using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Agents.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Schemas;

/// <summary>Turns the text of a JSON Schema into one row per field, nested fields below the field that holds them.</summary>
public static class SchemaFields
{
    private const int DeepestNesting = 8;

    /// <summary>Reads every field of a schema.</summary>
    /// <param name="schema">A JSON Schema as JSON text.</param>
    /// <returns>The fields in the schema's order.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static IReadOnlyList<SchemaField> Read(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        return Read(SchemaNode.Of(document.RootElement));
    }

    /// <summary>Reads every field of a schema that is open already.</summary>
    internal static IReadOnlyList<SchemaField> Read(SchemaNode schema)
    {
        var fields = new List<SchemaField>();
        AddChildren(schema, "", [], fields);
        return fields;
    }

    /// <summary>Reads one named value, such as a parameter, and everything in it.</summary>
    internal static IReadOnlyList<SchemaField> ReadOne(string name, SchemaNode schema, bool required)
    {
        var fields = new List<SchemaField>();
        Add(name, schema, required, [], fields);
        return fields;
    }

    /// <summary>Reads the fields of an action's input, each top-level one with the part of the request that carries it.</summary>
    /// <param name="descriptor">The action.</param>
    /// <returns>The fields in the schema's order; empty for an action without inputs.</returns>
    public static IReadOnlyList<SchemaField> OfInput(ActionDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Dictionary<string, ActionInputLocation> locations = descriptor.Inputs
            .DistinctBy(input => input.Name, StringComparer.Ordinal)
            .ToDictionary(input => input.Name, input => input.Location, StringComparer.Ordinal);
        return [.. Read(descriptor.InputSchema).Select(field => locations.TryGetValue(field.Path, out ActionInputLocation location)
            ? field with { Location = location }
            : field)];
    }

    /// <summary>Reads the fields of an action's data: the member <c>data</c> of the envelope and everything in it.</summary>
    /// <param name="descriptor">The action.</param>
    /// <returns>The field <c>data</c> and the fields below it.</returns>
    public static IReadOnlyList<SchemaField> OfData(ActionDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return [.. Read(descriptor.OutputSchema).Where(field => IsData(field.Path))];
    }

    private static bool IsData(string path) =>
        path is "data" || path.StartsWith("data.", StringComparison.Ordinal) || path.StartsWith("data[", StringComparison.Ordinal);

    private static void AddChildren(SchemaNode parent, string path, string[] open, List<SchemaField> fields)
    {
        // A type that holds itself, such as a category with a parent category, is shown once.
        if (open.Length >= DeepestNesting || (parent.Reference is { } reference && open.Contains(reference, StringComparer.Ordinal)))
        {
            return;
        }

        string[] inside = [.. open, parent.Reference ?? path];
        foreach (SchemaNode alternative in parent.Alternatives)
        {
            AddChildren(alternative, path, inside, fields);
        }

        if (parent.Items is { } items)
        {
            AddChildren(items, path + "[]", inside, fields);
        }

        if (parent.MapValues is { } values)
        {
            Add(path.Length == 0 ? "*" : path + ".*", values, required: false, inside, fields);
        }

        IReadOnlyList<string> required = parent.Texts("required");
        foreach ((string name, SchemaNode node) in parent.Properties)
        {
            Add(path.Length == 0 ? name : $"{path}.{name}", node, required.Contains(name, StringComparer.Ordinal), inside, fields);
        }
    }

    private static void Add(string path, SchemaNode node, bool required, string[] open, List<SchemaField> fields)
    {
        fields.Add(Describe(path, node, required));
        AddChildren(node, path, open, fields);
    }

    private static SchemaField Describe(string path, SchemaNode node, bool required) => new()
    {
        Path = path,
        Type = SchemaWords.Type(node),
        Required = required,
        Limits = SchemaWords.Limits(node),
        Description = node.Text("description") ?? "",
        Unit = node.Text("x-piggy-unit"),
        Entity = node.Text("x-piggy-entity"),
        Secret = node.Flag("x-piggy-secret"),
        Personal = node.Flag("x-piggy-personal"),
        Deprecated = node.Flag("deprecated"),
        Confidence = Evidence(node, "confidence"),
        Doubt = Evidence(node, "note"),
    };

    private static string? Evidence(SchemaNode node, string member) =>
        node.Keyword("x-piggy-evidence") is { ValueKind: JsonValueKind.Object } evidence
            && evidence.TryGetProperty(member, out JsonElement text)
            && text.ValueKind == JsonValueKind.String
            ? text.GetString()
            : null;
}
