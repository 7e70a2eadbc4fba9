using System.IO;
using System.Text;
using System.Text.Json;

namespace Piggy.Impact;

/// <summary>Writes a report for programs.</summary>
public static class ImpactJson
{
    /// <summary>Writes a report as JSON.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One object with <c>old</c>, <c>new</c>, <c>version_step</c> and <c>findings</c>.</returns>
    public static string Of(ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("old"u8, report.OldName);
            writer.WriteString("new"u8, report.NewName);
            writer.WriteString("version_step"u8, Name(report.Step));
            writer.WriteStartArray("findings"u8);
            foreach (Finding finding in report.Findings)
            {
                Write(writer, finding);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("area"u8, Name(finding.Area));
        writer.WriteString("severity"u8, Name(finding.Severity));
        writer.WriteString("rule"u8, finding.Rule);
        writer.WriteString("location"u8, finding.Location);
        writer.WriteString("message"u8, finding.Message);
        if (finding.Counterexample is { } json)
        {
            writer.WritePropertyName("counterexample"u8);
            writer.WriteRawValue(json);
        }

        writer.WriteEndObject();
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
