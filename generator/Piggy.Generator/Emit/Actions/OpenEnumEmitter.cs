using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints a set of strings that keeps those it does not know.</summary>
internal static class OpenEnumEmitter
{
    public static SourceFile Emit(ActionFiles files, EnumPlan plan) => files.Write(plan.Name, "", writer =>
    {
        writer.Summary(plan.Summary).Line("/// <param name=\"Value\">The text, as the API writes it.</param>").GeneratedCode();
        writer.Type($"readonly record struct {plan.Name}(string Value)", () =>
        {
            writer.Array("private static readonly string[] KnownTexts =", plan.Members.Select(static member => CSharpText.Literal(member.Value))).Line();
            foreach (EnumMemberPlan member in plan.Members)
            {
                writer.Summary($"The value \"{member.Value}\".");
                writer.Line($"public static {plan.Name} {member.Name} => new({CSharpText.Literal(member.Value)});").Line();
            }

            writer.Summary("Every value that is known.");
            writer.Line($"public static {Runtime.ReadOnlyList}<string> KnownValues => KnownTexts;").Line();
            writer.Summary("Whether this is one of the known values. An unknown one is kept as it came.");
            writer.Line($"public bool IsKnown => {Runtime.Array.Static}.IndexOf(KnownTexts, Value) >= 0;").Line();
            writer.Line($"internal static {Runtime.ReadOnlySpan}<string> Known => KnownTexts;").Line();
            writer.Summary("The text, as the API writes it.");
            writer.Line("public override string ToString() => Value ?? \"\";").Line();
            writer.Line($"internal static {plan.Name}? Read(ref {Runtime.ShapeReader} json, bool nullable = false) =>");
            writer.Indent(() => writer.Line($"json.ReadString(nullable) is {{ }} value ? new {plan.Name}(value) : null;"));
        });
    });
}
