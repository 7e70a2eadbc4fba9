using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Piggy.Agents.Schemas;
using Piggy.Generated.Json;

namespace Piggy.Impact.Schemas;

/// <summary>Whether a value fits a schema, as far as the keywords go that the generator emits. Used to make sure of counterexamples.</summary>
internal static class SchemaCheck
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public static bool Fits(JsonNode? value, SchemaNode schema)
    {
        if (value is null)
        {
            return schema.Nullable || (schema.Types.Count == 0 && schema.Keyword("type") is null && schema.Keyword("enum") is null && schema.Alternatives.Count == 0);
        }

        return schema.Alternatives.Count > 0
            ? schema.Alternatives.Any(alternative => Fits(value, alternative))
            : HasType(value, schema) && IsListed(value, schema) && !IsExcluded(value, schema) && FitsKind(value, schema);
    }

    private static bool FitsKind(JsonNode value, SchemaNode schema) => value switch
    {
        JsonObject members => FitsObject(members, schema),
        JsonArray items => FitsArray(items, schema),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => FitsText(value.GetValue<string>(), schema),
            JsonValueKind.Number => FitsNumber(value, schema),
            _ => true,
        },
    };

    private static bool FitsObject(JsonObject value, SchemaNode schema)
    {
        Dictionary<string, SchemaNode> known = schema.Properties.ToDictionary(StringComparer.Ordinal);
        bool isClosed = schema.Keyword("additionalProperties") is { ValueKind: JsonValueKind.False };
        return schema.Texts("required").All(value.ContainsKey)
            && HasOneOf(value, schema)
            && value.All(member => known.TryGetValue(member.Key, out SchemaNode? of) ? Fits(member.Value, of) : !isClosed && (schema.MapValues is not { } values || Fits(member.Value, values)));
    }

    // At least one of several members, which the generator states as alternatives that only require.
    private static bool HasOneOf(JsonObject value, SchemaNode schema) => schema.Keyword("anyOf") is not { ValueKind: JsonValueKind.Array } conditions
        || conditions.EnumerateArray().Any(condition => !condition.TryGetProperty("required", out JsonElement required) || required.EnumerateArray().All(name => value.ContainsKey(name.GetString()!)));

    private static bool FitsArray(JsonArray value, SchemaNode schema) =>
        value.Count >= (Limit(schema, "minItems") ?? 0)
        && value.Count <= (Limit(schema, "maxItems") ?? long.MaxValue)
        && (!schema.Flag("uniqueItems") || value.Select(item => item?.ToJsonString() ?? "null").Distinct(StringComparer.Ordinal).Count() == value.Count)
        && (schema.Items is not { } items || value.All(item => Fits(item, items)));

    private static bool FitsText(string value, SchemaNode schema)
    {
        int length = Formats.Length(value);
        return length >= (Limit(schema, "minLength") ?? 0)
            && length <= (Limit(schema, "maxLength") ?? long.MaxValue)
            && (schema.Text("pattern") is not { } pattern || Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant, PatternTime))
            && HasFormat(value, schema.Text("format"));
    }

    private static bool HasFormat(string value, string? format) => format switch
    {
        "uuid" => Guid.TryParseExact(value, "D", out _),
        "email" => Formats.IsEmail(value),
        "uri" => Formats.IsUri(value),
        "date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => value.Length > 10 && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static bool FitsNumber(JsonNode value, SchemaNode schema) => !decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
        || (number >= (Limit(schema, "minimum") ?? decimal.MinValue)
            && number <= (Limit(schema, "maximum") ?? decimal.MaxValue)
            && (Limit(schema, "exclusiveMinimum") is not { } above || number > above)
            && (Limit(schema, "exclusiveMaximum") is not { } below || number < below)
            && (Limit(schema, "multipleOf") is not { } divisor || divisor == 0 || number % divisor == 0));

    private static bool HasType(JsonNode value, SchemaNode schema)
    {
        IReadOnlyList<string> types = schema.Types;
        return types.Count == 0 || value.GetValueKind() switch
        {
            JsonValueKind.Object => types.Contains("object"),
            JsonValueKind.Array => types.Contains("array"),
            JsonValueKind.String => types.Contains("string"),
            JsonValueKind.True or JsonValueKind.False => types.Contains("boolean"),
            _ => types.Contains("number") || (types.Contains("integer") && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == decimal.Truncate(number)),
        };
    }

    private static bool IsListed(JsonNode value, SchemaNode schema) =>
        (schema.Keyword("enum") is not { ValueKind: JsonValueKind.Array } list || list.EnumerateArray().Any(item => item.GetRawText() == value.ToJsonString()))
        && (schema.Keyword("const") is not { } constant || JsonNode.DeepEquals(JsonNode.Parse(constant.GetRawText()), value));

    private static bool IsExcluded(JsonNode value, SchemaNode schema) =>
        schema.Keyword("not") is { ValueKind: JsonValueKind.Object } not
        && not.TryGetProperty("const", out JsonElement constant)
        && JsonNode.DeepEquals(JsonNode.Parse(constant.GetRawText()), value);

    private static decimal? Limit(SchemaNode schema, string keyword) => schema.Keyword(keyword) is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : null;
}
