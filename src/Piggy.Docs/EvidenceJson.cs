using System.Globalization;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>Writes how sure the spec is as the member <c>evidence</c>.</summary>
internal static class EvidenceJson
{
    public static void Write(Utf8JsonWriter writer, OperationEvidence evidence)
    {
        writer.WriteStartObject("evidence"u8);
        writer.WriteString("request"u8, Name(evidence.Request));
        writer.WriteString("response"u8, Name(evidence.Response));
        writer.WriteString("errors"u8, Name(evidence.Errors));
        writer.WriteStartArray("sources"u8);
        foreach (string source in evidence.Sources)
        {
            writer.WriteStringValue(source);
        }

        writer.WriteEndArray();
        writer.WriteString("checked"u8, evidence.Checked.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("note"u8, evidence.Note);
        writer.WriteEndObject();
    }

    private static string Name(Confidence confidence) => JsonNamingPolicy.SnakeCaseLower.ConvertName(confidence.ToString());
}
