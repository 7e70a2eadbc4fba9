using System;
using System.Buffers;
using System.Text.Json;

namespace Piggy.Cli.Batch;

/// <summary>What a ledger belongs to. Another file, action or server would make its row numbers mean something else.</summary>
internal sealed record LedgerHead(string Slug, string InputSha256, string Server);

/// <summary>The lines of a ledger, each one JSON object. They hold numbers, ids of intents, times and outcomes; no inputs.</summary>
internal static class LedgerLine
{
    public const int Version = 1;

    public static byte[] Head(LedgerHead head) => Line(json =>
    {
        json.WriteNumber("ledger"u8, Version);
        json.WriteString("slug"u8, head.Slug);
        json.WriteString("input_sha256"u8, head.InputSha256);
        json.WriteString("server"u8, head.Server);
    });

    /// <summary>That a row is about to be sent.</summary>
    public static byte[] Begin(int row, int attempt, string? intent, DateTimeOffset at) => Line(json =>
    {
        json.WriteNumber("begin"u8, row);
        json.WriteNumber("attempt"u8, attempt);
        if (intent is not null)
        {
            json.WriteString("intent"u8, intent);
        }

        json.WriteString("at"u8, at);
    });

    /// <summary>What became of a row.</summary>
    public static byte[] End(int row, int attempt, RowOutcome outcome) => Line(json =>
    {
        json.WriteNumber("end"u8, row);
        json.WriteNumber("attempt"u8, attempt);
        json.WriteString("outcome"u8, RowOutcomes.Name(outcome));
    });

    /// <summary>The head of a ledger; null if the line is torn or none of ours.</summary>
    public static LedgerHead? ReadHead(string line) => Read(line, json =>
        json.GetProperty("ledger"u8).GetInt32() == Version
            ? new LedgerHead(json.GetProperty("slug"u8).GetString()!, json.GetProperty("input_sha256"u8).GetString()!, json.GetProperty("server"u8).GetString()!)
            : null);

    /// <summary>Takes a line into the states of the rows. A line that a crash has torn says nothing: its row was not sent, or is still begun.</summary>
    public static void Apply(string line, RowState[] rows) => Read<object>(line, json =>
    {
        bool begins = json.TryGetProperty("begin"u8, out JsonElement number);
        int row = begins ? number.GetInt32() : json.GetProperty("end"u8).GetInt32();
        if (row < 1 || row >= rows.Length)
        {
            return null;
        }

        rows[row].Attempt = json.GetProperty("attempt"u8).GetUInt16();
        if (begins)
        {
            rows[row].Outcome = RowOutcome.Begun;
            rows[row].BeganAt = json.GetProperty("at"u8).GetDateTimeOffset().UtcTicks;
        }
        else
        {
            rows[row].Outcome = RowOutcomes.Parse(json.GetProperty("outcome"u8).GetString());
        }

        return null;
    });

    private static byte[] Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(160);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static T? Read<T>(string line, Func<JsonElement, T?> read)
        where T : class
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            return read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException or System.Collections.Generic.KeyNotFoundException)
        {
            return null;
        }
    }
}
