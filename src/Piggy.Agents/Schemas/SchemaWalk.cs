using System.Globalization;
using System.Text.Json;

namespace Piggy.Agents.Schemas;

/// <summary>Goes through a JSON value and what its schema says about each part of it.</summary>
internal static class SchemaWalk
{
    private const int Deepest = 64;

    /// <summary>Shows every scalar with its JSON pointer and schema.</summary>
    public static void Visit(JsonElement value, SchemaNode schema, Action<string, JsonElement, SchemaNode> visit) => Visit("", value, schema, visit, 0);

    /// <summary>The schema of a member; an empty one where the schema does not name it.</summary>
    public static SchemaNode Member(SchemaNode schema, string name, JsonElement value)
    {
        SchemaNode here = Fitting(schema, value);
        foreach ((string property, SchemaNode of) in here.Properties)
        {
            if (property == name)
            {
                return of;
            }
        }

        return here.MapValues ?? SchemaNode.Any;
    }

    /// <summary>The schema of an item.</summary>
    public static SchemaNode Item(SchemaNode schema, JsonElement value) => Fitting(schema, value).Items ?? SchemaNode.Any;

    /// <summary>Of several alternatives the one whose type the value has: the first that names one of its members, else the first of its type.</summary>
    public static SchemaNode Fitting(SchemaNode schema, JsonElement value)
    {
        if (schema.Alternatives.Count == 0)
        {
            return schema;
        }

        SchemaNode[] ofType = [.. schema.Alternatives.Where(alternative => HasType(alternative, value.ValueKind))];
        SchemaNode? naming = value.ValueKind == JsonValueKind.Object
            ? ofType.FirstOrDefault(alternative => alternative.Properties.Any(property => value.TryGetProperty(property.Key, out _)))
            : null;
        return naming ?? ofType.FirstOrDefault() ?? SchemaNode.Any;
    }

    private static void Visit(string pointer, JsonElement value, SchemaNode schema, Action<string, JsonElement, SchemaNode> visit, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Visit($"{pointer}/{Escape(member.Name)}", member.Value, Member(schema, member.Name, value), visit, depth + 1);
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                SchemaNode item = Item(schema, value);
                foreach (JsonElement one in value.EnumerateArray())
                {
                    Visit(string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index++}"), one, item, visit, depth + 1);
                }

                break;
            default:
                visit(pointer, value, Fitting(schema, value));
                break;
        }
    }

    internal static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool HasType(SchemaNode schema, JsonValueKind kind)
    {
        IReadOnlyList<string> types = schema.Types;
        return types.Count == 0 || types.Contains(kind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => types.Contains("number") ? "number" : "integer",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        });
    }
}
