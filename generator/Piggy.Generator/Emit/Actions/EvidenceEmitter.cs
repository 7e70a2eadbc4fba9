using System.Globalization;
using Piggy.Generator.Model;

namespace Piggy.Generator.Emit.Actions;

/// <summary>Prints how sure the document is, as a member of a descriptor.</summary>
internal static class EvidenceEmitter
{
    public static void Emit(SourceWriter writer, Evidence evidence)
    {
        writer.Line($"Evidence = new {Runtime.OperationEvidence}").Block(
            "",
            () =>
            {
                writer.Line($"Request = {Runtime.Confidence.Static}.{Level(evidence.Request)},");
                writer.Line($"Response = {Runtime.Confidence.Static}.{Level(evidence.Response)},");
                writer.Line($"Errors = {Runtime.Confidence.Static}.{Level(evidence.Errors)},");
                writer.Line($"Sources = [{string.Join(", ", evidence.Sources.Select(CSharpText.Literal))}],");
                writer.Line($"Checked = new {Runtime.DateOnly}({Date(evidence.Checked)}),");
                if (evidence.Note is string note)
                {
                    writer.Text("Note =", note);
                }
            },
            "},");
    }

    private static string Level(string confidence) => confidence switch
    {
        "high" => "High",
        "medium" => "Medium",
        _ => "Low",
    };

    private static string Date(string date)
    {
        var day = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Format(CultureInfo.InvariantCulture, "{0}, {1}, {2}", day.Year, day.Month, day.Day);
    }
}
