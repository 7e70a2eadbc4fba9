using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints a set of strings that keeps those it does not know.</summary>
internal static class OpenEnumEmitter
{
    public static SourceFile Emit(TypeScope scope, EnumPlan plan) => ActionFile.Write(scope, plan.Name, writer =>
    {
        writer.Summary(plan.Summary).Line("/// <param name=\"Value\">The text, as the API writes it.</param>").GeneratedCode();
        writer.Type($"readonly record struct {plan.Name}(string Value)", () =>
        {
            string texts = string.Join(", ", plan.Members.Select(member => CSharpText.Literal(member.Value)));
            writer.Line($"private static readonly string[] KnownTexts = [{texts}];").Line();
            foreach (EnumMemberPlan member in plan.Members)
            {
                writer.Summary($"The value \"{member.Value}\".");
                writer.Line($"public static {plan.Name} {member.Name} => new({CSharpText.Literal(member.Value)});").Line();
            }

            writer.Summary("Every value that is known.");
            writer.Line($"public static {Runtime.Collections}IReadOnlyList<string> KnownValues => KnownTexts;").Line();
            writer.Summary("Whether this is one of the known values. An unknown one is kept as it came.");
            writer.Line("public bool IsKnown => global::System.Array.IndexOf(KnownTexts, Value) >= 0;").Line();
            writer.Line("internal static global::System.ReadOnlySpan<string> Known => KnownTexts;").Line();
            writer.Summary("The text, as the API writes it.");
            writer.Line("public override string ToString() => Value ?? \"\";").Line();
            writer.Line($"internal static {plan.Name}? Read(ref {Runtime.ShapeReader} json, bool nullable = false) =>");
            writer.Indent(() => writer.Line($"json.ReadString(nullable) is {{ }} value ? new {plan.Name}(value) : null;"));
        });
    });
}
