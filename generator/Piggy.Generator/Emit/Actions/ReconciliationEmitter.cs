using System.Globalization;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints how one finds out whether an action was applied, and what an intent keeps for that.</summary>
internal static class ReconciliationEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionPlan action, ReconciliationPlan plan) => files.Write(action, ".Reconciliation", writer =>
        writer.Type($"sealed partial class {action.ClassName}", () =>
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override {Runtime.ReconciliationPlan} Reconciliation {{ get; }} = new()");
            writer.Block("", () => EmitPlan(writer, files, plan), "};");
            if (!plan.Inputs.IsEmpty)
            {
                EmitInputs(writer, files, action, plan);
            }
        }));

    private static void EmitPlan(SourceWriter writer, ActionFiles files, ReconciliationPlan plan)
    {
        if (plan.Operation is { } operation)
        {
            writer.Line($"Read = {files.TypeOf(ActionNames.Operations).Static}.{operation},");
        }

        List(writer, "Parameters", plan.Parameters.Select(parameter => writer.Code(
            $"new({CSharpText.Literal(parameter.Name)}, {Runtime.ActionInputLocation.Static}.{(parameter.IsInPath ? "Path" : "Query")}, {CSharpText.Literal(parameter.Input)})")));
        List(writer, "Matches", plan.Matches.Select(match =>
            $"new({CSharpText.Literal(match.Member)}, {CSharpText.Literal(match.Input)}, {(match.IsHashed ? "true" : "false")})"));
        Text(writer, "Since", plan.Since);
        if (plan.GoneCode is { } code)
        {
            writer.Line($"GoneCode = {code.ToString(CultureInfo.InvariantCulture)},");
        }

        Text(writer, "Page", plan.Page);
        Text(writer, "LastPage", plan.LastPage);
        writer.Text("Because =", plan.Because);
    }

    private static void EmitInputs(SourceWriter writer, ActionFiles files, ActionPlan action, ReconciliationPlan plan)
    {
        string input = writer.Names.Of(files.TypeOf(action.Input.Name));
        writer.Line().Line("/// <inheritdoc/>").Block($"protected override void NoteInputs({writer.Names.Of(Runtime.IntentInputs)} inputs, {input} input)", () =>
        {
            foreach (ReconciliationInputPlan kept in plan.Inputs)
            {
                writer.Line($"inputs.{(kept.IsHashed ? "AddHashed" : "Add")}({CSharpText.Literal(kept.Member.WireName)}, {WireText.Of(writer, kept.Member, "input." + kept.Member.Name)});");
            }
        });
    }

    private static void List(SourceWriter writer, string name, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            writer.Line($"{name} =").Line("[").Indent(() => Array.ForEach(all, item => writer.Line(item + ","))).Line("],");
        }
    }

    private static void Text(SourceWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.Line($"{name} = {CSharpText.Literal(text)},");
        }
    }
}
