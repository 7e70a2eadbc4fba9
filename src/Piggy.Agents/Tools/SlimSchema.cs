using System.Text.Json.Nodes;

namespace Piggy.Agents.Tools;

/// <summary>Takes out of a schema what a model has no use for. It reads the rest at every turn.</summary>
internal static class SlimSchema
{
    private static readonly string NoUuid = Guid.Empty.ToString("D");

    /// <summary>Keeps everything that constrains an input, and every explanation of it.</summary>
    /// <remarks>One rule goes unsaid, as it costs more than it tells: that the UUID of zeros names nothing. It is enforced like all others.</remarks>
    public static void Input(JsonObject schema, string slug)
    {
        foreach (string keyword in new[] { "$schema", "$id", "title" })
        {
            schema.Remove(keyword);
        }

        if (TextOf(schema, "description") == $"The input of {slug}.")
        {
            schema.Remove("description");
        }

        Visit(schema, part =>
        {
            RemoveAll(part, IsNoteForPrograms);
            if (part["not"] is JsonObject not && TextOf(not, "const") == NoUuid)
            {
                part.Remove("not");
            }
        });
    }

    /// <summary>Keeps the members of an answer's data with their types and known values.</summary>
    /// <remarks>
    /// An answer explains itself when it comes, and so does an error, which has one shape for all tools. Formats and lengths are Piggy's, and would not hold for a text that was
    /// cut or an address that was masked; a secret comes as a handle.
    /// </remarks>
    public static JsonObject Output(JsonObject schema)
    {
        JsonNode data = schema["properties"]!["data"]!.DeepClone();
        Visit(data, part =>
        {
            if (part["x-piggy-secret"] is JsonValue secret && secret.TryGetValue(out bool isSecret) && isSecret)
            {
                bool mayBeNull = part["type"] is JsonArray types && types.Any(type => type?.GetValue<string>() == "null");
                part.Clear();
                part["type"] = mayBeNull ? new JsonArray("string", "null") : "string";
            }

            RemoveAll(part, keyword => keyword is not ("type" or "properties" or "items" or "required" or "enum" or "const" or "oneOf" or "anyOf" or "x-extensible-enum"));
        });
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["data"] = data,
                ["error"] = new JsonObject { ["type"] = new JsonArray("object", "null") },
                ["successful"] = new JsonObject { ["type"] = "boolean" },
            },
            ["required"] = new JsonArray("data", "error", "successful"),
        };
    }

    // Open sets of values are no keyword of JSON Schema, but the only place where their values stand.
    private static bool IsNoteForPrograms(string keyword) => keyword == "examples" || (keyword.StartsWith("x-", StringComparison.Ordinal) && keyword != "x-extensible-enum");

    private static void RemoveAll(JsonObject schema, Func<string, bool> isUnwanted)
    {
        foreach (string keyword in schema.Select(member => member.Key).Where(isUnwanted).ToArray())
        {
            schema.Remove(keyword);
        }
    }

    private static void Visit(JsonNode? node, Action<JsonObject> change)
    {
        if (node is JsonArray list)
        {
            foreach (JsonNode? item in list)
            {
                Visit(item, change);
            }
        }
        else if (node is JsonObject schema)
        {
            change(schema);
            foreach ((string keyword, JsonNode? value) in schema)
            {
                if (keyword is "properties" or "$defs")
                {
                    foreach ((_, JsonNode? named) in value!.AsObject())
                    {
                        Visit(named, change);
                    }
                }
                else if (keyword is not ("const" or "enum" or "default" or "examples" or "required" or "x-extensible-enum"))
                {
                    Visit(value, change);
                }
            }
        }
    }

    private static string? TextOf(JsonObject schema, string keyword) => schema[keyword] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
