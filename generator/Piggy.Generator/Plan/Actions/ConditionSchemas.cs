using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Conditions between fields in JSON Schema: as keywords where it has some, as an annotation and a sentence always.</summary>
internal static class ConditionSchemas
{
    /// <summary>A description with a sentence or two per condition; null when there is nothing to say.</summary>
    public static string? Describe(string? description, EquatableArray<RulePlan> rules) =>
        Sentence.Of(string.Join(" ", rules.Select(Sentences).Prepend(Sentence.Of(description) ?? "")));

    public static void Add(JsonObjectBuilder builder, EquatableArray<RulePlan> rules)
    {
        List<JsonMemberPlan[]> keywords = [.. rules.Select(Keywords).Where(members => members.Length > 0)];
        if (keywords.Count == 1)
        {
            foreach (JsonMemberPlan keyword in keywords[0])
            {
                builder.Add(keyword.Name, keyword.Value);
            }
        }
        else if (keywords.Count > 1)
        {
            builder.Add("allOf", JsonPlan.Array(keywords.Select(members => new JsonObjectPlan(members.ToEquatableArray()))));
        }

        if (!rules.IsEmpty)
        {
            builder.Add("x-piggy-rules", JsonPlan.Array(rules.Select(Annotation)));
        }
    }

    private static JsonMemberPlan[] Keywords(RulePlan rule) => rule.Kind switch
    {
        FieldRuleKind.AtLeastOneOf => [new JsonMemberPlan("anyOf", JsonPlan.Array(rule.Fields.Select(Presence)))],
        FieldRuleKind.OnlyWhen => [new JsonMemberPlan("if", Presence(rule.Fields[0])), new JsonMemberPlan("then", HasValue(rule))],
        _ => [],
    };

    // A null counts as absent, as it does in C#.
    private static JsonObjectPlan Presence(RuleFieldPlan field)
    {
        var presence = new JsonObjectBuilder().Add("required", JsonPlan.Texts([field.WireName]));
        if (field.IsNullable)
        {
            JsonObjectPlan notNull = new JsonObjectBuilder().Add("not", new JsonObjectBuilder().Add("type", "null").Build()).Build();
            presence.Add("properties", new JsonObjectBuilder().Add(field.WireName, notNull).Build());
        }

        return presence.Build();
    }

    private static JsonObjectPlan HasValue(RulePlan rule)
    {
        JsonObjectPlan values = new JsonObjectBuilder().Add("enum", JsonPlan.Array(rule.Values.Select(JsonPlan.Raw))).Build();
        return new JsonObjectBuilder()
            .Add("required", JsonPlan.Texts([rule.Fields[1].WireName]))
            .Add("properties", new JsonObjectBuilder().Add(rule.Fields[1].WireName, values).Build())
            .Build();
    }

    private static JsonPlan Annotation(RulePlan rule)
    {
        JsonPlan value = rule.Kind != FieldRuleKind.OnlyWhen
            ? JsonPlan.Texts(rule.Fields.Select(field => field.WireName))
            : new JsonObjectBuilder()
                .Add("field", rule.Fields[0].WireName)
                .Add("property", rule.Fields[1].WireName)
                .Add("in", JsonPlan.Array(rule.Values.Select(JsonPlan.Raw)))
                .Build();
        return new JsonObjectBuilder().Add(RulePlanner.KeyOf(rule.Kind), value).Add("because", rule.Because).Build();
    }

    private static string Sentences(RulePlan rule)
    {
        string names = string.Join(", ", rule.Fields.Select(field => field.WireName));
        string condition = rule.Kind switch
        {
            FieldRuleKind.AtLeastOneOf => $"At least one of {names} must be given.",
            FieldRuleKind.OnlyWhen => $"{rule.Fields[0].WireName} may only be given when {rule.Fields[1].WireName} is {string.Join(" or ", rule.Values)}.",
            FieldRuleKind.Differ => $"{rule.Fields[0].WireName} and {rule.Fields[1].WireName} must differ.",
            FieldRuleKind.InOrder => $"{rule.Fields[0].WireName} must be before {rule.Fields[1].WireName}.",
            _ => $"Only the server checks {names}.",
        };
        return condition + " " + rule.Because;
    }
}
