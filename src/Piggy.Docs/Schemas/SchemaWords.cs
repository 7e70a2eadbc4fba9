using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Agents.Schemas;

namespace Piggy.Docs.Schemas;

/// <summary>Tells types and limits of a schema in words.</summary>
internal static class SchemaWords
{
    public static string Type(SchemaNode node)
    {
        string type = node.Alternatives.Count > 0
            ? string.Join(" or ", node.Alternatives.Select(TypeWithoutNull).Distinct())
            : TypeWithoutNull(node);
        return node.Nullable ? $"{type} or null" : type;
    }

    public static IReadOnlyList<string> Limits(SchemaNode node)
    {
        string?[] limits =
        [
            Range(node, "minimum", "maximum", ""),
            Single(node, "exclusiveMinimum", "more than {0}"),
            Single(node, "exclusiveMaximum", "less than {0}"),
            Single(node, "multipleOf", "a multiple of {0}"),
            Range(node, "minLength", "maxLength", "character"),
            Range(node, "minItems", "maxItems", "item"),
            node.Flag("uniqueItems") ? "no item twice" : null,
            Single(node, "pattern", "matches {0}"),
            Single(node, "const", "always {0}"),
            Choice("one of", node.Texts("enum")),
            Choice("known values", node.Texts("x-extensible-enum")),
            Single(node, "default", "default {0}"),
        ];
        return [.. limits.OfType<string>()];
    }

    private static string TypeWithoutNull(SchemaNode node)
    {
        IReadOnlyList<string> types = node.Types;
        return types.Count switch
        {
            0 when node.Properties.Count > 0 => "object",
            0 when node.Texts("enum").Count > 0 => "string",
            0 => "any value",
            1 => One(types[0], node),
            _ => string.Join(" or ", types.Select(type => One(type, node))),
        };
    }

    private static string One(string type, SchemaNode node) => type switch
    {
        "array" => node.Items is { } items ? $"list of {Plural(TypeWithoutNull(items))}" : "list",
        "object" when node.Properties.Count == 0 && node.Keyword("additionalProperties") is not { ValueKind: JsonValueKind.False } =>
            node.MapValues is { } values ? $"map to {TypeWithoutNull(values)}" : "map",
        "string" or "number" when node.Text("format") is { } format && format is not "double" and not "float" => $"{type} ({format})",
        "integer" => "whole number",
        _ => type,
    };

    private static string Plural(string type) => type switch
    {
        "object" or "string" or "number" or "boolean" or "whole number" or "any value" => type + "s",
        _ => type,
    };

    private static string? Range(SchemaNode node, string from, string to, string unit)
    {
        string? least = Number(node, from);
        string? most = Number(node, to);
        string? range = (least, most) switch
        {
            (null, null) => null,
            (null, _) => $"at most {most}",
            (_, null) => $"at least {least}",
            _ when least == most => $"exactly {least}",
            _ => $"{least} to {most}",
        };
        return range is null || unit.Length == 0 ? range : $"{range} {unit}{((most ?? least) == "1" ? "" : "s")}";
    }

    private static string? Number(SchemaNode node, string keyword) =>
        node.Keyword(keyword) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;

    private static string? Single(SchemaNode node, string keyword, string words) =>
        node.Keyword(keyword) is { } value ? string.Format(System.Globalization.CultureInfo.InvariantCulture, words, SchemaNode.Shown(value)) : null;

    private static string? Choice(string words, IReadOnlyList<string> values) => values.Count == 0 ? null : $"{words}: {string.Join(", ", values)}";
}
