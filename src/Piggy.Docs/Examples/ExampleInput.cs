using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>Makes an example input of an action from the examples in its schema.</summary>
public static class ExampleInput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Makes the example.</summary>
    /// <param name="action">The action.</param>
    /// <returns>A JSON object that the action's own validation accepts. Where the schema holds no such example, values are made up from its types; the best guess where those do not do either.</returns>
    public static JsonObject Of(PiggyAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using JsonDocument document = JsonDocument.Parse(action.Descriptor.InputSchema);
        SchemaNode schema = SchemaNode.Of(document.RootElement);

        // One of several alternatives shows more than all of them at once.
        HashSet<string> alternatives = [.. SchemaRule.ReadAll(action.Descriptor.InputSchema).Where(rule => rule.Kind == "at-least-one-of").SelectMany(rule => rule.Fields.Skip(1))];
        JsonObject[] candidates =
        [
            .. OfWholeObject(schema),
            OfProperties(schema, 0, name => !alternatives.Contains(name)),
            OfProperties(schema, 0, schema.Texts("required").Contains),
            .. ExampleValue.Of(schema) is JsonObject made ? [made] : Array.Empty<JsonObject>(),
        ];
        return candidates.FirstOrDefault(candidate => action.Validate(Encoding.UTF8.GetBytes(candidate.ToJsonString())).Count == 0) ?? candidates[0];
    }

    /// <summary>Writes an example over several lines.</summary>
    /// <param name="example">The example.</param>
    /// <returns>JSON text.</returns>
    public static string Text(JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(example);
        return example.Count == 0 ? "{}" : example.ToJsonString(Indented);
    }

    // The schema's own example is about the body, so required path parameters may be missing from it.
    private static IEnumerable<JsonObject> OfWholeObject(SchemaNode schema)
    {
        if (First(schema) is not JsonObject whole)
        {
            return [];
        }

        JsonObject required = OfProperties(schema, 0, schema.Texts("required").Contains);
        foreach ((string name, JsonNode? value) in whole.ToArray())
        {
            whole.Remove(name);
            required[name] = value;
        }

        return [required];
    }

    internal static JsonObject OfProperties(SchemaNode schema, int depth, Func<string, bool> wanted)
    {
        var example = new JsonObject();
        foreach ((string name, SchemaNode property) in schema.Properties.Where(property => wanted(property.Key)))
        {
            if (Value(property, depth + 1) is { } value)
            {
                example[name] = value;
            }
        }

        return example;
    }

    private static JsonNode? Value(SchemaNode schema, int depth)
    {
        const int DeepestNesting = 8;
        if (First(schema) is { } given)
        {
            return given;
        }

        return (schema.Types is [var type, ..] ? type : null) switch
        {
            _ when depth > DeepestNesting => null,
            "array" when schema.Items is { } items && Value(items, depth + 1) is { } item => new JsonArray(item),
            "object" when schema.Properties.Count > 0 => OfProperties(schema, depth, _ => true),
            "string" when schema.Texts("enum") is [var first, ..] => first,
            _ => null,
        };
    }

    private static JsonNode? First(SchemaNode schema) =>
        schema.Keyword("examples") is { ValueKind: JsonValueKind.Array } examples && examples.GetArrayLength() > 0
            ? JsonNode.Parse(examples[0].GetRawText())
            : null;
}
