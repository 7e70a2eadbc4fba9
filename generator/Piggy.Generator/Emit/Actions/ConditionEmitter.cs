using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the check of a condition between fields.</summary>
internal static class ConditionEmitter
{
    public static void Emit(SourceWriter writer, RulePlan rule)
    {
        if (Broken(writer, rule) is not string broken)
        {
            return;
        }

        string names = string.Join(", ", rule.Fields.Select(field => CSharpText.Literal(field.WireName)));
        string error = $"errors.Rule({CSharpText.Literal(RulePlanner.KeyOf(rule.Kind))}, [{names}], {CSharpText.Literal(rule.Because)});";
        writer.Block($"if ({broken})", () => writer.Line(error));
    }

    // When the condition does not hold; null when that cannot happen in C#.
    private static string? Broken(SourceWriter writer, RulePlan rule) => rule.Kind switch
    {
        FieldRuleKind.AtLeastOneOf => rule.Fields.All(field => field.CanBeAbsent) ? string.Join(" && ", rule.Fields.Select(field => IsAbsent(writer, field))) : null,
        FieldRuleKind.OnlyWhen => And(IsPresent(writer, rule.Fields[0]), $"{rule.Fields[1].Operand} is not ({string.Join(" or ", rule.Values.Select(Literal))})"),
        FieldRuleKind.Differ => And(IsPresent(writer, rule.Fields[0]), $"{rule.Fields[0].Operand} == {rule.Fields[1].Operand}"),
        FieldRuleKind.InOrder => $"{rule.Fields[0].Operand} >= {rule.Fields[1].Operand}",
        _ => null,
    };

    private static string IsAbsent(SourceWriter writer, RuleFieldPlan field) =>
        field.IsAny ? writer.Code($"{field.Name} is null or {{ Kind: {Runtime.JsonValueKind.Static}.Null }}") : $"{field.Name} is null";

    private static string? IsPresent(SourceWriter writer, RuleFieldPlan field) => (field.CanBeAbsent, field.IsAny) switch
    {
        (false, _) => null,
        (_, true) => writer.Code($"{field.Name} is {{ Kind: not {Runtime.JsonValueKind.Static}.Null }}"),
        _ => $"{field.Name} is not null",
    };

    private static string And(string? first, string second) => first is null ? second : $"{first} && {second}";

    private static string Literal(string json) => json.StartsWith("\"", StringComparison.Ordinal) ? CSharpText.Literal(JsonLiteral.Text(json)) : json;
}
