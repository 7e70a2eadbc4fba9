using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.OpenApi;

/// <summary>Reads x-piggy-rules: conditions between the properties of one object schema.</summary>
internal sealed class FieldRuleReader(IReadOnlyCollection<string> properties)
{
    private static readonly Dictionary<string, FieldRuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["at-least-one-of"] = FieldRuleKind.AtLeastOneOf,
        ["only-when"] = FieldRuleKind.OnlyWhen,
        ["differ"] = FieldRuleKind.Differ,
        ["in-order"] = FieldRuleKind.InOrder,
        ["server-checked"] = FieldRuleKind.ServerChecked,
    };

    private static readonly string[] OnlyWhenKeys = ["field", "property", "in"];

    public EquatableArray<FieldRule> Read(DocumentElement rules)
    {
        if (!rules.IsSequence)
        {
            rules.Report(VocabularyRules.WrongValue, rules.Key, "a list of conditions", rules.Kind());
            return default;
        }

        return rules.Items().Select(ReadRule).OfType<FieldRule>().ToEquatableArray();
    }

    private FieldRule? ReadRule(DocumentElement rule)
    {
        string known = string.Join(", ", Kinds.Keys);
        DocumentElement[] conditions = rule.IsMapping ? [.. rule.Members().Where(member => member.Key != "because")] : [];
        if (conditions.FirstOrDefault(condition => !Kinds.ContainsKey(condition.Key)) is { } unknown)
        {
            unknown.Report(VocabularyRules.MalformedRule, $"'{unknown.Key}' is no condition{Spelling.Hint(unknown.Key, Kinds.Keys)} (known: {known})");
            return null;
        }

        if (conditions.Length != 1)
        {
            rule.Report(VocabularyRules.MalformedRule, $"it must have exactly one of {known}");
            return null;
        }

        if (Vocabulary.Text(rule["because"]) is not { } because)
        {
            rule.Report(VocabularyRules.MalformedRule, "it must say 'because' in one sentence");
            return null;
        }

        FieldRuleKind kind = Kinds[conditions[0].Key];
        return kind == FieldRuleKind.OnlyWhen ? ReadOnlyWhen(conditions[0], because) : ReadList(conditions[0], kind, because);
    }

    private FieldRule? ReadList(DocumentElement condition, FieldRuleKind kind, string because)
    {
        bool isPair = kind is FieldRuleKind.Differ or FieldRuleKind.InOrder;
        string[] fields = Vocabulary.Texts(condition, isPair ? 2 : 1, isPair ? "a list of two properties" : "a list of properties");
        if (isPair && fields.Length > 2)
        {
            condition.Report(VocabularyRules.MalformedRule, $"'{condition.Key}' compares two properties, not {fields.Length}");
            return null;
        }

        bool isKnown = condition.IsSequence && condition.Items().Zip(fields, IsKnown).All(known => known);
        return fields.Length > 0 && isKnown ? new FieldRule(kind, fields.ToEquatableArray(), default, because) : null;
    }

    private FieldRule? ReadOnlyWhen(DocumentElement condition, string because)
    {
        if (!Vocabulary.CheckMembers(condition, OnlyWhenKeys)
            || Vocabulary.Text(condition["field"]) is not { } field
            || Vocabulary.Text(condition["property"]) is not { } property
            || !condition.Has("in"))
        {
            return null;
        }

        DocumentElement values = condition["in"];
        if (!values.IsSequence || !values.Items().Any())
        {
            values.Report(VocabularyRules.WrongValue, "in", "a list of values", values.Kind());
            return null;
        }

        bool isKnown = IsKnown(condition["field"], field) & IsKnown(condition["property"], property);
        return isKnown
            ? new FieldRule(FieldRuleKind.OnlyWhen, new[] { field, property }.ToEquatableArray(), values.Items().Select(value => value.Json()).ToEquatableArray(), because)
            : null;
    }

    private bool IsKnown(DocumentElement place, string property)
    {
        if (properties.Contains(property))
        {
            return true;
        }

        place.Report(VocabularyRules.UnknownProperty, property, "x-piggy-rules", Spelling.Hint(property, properties));
        return false;
    }
}
