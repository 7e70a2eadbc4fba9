using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Piggy.Sandbox.Http;

namespace Piggy.Sandbox.Spec;

/// <summary>Holds what was sent against the schema of the spec, and notes wrong fields with the reader of the request.</summary>
internal static class FieldCheck
{
    public static void Check(Input input, SpecOperation operation, SpecDocument spec)
    {
        foreach (SpecParameter parameter in operation.Parameters)
        {
            SchemaView schema = new(spec, parameter.Schema);
            if (input.Outside(parameter.Name) is { } text)
            {
                CheckText(input, parameter.Name, schema, text);
            }
            else if (parameter.Required)
            {
                input.Refuse(parameter.Name, "This field is required.");
            }
        }

        if (operation.Body is { } body)
        {
            CheckObject(input, prefix: "", new SchemaView(spec, body), input.Body);
        }
    }

    private static void CheckText(Input input, string field, SchemaView schema, string text)
    {
        JsonElement scalar = QueryText.Scalar(text);
        if (schema.Types.Contains("string", StringComparer.Ordinal))
        {
            CheckString(input, field, schema, text);
        }
        else
        {
            CheckValue(input, field, schema, scalar);
        }
    }

    /// <summary>A field that is null counts as left out, as everywhere in the sandbox.</summary>
    private static void CheckObject(Input input, string prefix, SchemaView schema, JsonElement json)
    {
        foreach (string field in schema.Required.Where(field => !IsPresent(json, field)))
        {
            input.Refuse(prefix + field, "This field is required.");
        }

        foreach (string[] fields in schema.AtLeastOneOf.Where(fields => !fields.Any(field => IsPresent(json, field))))
        {
            input.Refuse(prefix + fields[0], $"One of these fields is required: {string.Join(", ", fields)}.");
        }

        foreach ((string name, SchemaView property) in schema.Properties.Where(property => IsPresent(json, property.Name)))
        {
            CheckValue(input, prefix + name, property, json.GetProperty(name));
        }
    }

    private static void CheckValue(Input input, string field, SchemaView schema, JsonElement value)
    {
        if (schema.Types is { Length: > 0 } types && !types.Any(type => IsOf(type, value)))
        {
            input.Refuse(field, $"This field must be of the type {string.Join(" or ", types)}.");
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                CheckString(input, field, schema, value.GetString() ?? "");
                break;
            case JsonValueKind.Number when value.TryGetDecimal(out decimal number) && (number < schema.Minimum || number > schema.Maximum):
                input.Refuse(field, "This number is out of range.");
                break;
            case JsonValueKind.Object:
                CheckObject(input, field + ".", schema, value);
                break;
            case JsonValueKind.Array when schema.Items is { } items:
                int position = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    CheckValue(input, string.Create(CultureInfo.InvariantCulture, $"{field}.{position++}"), items, item);
                }

                break;
        }
    }

    private static void CheckString(Input input, string field, SchemaView schema, string text)
    {
        IReadOnlyList<JsonElement> allowed = schema.Enumerated;
        if (allowed.Count > 0 && !allowed.Any(value => value.ValueKind == JsonValueKind.String && value.GetString() == text))
        {
            input.Refuse(field, $"This field must be one of: {string.Join(", ", allowed)}.");
        }

        if (text.Length < schema.MinLength)
        {
            input.Refuse(field, "This field must not be empty.");
        }

        bool fits = schema.Format switch
        {
            "uuid" => Formats.TryReadUuid(text, out _),
            "email" => Formats.IsEmail(text),
            "date-time" => Formats.TryReadDateTime(text, out _),
            _ => true,
        };
        if (!fits)
        {
            input.Refuse(field, $"This field must have the format {schema.Format}.");
        }
    }

    private static bool IsPresent(JsonElement json, string field) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && decimal.Truncate(number) == number,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => false,
    };
}
