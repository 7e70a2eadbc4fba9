using System.Text.Json.Nodes;

namespace Piggy.Agents.Vendors;

/// <summary>OpenAI's strict mode: every object is closed and every member required, so what may be left out may be null; and of JSON Schema only what its grammar can hold a model to.</summary>
internal sealed class OpenAIProjection : SchemaProjection
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "description", "enum", "exclusiveMaximum", "exclusiveMinimum", "maximum", "maxItems", "minimum", "minItems", "multipleOf", "pattern", "type",
    };

    private static readonly HashSet<string> Formats = new(StringComparer.Ordinal) { "date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uuid" };

    protected override JsonObject Copy(JsonObject schema, string pointer)
    {
        if (IsMap(schema))
        {
            return JsonTextFor(schema, pointer);
        }

        var copy = new JsonObject();
        foreach ((string keyword, JsonNode? value) in schema)
        {
            switch (keyword)
            {
                case "properties":
                    copy[keyword] = Members(value, pointer);
                    break;
                case "items":
                    copy[keyword] = Copy(value!.AsObject(), pointer + "/items");
                    break;
                case "anyOf" when pointer.Length > 0 && DescribesValues(value):
                    copy[keyword] = new JsonArray([.. value!.AsArray().Select((one, index) => Copy(one!.AsObject(), $"{pointer}/anyOf/{index}"))]);
                    break;
                case "const":
                    copy["enum"] = new JsonArray(value?.DeepClone());
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
                case "required" or "additionalProperties":
                    break;
                default:
                    Keep(copy, pointer, keyword, value);
                    break;
            }
        }

        return TypesOf(schema).Contains("object") ? Closed(copy, schema) : copy;
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

    private static JsonObject Closed(JsonObject copy, JsonObject schema)
    {
        string[] required = [.. (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>())];
        JsonObject properties = copy["properties"]?.AsObject() ?? [];
        copy["properties"] ??= properties;
        foreach ((string name, JsonNode? member) in properties)
        {
            if (!required.Contains(name))
            {
                AllowNull(member!.AsObject());
            }
        }

        copy["required"] = new JsonArray([.. properties.Select(member => (JsonNode?)member.Key)]);
        copy["additionalProperties"] = false;
        return copy;
    }

    private static void AllowNull(JsonObject member)
    {
        if (member["anyOf"] is JsonArray alternatives)
        {
            alternatives.Add((JsonNode)new JsonObject { ["type"] = "null" });
            return;
        }

        string[] types = TypesOf(member);
        if (types.Length > 0 && !types.Contains("null"))
        {
            member["type"] = new JsonArray([.. types.Append("null").Select(type => (JsonNode?)type)]);
        }

        if (member["enum"] is JsonArray values && values.All(value => value is not null))
        {
            values.Add(null);
        }
    }
}
