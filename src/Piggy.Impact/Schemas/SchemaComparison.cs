using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Agents.Schemas;

namespace Piggy.Impact.Schemas;

/// <summary>Compares two schemas keyword by keyword: what no longer fits, what fits now, and what means something else.</summary>
internal sealed class SchemaComparison
{
    private readonly SchemaNode _old;
    private readonly SchemaNode _new;
    private readonly List<SchemaChange> _changes = [];
    private readonly HashSet<(string, string)> _seen = [];

    private SchemaComparison(SchemaNode old, SchemaNode @new) => (_old, _new) = (old, @new);

    public static IReadOnlyList<SchemaChange> Compare(SchemaNode old, SchemaNode @new)
    {
        var comparison = new SchemaComparison(old, @new);
        comparison.Compare(new SchemaPair(old, @new, "", value => value));
        return comparison._changes;
    }

    private void Compare(SchemaPair pair)
    {
        // A schema that contains itself is compared once.
        if (pair.Old.Reference is { } left && pair.New.Reference is { } right && !_seen.Add((left, right)))
        {
            return;
        }

        CompareTypes(pair);
        CompareChoices(pair);
        CompareMeaning(pair);
        foreach (LimitChange limit in LimitRules.Compare(pair.Old, pair.New))
        {
            Add(pair, limit.Rule, limit.Effect, limit.Message, limit.Counterexample);
        }

        CompareAlternatives(pair);
        CompareMembers(pair);
        CompareRules(pair);
        if (pair.Old.Items is { } oldItems && pair.New.Items is { } newItems)
        {
            Compare(pair.Item(oldItems, newItems));
        }

        if (pair.Old.MapValues is { } oldValues && pair.New.MapValues is { } newValues)
        {
            Compare(pair.MapValue(oldValues, newValues));
        }
    }

    private void CompareTypes(SchemaPair pair)
    {
        string[] old = [.. Widened(pair.Old.Types)];
        string[] @new = [.. Widened(pair.New.Types)];
        string[] gone = old.Length == 0 || @new.Length == 0 ? [] : [.. old.Except(@new, StringComparer.Ordinal)];
        string[] come = old.Length == 0 || @new.Length == 0 ? [] : [.. @new.Except(old, StringComparer.Ordinal)];
        bool isTyped = old.Length == 0 && @new.Length > 0 && pair.Old.Alternatives.Count == 0;
        bool isUntyped = old.Length > 0 && @new.Length == 0 && pair.New.Alternatives.Count == 0;
        if (gone.Length > 0 || isTyped)
        {
            JsonNode? lost = isTyped ? null : gone[0] == "number" ? 1.5m : TypeExample(gone[0], pair.Old);
            Add(pair, "type-narrowed", SchemaEffect.Narrower, $"no longer accepts {(isTyped ? "any type" : string.Join(", ", gone))}", lost);
        }

        if (come.Length > 0 || isUntyped)
        {
            Add(pair, "type-widened", SchemaEffect.Wider, $"accepts {(isUntyped ? "any type" : string.Join(", ", come))}, too");
        }

        if (pair.Old.Nullable != pair.New.Nullable && old.Length > 0 && @new.Length > 0)
        {
            Add(
                pair,
                pair.Old.Nullable ? "null-removed" : "null-added",
                pair.Old.Nullable ? SchemaEffect.Narrower : SchemaEffect.Wider,
                pair.Old.Nullable ? "may no longer be null" : "may be null");
        }
    }

