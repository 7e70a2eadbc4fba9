using System.Text.RegularExpressions;
using Piggy.Agents.Vendors;
using Piggy.Extensions.AI.Tests.Support;

namespace Piggy.Extensions.AI.Tests.Vendors;

/// <summary>What the vendors document of their tool definitions, written down from their pages and not from our projections.</summary>
internal static partial class VendorRules
{
    private static readonly string[] OpenAIKeywords =
    [
        "$defs", "$ref", "additionalProperties", "anyOf", "description", "enum", "exclusiveMaximum", "exclusiveMinimum", "format", "items", "maximum", "maxItems", "minimum", "minItems",
        "multipleOf", "pattern", "properties", "required", "type",
    ];

    private static readonly string[] OpenAIFormats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"];

    private static readonly string[] GeminiKeywords =
    [
        "anyOf", "default", "description", "enum", "example", "format", "items", "maximum", "maxItems", "maxLength", "maxProperties", "minimum", "minItems", "minLength", "minProperties",
        "nullable", "pattern", "properties", "propertyOrdering", "required", "title", "type",
    ];

    private static readonly string[] GeminiTypes = ["STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT"];

    private static readonly string[] GeminiFormats = ["STRING date-time", "STRING enum", "NUMBER float", "NUMBER double", "INTEGER int32", "INTEGER int64"];

    public static IEnumerable<string> Broken(ToolVendor vendor, JsonElement definition) => vendor switch
    {
        ToolVendor.OpenAI => OpenAI(definition, ["type", "name", "description", "parameters", "strict"]),
        ToolVendor.OpenAIChat => [.. Only(definition, ["type", "function"]), .. OpenAI(definition.GetProperty("function"), ["name", "description", "parameters", "strict"])],
        ToolVendor.Anthropic => Anthropic(definition),
        ToolVendor.Gemini => Gemini(definition),
        _ => Only(definition, ["name", "description", "inputSchema", "outputSchema"]),
    };

    // Structured outputs, "supported schemas"; function calling, "strict mode".
    private static IEnumerable<string> OpenAI(JsonElement function, string[] members)
    {
        JsonElement root = function.GetProperty("parameters");
        (string Pointer, JsonElement Schema)[] schemas = [.. Tooling.SchemasIn(root)];
        return
        [
            .. Only(function, members),
            .. Unless(DashedName().IsMatch(function.GetProperty("name").GetString()!), "name"),
            .. Unless(function.GetProperty("description").GetString()!.Length <= 1024, "description is too long"),
            .. Unless(function.GetProperty("strict").GetBoolean(), "not strict"),
            .. Unless(root.GetProperty("type").GetString() == "object" && !root.TryGetProperty("anyOf", out _), "the root is no plain object"),
            .. Unless(schemas.Sum(one => NamesOf(one.Schema, "properties").Length) <= 5_000, "too many properties"),
            .. Unless(schemas.Sum(one => NamesOf(one.Schema, "enum").Length) <= 1_000, "too many values"),
            .. Unless(schemas.Max(one => one.Pointer.Split("/properties/").Length) <= 10, "too deep"),
            .. schemas.SelectMany(one => OpenAISchema(one.Schema).Select(problem => $"{one.Pointer}: {problem}")),
        ];
    }

    private static IEnumerable<string> OpenAISchema(JsonElement schema)
    {
        bool isObject = TypesOf(schema).Contains("object");
        return
        [
            .. Only(schema, OpenAIKeywords),
            .. Unless(!schema.TryGetProperty("format", out JsonElement format) || OpenAIFormats.Contains(format.GetString()), "format"),
            .. Unless(!isObject || (schema.TryGetProperty("additionalProperties", out JsonElement more) && more.ValueKind == JsonValueKind.False), "an open object"),
            .. Unless(!isObject || NamesOf(schema, "properties").SequenceEqual(NamesOf(schema, "required")), "not all members are required"),
            .. Unless(schema.TryGetProperty("anyOf", out _) || TypesOf(schema).Length > 0 || schema.TryGetProperty("enum", out _), "no type"),
        ];
    }

    // The reference of the Messages API, and the error that its server gives for alternatives at the top.
    private static IEnumerable<string> Anthropic(JsonElement tool) =>
    [
        .. Only(tool, ["name", "description", "input_schema"]),
        .. Unless(DashedName().IsMatch(tool.GetProperty("name").GetString()!), "name"),
        .. Unless(tool.GetProperty("input_schema").GetProperty("type").GetString() == "object", "the root is no object"),
        .. new[] { "oneOf", "allOf", "anyOf" }.Where(keyword => tool.GetProperty("input_schema").TryGetProperty(keyword, out _)),
    ];

    // The references of FunctionDeclaration and Schema.
    private static IEnumerable<string> Gemini(JsonElement function) =>
    [
        .. Only(function, ["name", "description", "parameters"]),
        .. Unless(GeminiName().IsMatch(function.GetProperty("name").GetString()!), "name"),
        .. function.TryGetProperty("parameters", out JsonElement root)
            ? Tooling.SchemasIn(root).SelectMany(one => GeminiSchema(one.Schema).Select(problem => $"{one.Pointer}: {problem}"))
            : [],
    ];

    private static IEnumerable<string> GeminiSchema(JsonElement schema)
    {
        if (schema.TryGetProperty("anyOf", out _))
        {
            return Only(schema, ["anyOf", "nullable"]);
        }

        string type = schema.GetProperty("type").GetString()!;
        string[] properties = NamesOf(schema, "properties");
        return
        [
            .. Only(schema, GeminiKeywords),
            .. Unless(GeminiTypes.Contains(type), "type"),
            .. Unless(type != "OBJECT" || properties.Length > 0, "an object without properties"),
            .. Unless(type != "ARRAY" || schema.TryGetProperty("items", out _), "a list without items"),
            .. Unless(NamesOf(schema, "required").All(properties.Contains), "a required member that does not exist"),
            .. Unless(!schema.TryGetProperty("enum", out JsonElement values) || (type == "STRING" && values.EnumerateArray().All(value => value.ValueKind == JsonValueKind.String)), "enum"),
            .. Unless(!schema.TryGetProperty("format", out JsonElement format) || GeminiFormats.Contains($"{type} {format.GetString()}"), "format"),
        ];
    }

    private static IEnumerable<string> Only(JsonElement value, string[] names) => value.EnumerateObject().Select(member => member.Name).Except(names, StringComparer.Ordinal).Select(name => $"{name} is not known");

    private static IEnumerable<string> Unless(bool holds, string problem) => holds ? [] : [problem];

    private static string[] NamesOf(JsonElement schema, string keyword) => !schema.TryGetProperty(keyword, out JsonElement names) ? []
        : names.ValueKind == JsonValueKind.Object ? [.. names.EnumerateObject().Select(member => member.Name)]
        : [.. names.EnumerateArray().Select(name => name.ToString())];

    private static string[] TypesOf(JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) ? []
        : type.ValueKind == JsonValueKind.String ? [type.GetString()!]
        : [.. type.EnumerateArray().Select(one => one.GetString()!)];

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex DashedName();

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_.:-]{0,63}$")]
    private static partial Regex GeminiName();
}
