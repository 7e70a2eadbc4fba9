using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the catalogue of operations: a file for each, so that an edit writes only what it is about, and one that holds them together.</summary>
internal static class OperationsEmitter
{
    private const string Type = Runtime.Actions + "OperationDescriptor";

    public static SourceFile Emit(TypeScope scope, EquatableArray<OperationInfoPlan> operations) => ActionFile.Write(scope, "PiggyOperations", writer =>
    {
        writer.Summary("The operations of the API, with what each of them does, how sure the spec is about it, and its error codes.").GeneratedCode();
        writer.Type("static partial class PiggyOperations", () =>
        {
            // Made when first asked for: members of other files may be initialised after those of this one.
            writer.Line($"private static {Runtime.Collections}IReadOnlyList<{Type}>? _all;").Line();
            writer.Summary("All of them, in the order of the document.");
            writer.Line($"public static {Runtime.Collections}IReadOnlyList<{Type}> All => _all ??=").Line("[").Indent(() =>
            {
                foreach (OperationInfoPlan operation in operations)
                {
                    writer.Line(operation.Name + ",");
                }
            }).Line("];").Line();
            writer.Summary("Looks an operation up.");
            writer.Line("/// <param name=\"operationId\">Its id in the document, exactly as written.</param>");
            writer.Line("/// <returns>The operation; <see langword=\"null\"/> for an id that the document does not have.</returns>");
            writer.Block($"public static {Type}? Find(string operationId) => operationId switch", () =>
            {
                foreach (OperationInfoPlan operation in operations)
                {
                    writer.Line($"{CSharpText.Literal(operation.OperationId)} => {operation.Name},");
                }

                writer.Line("_ => null,");
            }, "};");
        });
    });

    public static SourceFile Emit(TypeScope scope, OperationInfoPlan operation) => ActionFile.Write(scope, "PiggyOperations." + operation.Name, writer =>
    {
        writer.Type("static partial class PiggyOperations", () =>
        {
            writer.Summary($"{operation.Method} {operation.Path}: {operation.Summary}");
            writer.Line($"public static {Type} {operation.Name} {{ get; }} = new()").Block(
                "",
                () =>
                {
                    writer.Line($"OperationId = {CSharpText.Literal(operation.OperationId)},");
                    writer.Line($"Method = {CSharpText.Literal(operation.Method)},");
                    writer.Line($"Path = {CSharpText.Literal(operation.Path)},");
                    writer.Line($"Summary = {CSharpText.Literal(operation.Summary)},");
                    EmitEffect(writer, operation.Effect);
                    EvidenceEmitter.Emit(writer, operation.Evidence);
                    EmitErrors(writer, scope, operation);
                },
                "};");
        });
    });

    private static void EmitEffect(SourceWriter writer, EffectContract effect)
    {
        writer.Line($"Effect = new {Runtime.Actions}OperationEffect").Block(
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

    private static void EmitErrors(SourceWriter writer, TypeScope scope, OperationInfoPlan operation)
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
                writer.Line($"global::{scope.Namespace}.PiggyErrorCodes.{error},");
            }
        }).Line("],");
    }

    private static string Flag(bool flag) => flag ? "true" : "false";
}