    private void CompareChoices(SchemaPair pair)
    {
        foreach (string keyword in new[] { "enum", "const", "x-extensible-enum" })
        {
            string[] old = Listed(pair.Old, keyword);
            string[] @new = Listed(pair.New, keyword);
            bool isOpen = keyword[0] == 'x';
            foreach (string value in @new.Length == 0 && !isOpen ? [] : old.Except(@new, StringComparer.Ordinal))
            {
                Add(pair, isOpen ? "known-value-removed" : "value-removed", isOpen ? SchemaEffect.Meaning : SchemaEffect.Narrower, $"no longer {(isOpen ? "names" : "accepts")} {value}", JsonNode.Parse(value));
            }

            foreach (string value in old.Length == 0 && !isOpen ? [] : @new.Except(old, StringComparer.Ordinal))
            {
                Add(pair, isOpen ? "known-value-added" : "value-added", isOpen ? SchemaEffect.None : SchemaEffect.Wider, $"{(isOpen ? "names" : "accepts")} {value}");
            }

            if (!isOpen && old.Length == 0 != (@new.Length == 0))
            {
                Add(
                    pair,
                    old.Length == 0 ? "values-limited" : "values-freed",
                    old.Length == 0 ? SchemaEffect.Narrower : SchemaEffect.Wider,
                    old.Length == 0 ? $"accepts only {string.Join(", ", @new)}" : "accepts any value",
                    old.Length == 0 ? ExampleValue.Of(pair.Old) : null);
            }
        }
    }

    private void CompareMeaning(SchemaPair pair)
    {
        foreach (string keyword in new[] { "x-piggy-entity", "x-piggy-role", "x-piggy-unit", "x-piggy-secret", "x-piggy-in" })
        {
            string? old = pair.Old.Keyword(keyword)?.ToString();
            string? @new = pair.New.Keyword(keyword)?.ToString();
            if (old != @new)
            {
                Add(pair, "meaning-changed", SchemaEffect.Meaning, $"{keyword["x-piggy-".Length..]} was {old ?? "not said"} and is {@new ?? "not said"}");
            }
        }

        if (pair.Old.Text("description") != pair.New.Text("description"))
        {
            Add(pair, "description-changed", SchemaEffect.None, "is described in other words");
        }
    }

    private void CompareAlternatives(SchemaPair pair)
    {
        int both = Math.Min(pair.Old.Alternatives.Count, pair.New.Alternatives.Count);
        for (int i = 0; i < both; i++)
        {
            Compare(pair.Alternative(pair.Old.Alternatives[i], pair.New.Alternatives[i]));
        }

        if (pair.Old.Alternatives.Count > both)
        {
            Add(pair, "alternative-removed", SchemaEffect.Narrower, "has fewer alternatives", ExampleValue.Of(pair.Old.Alternatives[^1]));
        }
        else if (pair.New.Alternatives.Count > both)
        {
            Add(pair, "alternative-added", SchemaEffect.Wider, "has more alternatives");
        }
    }

    private void CompareMembers(SchemaPair pair)
    {
        Dictionary<string, SchemaNode> old = pair.Old.Properties.ToDictionary(StringComparer.Ordinal);
        Dictionary<string, SchemaNode> @new = pair.New.Properties.ToDictionary(StringComparer.Ordinal);
        IReadOnlyList<string> required = pair.New.Texts("required");
        foreach ((string name, SchemaNode member) in old)
        {
            if (@new.TryGetValue(name, out SchemaNode? now))
            {
                Compare(pair.Member(name, member, now));
            }
            else
            {
                AddMember(pair, name, "member-removed", SchemaEffect.MemberRemoved, "is no longer there", ExampleValue.Of(member));
            }
        }

        foreach (string name in @new.Keys.Except(old.Keys, StringComparer.Ordinal))
        {
            bool isRequired = required.Contains(name);
            AddMember(pair, name, isRequired ? "required-member-added" : "member-added", isRequired ? SchemaEffect.Narrower : SchemaEffect.MemberAdded, isRequired ? "is new and required" : "is new", absent: isRequired);
        }

        foreach (string name in required.Except(pair.Old.Texts("required"), StringComparer.Ordinal).Where(old.ContainsKey))
        {
            AddMember(pair, name, "became-required", SchemaEffect.Narrower, "is required now", absent: true);
        }

        foreach (string name in pair.Old.Texts("required").Except(required, StringComparer.Ordinal).Where(@new.ContainsKey))
        {
            AddMember(pair, name, "became-optional", SchemaEffect.Wider, "is no longer required");
        }

        bool wasClosed = pair.Old.Keyword("additionalProperties") is { ValueKind: JsonValueKind.False };
        bool isClosed = pair.New.Keyword("additionalProperties") is { ValueKind: JsonValueKind.False };
        if (wasClosed != isClosed && old.Count + @new.Count > 0)
        {
            Add(pair, isClosed ? "closed" : "opened", isClosed ? SchemaEffect.Narrower : SchemaEffect.Wider, isClosed ? "no longer takes other members" : "takes other members", isClosed ? WithAnother(pair.Old) : null);
        }
    }

