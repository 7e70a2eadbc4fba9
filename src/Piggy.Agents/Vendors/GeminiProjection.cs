using System.Text.Json;
using System.Text.Json.Nodes;

namespace Piggy.Agents.Vendors;

/// <summary>Gemini's function declarations: a part of OpenAPI 3.0's schemas. One type each, named in capitals; text alone has lists of values; nothing is said of members that are not named.</summary>
internal sealed class GeminiProjection : SchemaProjection
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "description", "maximum", "maxItems", "maxLength", "maxProperties", "minimum", "minItems", "minLength", "minProperties", "pattern", "required", "title",
    };

    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal) { "date-time", "double", "float", "int32", "int64" };

    /// <summary>Copies the schema of all arguments; an empty object where there are none, as an object without properties is refused.</summary>
    public override JsonObject Root(JsonObject schema)
    {
        JsonObject copy = Copy(schema, "");
        if (copy.ContainsKey("properties"))
        {
            return copy;
        }

        foreach ((string keyword, JsonNode? value) in copy.Where(member => member.Key != "type"))
        {
            Lose("", keyword, value);
        }

        return [];
    }

    protected override JsonObject Copy(JsonObject schema, string pointer)
    {
        if (IsMap(schema))
        {
            return Typed(JsonTextFor(schema, pointer), ["string"]);
        }

        var copy = new JsonObject();
        foreach ((string keyword, JsonNode? value) in schema)
        {
            switch (keyword)
            {
                case "type":
                    break;
                case "properties" when value!.AsObject().Count > 0:
                    copy[keyword] = Members(value, pointer);
                    break;
                case "properties":
                    break;
                case "items":
                    copy[keyword] = Copy(value!.AsObject(), pointer + "/items");
                    break;
                case "anyOf" when DescribesValues(value):
                    copy[keyword] = new JsonArray([.. value!.AsArray().Select((one, index) => Copy(one!.AsObject(), $"{pointer}/anyOf/{index}"))]);
                    break;
                case "enum" when value!.AsArray().All(IsText):
                    copy[keyword] = value.DeepClone();
                    break;
                case "enum":
                    Tell(copy, pointer, keyword, value, $"One of: {Joined(value)}.");
                    break;
                case "const" when IsText(value):
                    copy["enum"] = new JsonArray(value!.DeepClone());
                    break;
                case "format" when Formats.Contains(value!.GetValue<string>()):
                    copy[keyword] = value.DeepClone();
                    break;
                case "format":
                    Tell(copy, pointer, keyword, value, $"Format: {value!.GetValue<string>()}.");
                    break;
                case "x-extensible-enum":
                    Tell(copy, pointer, keyword, value, $"Known values: {Joined(value)}.");
                    break;
                default:
                    Keep(copy, pointer, keyword, value);
                    break;
            }
        }

        return Typed(copy, TypesOf(schema));
    }

    private void Keep(JsonObject copy, string pointer, string keyword, JsonNode? value)
    {
        if (Kept.Contains(keyword))
        {
            copy[keyword] = value?.DeepClone();
        }
        else
        {
            Lose(pointer, keyword, value);
        }
    }

    private static JsonObject Typed(JsonObject copy, string[] types)
    {
        string[] values = [.. types.Where(type => type != "null")];
        copy.Remove("type");
        if (values.Length > 1)
        {
            // Beside alternatives nothing else may stand, so the first one has it all.
            copy["type"] = Name(values[0]);
            copy = new JsonObject { ["anyOf"] = new JsonArray([copy, .. values.Skip(1).Select(type => new JsonObject { ["type"] = Name(type) })]) };
        }
        else if (values.Length == 1)
        {
            copy["type"] = Name(values[0]);
        }

        if (values.Length is > 0 and int count && count < types.Length)
        {
            copy["nullable"] = true;
        }

        return copy;
    }

    private static string Name(string type) => type.ToUpperInvariant();

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;
}
