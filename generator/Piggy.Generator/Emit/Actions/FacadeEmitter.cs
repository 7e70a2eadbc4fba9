using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the class with one method per action.</summary>
internal static class FacadeEmitter
{
    public static SourceFile Emit(ActionFiles files, ActionSetPlan plan) => files.Write(plan.FacadeName, "", writer =>
    {
        writer.Summary("Every action of the API, with its types. Running one never throws for bad input, a refusal or an unreadable answer.");
        writer.GeneratedCode().Type($"sealed partial class {plan.FacadeName} : {Runtime.ActionRunner}", () =>
        {
            writer.Summary("Makes the actions ready to run.");
            writer.Line("/// <param name=\"transport\">Sends the requests.</param>");
            writer.Line($"public {plan.FacadeName}({Runtime.ActionTransport} transport)").Indent(() => writer.Line(": base(Registry, transport)"));
            writer.Block("", () => { });
            writer.Summary("The seal: one hash over the document and the generator. A constant, so an assembly keeps the one that it was compiled with.");
            writer.Line($"public const string Seal = {CSharpText.Literal(plan.Spec.Seal)};").Line();
            writer.Summary("All actions, by slug.");
            writer.Line($"public static {Runtime.ActionRegistry} Registry {{ get; }} = new(").Indent(() =>
            {
                writer.Line($"new {Runtime.SpecOrigin}(").Indent(() => writer
                    .Line(CSharpText.Literal(plan.Spec.Title) + ",")
                    .Line(CSharpText.Literal(plan.Spec.Version) + ",")
                    .Line(CSharpText.Literal(plan.Spec.Hash) + ") { Seal = Seal },"));
                writer.Line("[").Indent(() =>
                {
                    foreach (ActionPlan action in plan.Actions)
                    {
                        writer.Line($"{files.TypeOf(action.ClassName).Static}.Instance,");
                    }
                }).Line("],").Line($"{files.TypeOf(ActionNames.ErrorCodes).Static}.All{EndOfRegistry(writer, files, plan)}");
            });
            foreach (ActionPlan action in plan.Actions)
            {
                EmitMethod(writer, files, action);
            }
        });
    });

    private static string EndOfRegistry(SourceWriter writer, ActionFiles files, ActionSetPlan plan) =>
        plan.Triggers.IsEmpty ? ");" : writer.Code($") {{ Triggers = {files.TypeOf(plan.TriggersName).Static}.Registry }};");

    private static void EmitMethod(SourceWriter writer, ActionFiles files, ActionPlan action)
    {
        string input = writer.Names.Of(files.TypeOf(action.Input.Name));
        string output = TypeText.Of(writer, action.Output.Type);
        (string parameter, string argument) = action.InputIsOptional ? ($"{input}? input = null", $"input ?? new {input}()") : ($"{input} input", "input");
        writer.Line().Summary(action.Summary);
        writer.Remarks(action.Description)
            .Param("input", $"The inputs{(action.InputIsOptional ? "; none by default" : "")}.")
            .Param("cancellationToken", "Stops waiting; a request already sent may still be applied.")
            .Returns("The envelope.");
        writer.Line($"public {Runtime.Task}<{Runtime.ActionResult}<{output}>> {action.Name}Async(").Indent(() =>
        {
            writer.Line($"{parameter},").Line($"{Runtime.CancellationToken} cancellationToken = default) =>");
            writer.Line($"RunAsync({files.TypeOf(action.ClassName).Static}.Instance, {argument}, cancellationToken);");
        });
    }
}
