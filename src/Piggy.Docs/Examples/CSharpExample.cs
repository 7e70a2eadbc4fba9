using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;
using Piggy.Docs.Schemas;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Examples;

/// <summary>The C# that runs an action with an example input. It follows the generator's naming, and a test compiles every example.</summary>
public static class CSharpExample
{
    /// <summary>Writes the statements.</summary>
    /// <param name="descriptor">The action.</param>
    /// <param name="example">The input.</param>
    /// <returns>C# statements that use a variable <c>piggy</c> of type <c>PiggyClient</c>.</returns>
    public static string Of(ActionDescriptor descriptor, JsonObject example)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(example);
        using JsonDocument schema = JsonDocument.Parse(descriptor.InputSchema);
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"var result = await piggy.Actions.{Identifier(descriptor.Name)}Async(");
        if (example.Count > 0)
        {
            code.Append(CultureInfo.InvariantCulture, $"new {Identifier(descriptor.Name)}Input\n");
            AppendMembers(code, example, SchemaNode.Of(schema.RootElement), "");
        }

        code.Append(");\nConsole.WriteLine(result.Successful ? \"done\" : result.Error.Message);");
        return code.ToString();
    }

    private static void AppendMembers(StringBuilder code, JsonObject example, SchemaNode schema, string indent)
    {
        Dictionary<string, SchemaNode> properties = schema.Properties.ToDictionary(property => property.Key, property => property.Value, StringComparer.Ordinal);
        code.Append(indent).Append("{\n");
        foreach ((string name, JsonNode? value) in example)
        {
            code.Append(CultureInfo.InvariantCulture, $"{indent}    {Identifier(name)} = ");
            AppendValue(code, value, properties.GetValueOrDefault(name), indent + "    ");
            code.Append(",\n");
        }

        code.Append(indent).Append('}');
    }

    private static void AppendValue(StringBuilder code, JsonNode? value, SchemaNode? schema, string indent)
    {
        switch (value)
        {
            case null:
                code.Append("null");
                break;
            case JsonArray items:
                AppendList(code, items, schema?.Items, indent);
                break;
            case JsonObject map when schema is null || schema.Properties.Count == 0:
                AppendMap(code, map, indent);
                break;
            case JsonObject members:
                code.Append("new()\n");
                AppendMembers(code, members, schema!, indent);
                break;
            default:
                code.Append(Scalar(value, schema));
                break;
        }
    }

    private static void AppendList(StringBuilder code, JsonArray items, SchemaNode? schema, string indent)
    {
        code.Append('[');
        foreach (JsonNode? item in items)
        {
            code.Append('\n').Append(indent).Append("    ");
            AppendValue(code, item, schema, indent + "    ");
            code.Append(',');
        }

        code.Append('\n').Append(indent).Append(']');
    }

    private static void AppendMap(StringBuilder code, JsonObject map, string indent)
    {
        code.Append("new Dictionary<string, PiggyJson>\n").Append(indent).Append("{\n");
        foreach ((string name, JsonNode? value) in map)
        {
            string text = value switch
            {
                null => "PiggyJson.Null",
                JsonArray or JsonObject => $"PiggyJson.Parse({Literal(value.ToJsonString())})",
                _ => Scalar(value, null),
            };
            code.Append(CultureInfo.InvariantCulture, $"{indent}    [{Literal(name)}] = {text},\n");
        }

        code.Append(indent).Append('}');
    }

    private static string Scalar(JsonNode value, SchemaNode? schema) => value.GetValueKind() switch
    {
        JsonValueKind.String => FromText(value.GetValue<string>(), schema),
        JsonValueKind.Number => value.ToJsonString() + NumberSuffix(schema),
        _ => value.ToJsonString(),
    };

    private static string FromText(string text, SchemaNode? schema)
    {
        string literal = Literal(text);
        return schema switch
        {
            null => literal,
            _ when schema.Text("x-piggy-entity") is { } entity => Id(entity, schema.Text("x-piggy-role"), literal),
            _ when schema.Texts("enum").Count > 0 || schema.Texts("x-extensible-enum").Count > 0 => $"new({literal})",
            _ => schema.Text("format") switch
            {
                "date-time" => $"DateTimeOffset.Parse({literal}, CultureInfo.InvariantCulture)",
                "date" => $"DateOnly.Parse({literal}, CultureInfo.InvariantCulture)",
                "time" => $"TimeOnly.Parse({literal}, CultureInfo.InvariantCulture)",
                "uuid" => $"Guid.Parse({literal})",
                _ => literal,
            },
        };
    }

    private static string Id(string entity, string? role, string literal)
    {
        string id = $"{Identifier(entity)}Uuid.Parse({literal})";
        return role is null ? id : $"{Identifier(role)}{Identifier(entity)}Uuid.Of({id})";
    }

    private static string NumberSuffix(SchemaNode? schema) =>
        schema is not null && schema.Types.Contains("number", StringComparer.Ordinal) && schema.Text("format") is null ? "m" : "";

    // Names come from the spec: whatever is no letter or digit ends a word, so nothing but an identifier can come out.
    private static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length);
        bool upper = true;
        foreach (char character in name)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                identifier.Append(upper ? char.ToUpperInvariant(character) : character);
                upper = false;
            }
            else
            {
                upper = true;
            }
        }

        return identifier.Length == 0 || char.IsAsciiDigit(identifier[0]) ? $"_{identifier}" : identifier.ToString();
    }

    internal static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                >= ' ' and <= '~' => character.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
            });
        }

        return literal.Append('"').ToString();
    }
}
