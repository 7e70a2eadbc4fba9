using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Agents.Schemas;

namespace Piggy.Docs.Schemas;

/// <summary>A condition between fields.</summary>
/// <param name="Kind">The rule's name in the spec, such as <c>at-least-one-of</c>.</param>
/// <param name="Fields">The fields it is about, as paths from the root.</param>
/// <param name="Condition">The condition in words, with the paths in backticks.</param>
/// <param name="Because">Why it holds, in one sentence.</param>
public sealed record SchemaRule(string Kind, IReadOnlyList<string> Fields, string Condition, string Because)
{
    /// <summary>Whether only Piggy can check it; every other rule is checked before a call is sent.</summary>
    public bool CheckedByServer => Kind is "server-checked";

    /// <summary>Reads every condition of a schema, nested ones included.</summary>
    /// <param name="schema">A JSON Schema as JSON text.</param>
    /// <returns>The conditions in the schema's order.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static IReadOnlyList<SchemaRule> ReadAll(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        var rules = new List<SchemaRule>();
        Collect(SchemaNode.Of(document.RootElement), "", 0, rules);
        return rules;
    }

    private static void Collect(SchemaNode node, string prefix, int depth, List<SchemaRule> rules)
    {
        const int DeepestNesting = 8;
        if (depth > DeepestNesting)
        {
            return;
        }

        if (node.Keyword("x-piggy-rules") is { ValueKind: JsonValueKind.Array } list)
        {
            rules.AddRange(list.EnumerateArray().Select(entry => ReadRule(entry, prefix)).OfType<SchemaRule>());
        }

        if (node.Items is { } items)
        {
            Collect(items, prefix.Length == 0 ? "" : prefix.TrimEnd('.') + "[].", depth + 1, rules);
        }

        foreach ((string name, SchemaNode child) in node.Properties)
        {
            Collect(child, $"{prefix}{name}.", depth + 1, rules);
        }
    }

    private static SchemaRule? ReadRule(JsonElement entry, string prefix)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        string because = entry.TryGetProperty("because", out JsonElement reason) ? reason.GetString() ?? "" : "";
        foreach (JsonProperty rule in entry.EnumerateObject().Where(member => member.Name is not "because"))
        {
            string[] fields = [.. FieldsOf(rule.Value).Select(field => prefix + field)];
            return new SchemaRule(rule.Name, fields, Words(rule, fields), because);
        }

        return null;
    }

    private static IEnumerable<string> FieldsOf(JsonElement rule) => rule.ValueKind switch
    {
        JsonValueKind.Array => rule.EnumerateArray().Select(SchemaNode.Shown),
        JsonValueKind.Object => rule.EnumerateObject().Where(member => member.Name is "field" or "property").Select(member => SchemaNode.Shown(member.Value)),
        _ => [],
    };

    private static string Words(JsonProperty rule, string[] fields)
    {
        string all = string.Join(" and ", fields.Select(field => $"`{field}`"));
        return (rule.Name, fields.Length) switch
        {
            ("at-least-one-of", > 0) => $"At least one of {string.Join(", ", fields.Select(field => $"`{field}`"))} must be given.",
            ("only-when", 2) => $"`{fields[0]}` may be given only if `{fields[1]}` is {Values(rule.Value)}.",
            ("differ", 2) => $"{all} must differ.",
            ("in-order", 2) => $"`{fields[0]}` must be before `{fields[1]}`.",
            ("server-checked", > 0) => $"Piggy itself checks {all}.",
            _ => $"{rule.Name}: {all}.",
        };
    }

    private static string Values(JsonElement rule) =>
        rule.TryGetProperty("in", out JsonElement values) && values.ValueKind == JsonValueKind.Array
            ? string.Join(" or ", values.EnumerateArray().Select(value => $"`{SchemaNode.Shown(value)}`"))
            : "set";
}
