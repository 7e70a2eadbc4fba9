using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>Values of custom fields: which a field takes, and how they are put in.</summary>
internal static class AttributeValues
{
    /// <summary>Puts new values over old ones; null empties a field.</summary>
    public static void Apply(Dictionary<string, JsonElement> values, IReadOnlyDictionary<string, JsonElement> changes)
    {
        foreach ((string name, JsonElement value) in changes)
        {
            if (value.ValueKind == JsonValueKind.Null)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = value;
            }
        }
    }

    /// <summary>Why a field does not take a value, or null if it does.</summary>
    public static string? Problem(SandboxAttributeDefinition attribute, JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : attribute.DataType switch
    {
        "number" or "float" => IsNumber(value) ? null : "This value must be a number.",
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "This value must be true or false.",
        "select" => IsOption(attribute, value) ? null : "This value must be one of the attribute's options.",
        "multi_select" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => IsOption(attribute, item))
            ? null
            : "This value must be a list of the attribute's options.",
        _ => value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? null : "This value must be text.",
    };

    private static bool IsNumber(JsonElement value) => value.ValueKind == JsonValueKind.Number
        || (value.ValueKind == JsonValueKind.String && decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out _));

    private static bool IsOption(SandboxAttributeDefinition attribute, JsonElement value)
    {
        string text = JsonText.Display(value);
        return attribute.Options.Any(option => string.Equals(option.Value, text, StringComparison.Ordinal));
    }
}
