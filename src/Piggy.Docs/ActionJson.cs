using System;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>Writes what is known about an action as JSON with snake_case members; docs and command line share it.</summary>
public static class ActionJson
{
    /// <summary>Writes one action without its schemas.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="descriptor">The action.</param>
    /// <param name="inputSchemaFile">Where the input schema is found; left out if <see langword="null"/>.</param>
    /// <param name="outputSchemaFile">Where the output schema is found; left out if <see langword="null"/>.</param>
    public static void Write(Utf8JsonWriter writer, ActionDescriptor descriptor, string? inputSchemaFile = null, string? outputSchemaFile = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(descriptor);
        writer.WriteStartObject();
        WriteHead(writer, descriptor);
        WriteEffect(writer, descriptor.Effect);
        WriteInputs(writer, descriptor);
        writer.WriteStartArray("errors"u8);
        foreach (PiggyErrorCode code in descriptor.Errors)
        {
            writer.WriteNumberValue(code.Code);
        }

        writer.WriteEndArray();
        EvidenceJson.Write(writer, descriptor.Evidence);
        WriteOptional(writer, "input_schema", inputSchemaFile);
        WriteOptional(writer, "output_schema", outputSchemaFile);
        writer.WriteEndObject();
    }

    /// <summary>Writes the document from which actions were generated.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="spec">The document.</param>
    public static void Write(Utf8JsonWriter writer, SpecOrigin spec)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(spec);
        writer.WriteStartObject();
        writer.WriteString("title"u8, spec.Title);
        writer.WriteString("version"u8, spec.Version);
        writer.WriteString("sha256"u8, spec.Sha256);
        WriteOptional(writer, "seal", spec.Seal.Length == 0 ? null : spec.Seal);
        writer.WriteEndObject();
    }

    /// <summary>Writes one error code.</summary>
    /// <param name="writer">Receives one object.</param>
    /// <param name="code">The error code.</param>
    public static void Write(Utf8JsonWriter writer, PiggyErrorCode code)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(code);
        writer.WriteStartObject();
        writer.WriteNumber("code"u8, code.Code);
        writer.WriteString("name"u8, code.Name);
        writer.WriteString("meaning"u8, code.Meaning);
        writer.WriteBoolean("retryable"u8, code.Retryable);
        writer.WriteString("hint"u8, code.Hint);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, ActionDescriptor descriptor)
    {
        writer.WriteString("slug"u8, descriptor.Slug);
        writer.WriteString("name"u8, descriptor.Name);
        writer.WriteString("title"u8, descriptor.Title);
        writer.WriteString("summary"u8, descriptor.Summary);
        writer.WriteString("description"u8, descriptor.Description);
        writer.WriteString("toolset"u8, descriptor.Toolset);
        writer.WriteString("operation_id"u8, descriptor.OperationId);
        writer.WriteString("method"u8, descriptor.Method);
        writer.WriteString("path"u8, descriptor.Path);
        writer.WriteNumber("success_status"u8, descriptor.SuccessStatus);
    }

    private static void WriteEffect(Utf8JsonWriter writer, OperationEffect effect)
    {
        writer.WriteStartObject("effect"u8);
        writer.WriteBoolean("writes"u8, effect.Writes);
        writer.WriteBoolean("irreversible"u8, effect.Irreversible);
        writer.WriteBoolean("gives_value"u8, effect.GivesValue);
        writer.WriteBoolean("sends_mail"u8, effect.SendsMail);
        writer.WriteBoolean("returns_secret"u8, effect.ReturnsSecret);
        writer.WriteBoolean("personal_data"u8, effect.PersonalData);
        writer.WriteBoolean("repeat_safe"u8, effect.RepeatSafe);
        writer.WriteBoolean("asynchronous"u8, effect.Asynchronous);
        writer.WriteEndObject();
    }

    private static void WriteInputs(Utf8JsonWriter writer, ActionDescriptor descriptor)
    {
        writer.WriteStartArray("inputs"u8);
        foreach (ActionInput input in descriptor.Inputs)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, input.Name);
            writer.WriteString("location"u8, JsonNamingPolicy.SnakeCaseLower.ConvertName(input.Location.ToString()));
            writer.WriteBoolean("required"u8, input.Required);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
