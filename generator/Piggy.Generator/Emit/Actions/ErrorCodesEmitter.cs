using System.Globalization;
using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Actions;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints the catalogue of error codes.</summary>
internal static class ErrorCodesEmitter
{
    public static SourceFile Emit(ActionFiles files, EquatableArray<ErrorCodePlan> codes) => files.Write(ActionNames.ErrorCodes, "", writer =>
    {
        string type = writer.Names.Of(Runtime.ErrorCode);
        writer.Summary("The error codes that the spec lists.").GeneratedCode().Type("static class PiggyErrorCodes", () =>
        {
            foreach (ErrorCodePlan code in codes)
            {
                string number = code.Code.ToString(CultureInfo.InvariantCulture);
                writer.Summary($"{number}: {code.Meaning}").Line($"public static {type} {code.Name} {{ get; }} = new(").Indent(() =>
                {
                    writer.Line(number + ",");
                    writer.Line(CSharpText.Literal(code.SpecName) + ",");
                    writer.Line(CSharpText.Literal(code.Meaning) + ",");
                    writer.Line((code.Retryable ? "true" : "false") + ",");
                    writer.Line(CSharpText.Literal(code.Hint) + ")");
                }).Block("", () =>
                {
                    EmitTexts(writer, "Meanings", code.Meanings);
                    writer.Line($"IsLegacy = {(code.IsLegacy ? "true" : "false")},");
                    EmitTexts(writer, "Operations", code.Operations);
                }, "};").Line();
            }

            // Last of the static members: the list is made from those above.
            writer.Summary("All of them, by number.");
            writer.Array(writer.Code($"public static {Runtime.ReadOnlyList}<{type}> All {{ get; }} ="), codes.Select(static code => code.Name)).Line();
            writer.Summary("Looks a code up.");
            writer.Line("/// <param name=\"code\">The number.</param>");
            writer.Line("/// <returns>What the spec says about it; <see langword=\"null\"/> for a code that it does not list.</returns>");
            writer.Block($"public static {type}? Find(int code) => code switch", () =>
            {
                foreach (ErrorCodePlan code in codes)
                {
                    writer.Line($"{code.Code.ToString(CultureInfo.InvariantCulture)} => {code.Name},");
                }

                writer.Line("_ => null,");
            }, "};");
        });
    });

    private static void EmitTexts(SourceWriter writer, string property, EquatableArray<string> texts)
    {
        if (texts.Count < 2)
        {
            writer.Line($"{property} = [{string.Concat(texts.Select(CSharpText.Literal))}],");
            return;
        }

        writer.Line($"{property} =").Line("[").Indent(() =>
        {
            foreach (string text in texts)
            {
                writer.Line(CSharpText.Literal(text) + ",");
            }
        }).Line("],");
    }
}
