using System.Buffers;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Intents;

/// <summary>An intent, and what became of it, as one line of JSON.</summary>
internal static class JournalLine
{
    internal static byte[] Write(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, entry.Intent.Id);
            json.WriteString("slug"u8, entry.Intent.Slug);
            json.WriteString("recorded_at"u8, entry.Intent.RecordedAt);
            json.WriteStartObject("inputs"u8);
            foreach ((string name, string value) in entry.Intent.Inputs)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteString("outcome"u8, entry.Outcome?.ToString());
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    /// <summary>Reads a line; null if it is torn or none of ours.</summary>
    internal static JournalEntry? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            JsonElement json = document.RootElement;
            string? outcome = json.GetProperty("outcome"u8).GetString();
            var intent = new ActionIntent
            {
                Id = json.GetProperty("id"u8).GetString()!,
                Slug = json.GetProperty("slug"u8).GetString()!,
                RecordedAt = json.GetProperty("recorded_at"u8).GetDateTimeOffset(),
                Inputs = json.GetProperty("inputs"u8).EnumerateObject().ToDictionary(input => input.Name, input => input.Value.GetString()!, StringComparer.Ordinal),
            };
            return new JournalEntry(intent, outcome is null ? null : Enum.Parse<ActionOutcome>(outcome));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}
