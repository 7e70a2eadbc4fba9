using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans conditions between fields; one that does not fit its members is reported and left out.</summary>
internal static class RulePlanner
{
    public static EquatableArray<RulePlan> Plan(Schema schema, EquatableArray<MemberPlan> members, string label, ProblemList problems)
    {
        var rules = new List<RulePlan>();
        foreach (FieldRule rule in schema.Piggy?.Rules ?? default)
        {
            string? unknown = rule.Fields.FirstOrDefault(field => !members.Any(member => IsField(member, field)));
            if (unknown is not null)
            {
                problems.Report(schema.Pointer, ActionRules.ConditionNamesNoField, label, KeyOf(rule.Kind), unknown);
                continue;
            }

            List<MemberPlan> fields = [.. rule.Fields.Select(field => members.First(member => IsField(member, field)))];
            if (FindMisfit(rule, fields) is string misfit)
            {
                problems.Report(schema.Pointer, ActionRules.ConditionDoesNotFit, label, KeyOf(rule.Kind), misfit);
                continue;
            }

            rules.Add(new RulePlan(rule.Kind, fields.Select(Field).ToEquatableArray(), rule.Values, Sentence.Of(rule.Because) ?? "The API demands it."));
        }

        return rules.ToEquatableArray();
    }

    /// <summary>The name of a condition in the spec and in errors.</summary>
    public static string KeyOf(FieldRuleKind kind) => kind switch
    {
        FieldRuleKind.AtLeastOneOf => "at-least-one-of",
        FieldRuleKind.OnlyWhen => "only-when",
        FieldRuleKind.Differ => "differ",
        FieldRuleKind.InOrder => "in-order",
        _ => "server-checked",
    };

    private static bool IsField(MemberPlan member, string field) => member.Kind != MemberKind.OpenMembers && member.WireName == field;

    private static string? FindMisfit(FieldRule rule, List<MemberPlan> fields) => rule.Kind switch
    {
        FieldRuleKind.AtLeastOneOf or FieldRuleKind.ServerChecked => fields.Count > 0 ? null : "it names no property",
        _ when fields.Count != 2 => "it needs two properties",
        FieldRuleKind.OnlyWhen => rule.Values.FirstOrDefault(value => !CanBe(fields[1], value)) is string value
            ? $"'{fields[1].WireName}' can never be {value}"
            : null,
        FieldRuleKind.Differ => IsComparable(fields[0]) && ComparedType(fields[0]) == ComparedType(fields[1])
            ? null
            : "its two properties are not of one plain type",
        _ => IsMoment(fields[0]) && fields[0].Value.Type == fields[1].Value.Type ? null : "its two properties are not both dates or moments",
    };

    private static bool IsMoment(MemberPlan member) =>
        member.Value.Type is ScalarTypePlan { Kind: ScalarKind.DateTimeOffset or ScalarKind.Date or ScalarKind.Time };

    private static bool IsComparable(MemberPlan member) => member.Value.Type is ScalarTypePlan { Kind: not ScalarKind.Base64 } or IdTypePlan or EnumTypePlan;

    private static string ComparedType(MemberPlan member) => member.Value.Type switch
    {
        ScalarTypePlan scalar => scalar.Kind.ToString(),
        IdTypePlan => nameof(ScalarKind.Guid),
        EnumTypePlan => nameof(ScalarKind.String),
        _ => "",
    };

    private static bool CanBe(MemberPlan member, string json) => member.Value.Type switch
    {
        EnumTypePlan or ScalarTypePlan { Kind: ScalarKind.String } => json.StartsWith("\"", StringComparison.Ordinal),
        ScalarTypePlan { Kind: ScalarKind.Boolean } => json is "true" or "false",
        ScalarTypePlan { Kind: ScalarKind.Int32 } => int.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ScalarTypePlan { Kind: ScalarKind.Int64 } => long.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static RuleFieldPlan Field(MemberPlan member)
    {
        string access = member.IsRequired || !member.Value.IsValueType ? "" : "?";
        string operand = member.Value.Type is IdTypePlan or EnumTypePlan ? $"{member.Name}{access}.Value" : member.Name;
        bool canBeAbsent = !member.IsRequired || !member.Value.IsValueType;
        bool isAny = member.Value.Type is AnyTypePlan;
        return new RuleFieldPlan(member.WireName, member.Name, operand, canBeAbsent, isAny, member.Value.Nullable || isAny);
    }
}
