using System.Globalization;
using Piggy.Generator.Model;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints how sure the document is, as a member of a descriptor.</summary>
internal static class EvidenceEmitter
{
    public static void Emit(SourceWriter writer, Evidence evidence)
    {
        writer.Line($"Evidence = new {Runtime.Actions}OperationEvidence").Block(
            "",
            () =>
            {
                writer.Line($"Request = {Confidence(evidence.Request)},");
                writer.Line($"Response = {Confidence(evidence.Response)},");
                writer.Line($"Errors = {Confidence(evidence.Errors)},");
                writer.Line($"Sources = [{string.Join(", ", evidence.Sources.Select(CSharpText.Literal))}],");
                writer.Line($"Checked = {Date(evidence.Checked)},");
                if (evidence.Note is string note)
                {
                    writer.Line($"Note = {CSharpText.Literal(note)},");
                }
            },
            "},");
    }

    private static string Confidence(string confidence) => $"{Runtime.Actions}Confidence." + confidence switch
    {
        "high" => "High",
        "medium" => "Medium",
        _ => "Low",
    };

    private static string Date(string date)
    {
        var day = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, "new global::System.DateOnly({0}, {1}, {2})", day.Year, day.Month, day.Day);
    }
}
