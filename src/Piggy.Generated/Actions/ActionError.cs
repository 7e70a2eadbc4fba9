using System.Globalization;
using System.Text.Json;
using Piggy.Generated.Intents;

namespace Piggy.Generated.Actions;

/// <summary>The <c>error</c> member of the envelope: why an action failed, what that did at Piggy, and what to do next.</summary>
public sealed record ActionError
{
    /// <summary>The kind of failure.</summary>
    public required ActionErrorKind Kind { get; init; }

    /// <summary>What happened, in one sentence without secrets or personal data.</summary>
    public required string Message { get; init; }

    /// <summary>What is known about the effect of the call.</summary>
    public required ActionOutcome Outcome { get; init; }

    /// <summary>Piggy's own error code, such as 55031, where it gave one.</summary>
    public int? Code { get; init; }

    /// <summary>The name of <see cref="Code"/>, such as <c>ContactNotFound</c>; <see langword="null"/> for a code the spec does not list.</summary>
    public string? CodeName { get; init; }

    /// <summary>The HTTP status of the answer; <see langword="null"/> when there was none.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Every field that is wrong, in document order; empty when the failure is not about fields.</summary>
    public IReadOnlyList<FieldError> Fields { get; init; } = [];

    /// <summary>Whether the same call may simply be sent again later without risk of applying it twice.</summary>
    public bool Retryable { get; init; }

    /// <summary>What to do next, where more can be said than the message says.</summary>
    public string? Hint { get; init; }

    /// <summary>The recorded intent of a call whose outcome is unknown, for <see cref="ActionRunner.ReconcileAsync"/>; it is not part of the JSON.</summary>
    public ActionIntent? Intent { get; init; }

    /// <summary>How to find out what became of <see cref="Intent"/>; in the JSON, <see cref="Hint"/> says it.</summary>
    public ReconciliationPlan? Reconciliation { get; init; }

    /// <summary>The error of an input that breaks its schema or rules; nothing was sent.</summary>
    /// <param name="fields">Every field that is wrong.</param>
    /// <returns>The error.</returns>
    public static ActionError OfInput(IReadOnlyList<FieldError> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return ActionErrors.InvalidInput(fields);
    }

    /// <summary>Writes the error as one JSON object with snake_case members.</summary>
    /// <param name="writer">The writer that receives the object.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("kind"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(Kind.ToString()));
        writer.WriteString("message"u8, Message);
        writer.WriteString("outcome"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(Outcome.ToString()));
        WriteOptionalNumber(writer, "code"u8, Code);
        writer.WriteString("code_name"u8, CodeName);
        WriteOptionalNumber(writer, "http_status"u8, HttpStatus);
        writer.WriteStartArray("fields"u8);
        foreach (FieldError field in Fields)
        {
            field.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteBoolean("retryable"u8, Retryable);
        writer.WriteString("hint"u8, Hint);
        writer.WriteEndObject();
    }

    /// <summary>Shows the error in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        string code = Code is int number ? string.Create(CultureInfo.InvariantCulture, $" {number} {CodeName}") : "";
        return $"{Kind}{code}: {Message}";
    }

    private static void WriteOptionalNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is int number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
