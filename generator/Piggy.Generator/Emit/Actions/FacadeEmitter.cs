using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class with one method per action.</summary>
internal static class FacadeEmitter
{
    public static SourceFile Emit(ActionSetPlan plan) => ActionFile.Write(plan.Scope, plan.FacadeName, writer =>
    {
        writer.Summary("Every action of the API, with its types. Running one never throws for bad input, a refusal or an unreadable answer.");
        writer.GeneratedCode().Type($"sealed partial class {plan.FacadeName} : {Runtime.Actions}ActionRunner", () =>
        {
            writer.Summary("Makes the actions ready to run.");
            writer.Line("/// <param name=\"transport\">Sends the requests.</param>");
            writer.Block($"public {plan.FacadeName}({Runtime.ActionTransport} transport)\n    : base(Registry, transport)", () => { });
            writer.Summary("All actions, by slug.");
            writer.Line($"public static {Runtime.Actions}ActionRegistry Registry {{ get; }} = new(").Indent(() =>
            {
                writer.Line($"new {Runtime.Actions}SpecOrigin({CSharpText.Literal(plan.Spec.Title)}, {CSharpText.Literal(plan.Spec.Version)}, {CSharpText.Literal(plan.Spec.Hash)}),");
                writer.Line("[").Indent(() =>
                {
                    foreach (ActionPlan action in plan.Actions)
                    {
                        writer.Line($"{Qualified(plan, action.ClassName)}.Instance,");
                    }
                }).Line("],").Line($"global::{plan.Scope.Namespace}.PiggyErrorCodes.All{EndOfRegistry(plan)}");
            });
            foreach (ActionPlan action in plan.Actions)
            {
                EmitMethod(writer, plan, action);
            }
        });
    });

    private static string EndOfRegistry(ActionSetPlan plan) =>
        plan.Triggers.IsEmpty ? ");" : $") {{ Triggers = {Qualified(plan, plan.TriggersName)}.Registry }};";

    private static void EmitMethod(SourceWriter writer, ActionSetPlan plan, ActionPlan action)
    {
        string input = Qualified(plan, action.Input.Name);
        string output = TypeText.Of(action.Output.Type);
        (string parameter, string argument) = action.InputIsOptional ? ($"{input}? input = null", $"input ?? new {input}()") : ($"{input} input", "input");
        writer.Line().Summary(action.Summary);
        writer.Line($"/// <remarks>{CSharpText.Doc(action.Description)}</remarks>");
        writer.Line($"/// <param name=\"input\">The inputs{(action.InputIsOptional ? "; none by default" : "")}.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Stops waiting; a request already sent may still be applied.</param>");
        writer.Line("/// <returns>The envelope.</returns>");
        writer.Line($"public global::System.Threading.Tasks.Task<{Runtime.Actions}ActionResult<{output}>> {action.Name}Async(").Indent(() =>
        {
            writer.Line($"{parameter}, global::System.Threading.CancellationToken cancellationToken = default) =>");
            writer.Line($"RunAsync({Qualified(plan, action.ClassName)}.Instance, {argument}, cancellationToken);");
        });
    }

    private static string Qualified(ActionSetPlan plan, string name) => $"global::{plan.Scope.Namespace}.{name}";
}
