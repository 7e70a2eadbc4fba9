using System.Buffers;
using System.IO;
using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>The lines of the result file: a row, which try it was, what became of it, and the envelope.</summary>
internal static class ResultLine
{
    public static byte[] Of(int row, int attempt, RowOutcome outcome, ActionResult result) => Line(row, attempt, outcome, result, null);

    /// <summary>A row whose answer is lost; the note says what is known all the same.</summary>
    public static byte[] WithoutAnswer(int row, int attempt, RowOutcome outcome, string note) => Line(row, attempt, outcome, null, note);

    /// <summary>Reads whose line it is. The members stand at the front, so that a long envelope need not be read.</summary>
    public static (int Row, int Attempt, RowOutcome Outcome)? Read(string line)
    {
        try
        {
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
            (int row, int attempt) = (0, 0);
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
                {
                    continue;
                }

                string? name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "row":
                        row = json.GetInt32();
                        break;
                    case "attempt":
                        attempt = json.GetInt32();
                        break;
                    case "outcome":
                        return (row, attempt, RowOutcomes.Parse(json.GetString()));
                    default:
                        return null;
                }
            }
        }
        catch (System.Exception failure) when (failure is JsonException or System.InvalidOperationException or System.FormatException)
        {
            return null;
        }

        return null;
    }

    private static byte[] Line(int row, int attempt, RowOutcome outcome, ActionResult? result, string? note)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("row"u8, row);
            json.WriteNumber("attempt"u8, attempt);
            json.WriteString("outcome"u8, RowOutcomes.Name(outcome));
            json.WritePropertyName("envelope"u8);
            if (result is null)
            {
                json.WriteNullValue();
                json.WriteString("note"u8, note);
            }
            else
            {
                result.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
