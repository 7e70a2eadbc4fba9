using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Validates by JSON Schema 2020-12, written from the specification and independent of what is emitted. A keyword it does not know fails the test.</summary>
internal sealed class JsonSchemaOracle(string schema)
{
    private readonly JsonElement _root = JsonDocument.Parse(schema).RootElement;

    public bool Accepts(string json) => IsValid(_root, JsonDocument.Parse(json).RootElement);

    private bool IsValid(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Holds(keyword.Name, keyword.Value, schema, value)),
    };

    private bool Holds(string keyword, JsonElement operand, JsonElement schema, JsonElement value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "examples" or "default" or "deprecated" or "then" or "contentEncoding" => true,
        _ when keyword.StartsWith("x-", StringComparison.Ordinal) => true,
        "$ref" => IsValid(_root.GetProperty("$defs").GetProperty(operand.GetString()!["#/$defs/".Length..]), value),
        "type" => operand.ValueKind == JsonValueKind.Array ? operand.EnumerateArray().Any(type => IsType(type.GetString()!, value)) : IsType(operand.GetString()!, value),
        "enum" => operand.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)),
        "const" => JsonElement.DeepEquals(operand, value),
        "not" => !IsValid(operand, value),
        "allOf" => operand.EnumerateArray().All(part => IsValid(part, value)),
        "anyOf" => operand.EnumerateArray().Any(part => IsValid(part, value)),
        "oneOf" => operand.EnumerateArray().Count(part => IsValid(part, value)) == 1,
        "if" => !IsValid(operand, value) || IsValid(schema.GetProperty("then"), value),
        _ => value.ValueKind switch
        {
            JsonValueKind.String => HoldsForText(keyword, operand, value.GetString()!),
            JsonValueKind.Number => HoldsForNumber(keyword, operand, value.GetDecimal()),
            JsonValueKind.Array => HoldsForArray(keyword, operand, value),
            JsonValueKind.Object => HoldsForObject(keyword, operand, schema, value),
            _ => true,
        },
    };

    private static bool HoldsForText(string keyword, JsonElement operand, string text) => keyword switch
    {
        "minLength" => text.EnumerateRunes().Count() >= operand.GetInt32(),
        "maxLength" => text.EnumerateRunes().Count() <= operand.GetInt32(),
        "pattern" => Regex.IsMatch(text, AtVeryEnd(operand.GetString()!), RegexOptions.ECMAScript),
        "format" => HasFormat(operand.GetString()!, text),
        _ => IsOther(keyword),
    };

    private static bool HoldsForNumber(string keyword, JsonElement operand, decimal number) => keyword switch
    {
        "minimum" => number >= operand.GetDecimal(),
        "maximum" => number <= operand.GetDecimal(),
        "exclusiveMinimum" => number > operand.GetDecimal(),
        "exclusiveMaximum" => number < operand.GetDecimal(),
        "multipleOf" => number % operand.GetDecimal() == 0,
        _ => IsOther(keyword),
    };

    private bool HoldsForArray(string keyword, JsonElement operand, JsonElement array) => keyword switch
    {
        "items" => array.EnumerateArray().All(item => IsValid(operand, item)),
        "minItems" => array.GetArrayLength() >= operand.GetInt32(),
        "maxItems" => array.GetArrayLength() <= operand.GetInt32(),
        "uniqueItems" => array.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == array.GetArrayLength(),
        _ => IsOther(keyword),
    };

    private bool HoldsForObject(string keyword, JsonElement operand, JsonElement schema, JsonElement value) => keyword switch
    {
        "properties" => operand.EnumerateObject().All(property => !value.TryGetProperty(property.Name, out JsonElement member) || IsValid(property.Value, member)),
        "required" => operand.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "propertyNames" => value.EnumerateObject().All(member => IsValid(operand, JsonSerializer.SerializeToElement(member.Name))),
        "minProperties" => value.EnumerateObject().Count() >= operand.GetInt32(),
        "maxProperties" => value.EnumerateObject().Count() <= operand.GetInt32(),
        "additionalProperties" => value.EnumerateObject().All(member =>
            (schema.TryGetProperty("properties", out JsonElement named) && named.TryGetProperty(member.Name, out _)) || IsValid(operand, member.Value)),
        _ => IsOther(keyword),
    };

    private static bool IsType(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("string", JsonValueKind.String) or ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) => true,
        ("integer", JsonValueKind.Number) => value.GetDecimal() % 1 == 0,
        _ => false,
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "email" => Regex.IsMatch(text, "^[^@ ]+@[^@ ]+$"),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => Regex.IsMatch(text, "^[0-9]{2}:[0-9]{2}:[0-9]{2}$"),
        "date-time" => Regex.IsMatch(text, "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$")
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    // In .NET a dollar also matches before a last line break, even with the ECMAScript option.
    private static string AtVeryEnd(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + "(?![\\s\\S])" : pattern;

    // Keywords about other types say nothing about this value.
    private static bool IsOther(string keyword) => keyword switch
    {
        "minLength" or "maxLength" or "pattern" or "format" or "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" => true,
        "items" or "minItems" or "maxItems" or "uniqueItems" => true,
        "properties" or "required" or "propertyNames" or "minProperties" or "maxProperties" or "additionalProperties" => true,
        _ => throw new NotSupportedException($"The emitted schema uses '{keyword}', which the oracle does not know."),
    };
}