    private void CompareRules(SchemaPair pair)
    {
        string[] old = [.. Conditions(pair.Old)];
        string[] @new = [.. Conditions(pair.New)];
        foreach (string rule in @new.Except(old, StringComparer.Ordinal))
        {
            Add(pair, "condition-added", SchemaEffect.Narrower, $"has a new condition between fields: {rule}");
        }

        foreach (string rule in old.Except(@new, StringComparer.Ordinal))
        {
            Add(pair, "condition-removed", SchemaEffect.Wider, $"no longer has the condition {rule}");
        }
    }

    private void AddMember(SchemaPair pair, string name, string rule, SchemaEffect effect, string message, JsonNode? with = null, bool absent = false)
    {
        if ((effect is SchemaEffect.Narrower or SchemaEffect.MemberRemoved) && ExampleValue.Of(pair.Old) is JsonObject whole)
        {
            whole.Remove(name);
            if (!absent)
            {
                whole[name] = with;
            }

            _changes.Add(new SchemaChange($"{pair.Place}/{name}", rule, effect, message) { Counterexample = Sure(pair, whole) });
        }
        else
        {
            _changes.Add(new SchemaChange($"{pair.Place}/{name}", rule, effect, message));
        }
    }

    private void Add(SchemaPair pair, string rule, SchemaEffect effect, string message, JsonNode? counterexample = null) =>
        _changes.Add(new SchemaChange(pair.Place, rule, effect, message) { Counterexample = effect == SchemaEffect.Narrower ? Sure(pair, counterexample) : null });

    // A counterexample is shown only if it is one: it fitted as a whole, and no longer does.
    private JsonNode? Sure(SchemaPair pair, JsonNode? value) =>
        pair.Whole(value?.DeepClone()) is { } whole && SchemaCheck.Fits(whole, _old) && !SchemaCheck.Fits(whole, _new) ? whole : null;

    private static IEnumerable<string> Widened(IReadOnlyList<string> types) => types.Contains("number") ? types.Append("integer").Distinct(StringComparer.Ordinal) : types;

    private static JsonNode? TypeExample(string type, SchemaNode old) => type switch
    {
        "string" => old.Text("format") is null ? "text" : ExampleValue.Of(old),
        "integer" => 1,
        "boolean" => true,
        "array" => new JsonArray(),
        _ => new JsonObject(),
    };

    private static JsonNode? WithAnother(SchemaNode old)
    {
        JsonNode? example = ExampleValue.Of(old);
        if (example is JsonObject whole)
        {
            whole["another"] = "text";
        }

        return example;
    }

    private static string[] Listed(SchemaNode schema, string keyword) => schema.Keyword(keyword) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => item.GetRawText())],
        { } one when keyword == "const" => [one.GetRawText()],
        _ => [],
    };

    private static IEnumerable<string> Conditions(SchemaNode schema) => schema.Keyword("x-piggy-rules") is { ValueKind: JsonValueKind.Array } rules
        ? rules.EnumerateArray().Select(rule => JsonSerializer.Serialize(rule.EnumerateObject().Where(member => member.Name != "because").ToDictionary(member => member.Name, member => member.Value)))
        : [];
}
