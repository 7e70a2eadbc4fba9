using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the catalogue of operations: a file for each, so that an edit writes only what it is about, and one that holds them together.</summary>
internal static class OperationsEmitter
{
    public static SourceFile Emit(ActionFiles files, EquatableArray<OperationInfoPlan> operations) => files.Write(ActionNames.Operations, "", writer =>
    {
        string type = writer.Names.Of(Runtime.OperationDescriptor);
        writer.Summary("The operations of the API, with what each of them does, how sure the spec is about it, and its error codes.").GeneratedCode();
        writer.Type("static partial class PiggyOperations", () =>
        {
            // Made when first asked for: members of other files may be initialised after those of this one.
            writer.Line($"private static {Runtime.ReadOnlyList}<{type}>? _all;").Line();
            writer.Summary("All of them, in the order of the document.");
            writer.Array(writer.Code($"public static {Runtime.ReadOnlyList}<{type}> All => _all ??="), operations.Select(static operation => operation.Name)).Line();
            writer.Summary("Looks an operation up.");
            writer.Line("/// <param name=\"operationId\">Its id in the document, exactly as written.</param>");
            writer.Line("/// <returns>The operation; <see langword=\"null\"/> for an id that the document does not have.</returns>");
            writer.Block($"public static {type}? Find(string operationId) => operationId switch", () =>
            {
                foreach (OperationInfoPlan operation in operations)
                {
                    writer.Line($"{CSharpText.Literal(operation.OperationId)} => {operation.Name},");
                }

                writer.Line("_ => null,");
            }, "};");
        });
    });

    public static SourceFile Emit(ActionFiles files, OperationInfoPlan operation) => files.Write(ActionNames.Operations, "." + operation.Name, writer =>
    {
        writer.Type("static partial class PiggyOperations", () =>
        {
            writer.Summary($"{operation.Method} {operation.Path}: {operation.Summary}");
            writer.Line($"public static {Runtime.OperationDescriptor} {operation.Name} {{ get; }} = new()").Block(
                "",
                () =>
                {
                    writer.Line($"OperationId = {CSharpText.Literal(operation.OperationId)},");
                    writer.Line($"Method = {CSharpText.Literal(operation.Method)},");
                    writer.Line($"Path = {CSharpText.Literal(operation.Path)},");
                    writer.Text("Summary =", operation.Summary);
                    if (operation.IsPublic)
                    {
                        writer.Line("IsPublic = true,");
                    }

                    EmitEffect(writer, operation.Effect);
                    EvidenceEmitter.Emit(writer, operation.Evidence);
                    EmitErrors(writer, files, operation);
                },
                "};");
        });
    });

    private static void EmitEffect(SourceWriter writer, EffectContract effect)
    {
        writer.Line($"Effect = new {Runtime.OperationEffect}").Block(
            "",
            () =>
            {
                writer.Line($"Writes = {Flag(effect.Writes)},");
                writer.Line($"Irreversible = {Flag(effect.Irreversible)},");
                writer.Line($"GivesValue = {Flag(effect.GivesValue)},");
                writer.Line($"SendsMail = {Flag(effect.SendsMail)},");
                writer.Line($"ReturnsSecret = {Flag(effect.ReturnsSecret)},");
                writer.Line($"PersonalData = {Flag(effect.PersonalData)},");
                writer.Line($"RepeatSafe = {Flag(effect.RepeatSafe)},");
                writer.Line($"Asynchronous = {Flag(effect.Asynchronous)},");
            },
            "},");
    }

    private static void EmitErrors(SourceWriter writer, ActionFiles files, OperationInfoPlan operation)
    {
        if (operation.Errors.IsEmpty)
        {
            writer.Line("Errors = [],");
            return;
        }

        writer.Line("Errors =").Line("[").Indent(() =>
        {
            foreach (string error in operation.Errors)
            {
                writer.Line($"{files.TypeOf(ActionNames.ErrorCodes).Static}.{error},");
            }
        }).Line("],");
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
