using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;

namespace Piggy.Generated.Webhooks;

/// <summary>Turns the body of a webhook into an event. Reads as tolerantly as answers are read: what the spec does not know is no error.</summary>
internal static class WebhookReader
{
    internal static WebhookResult Read(TriggerRegistry triggers, ReadOnlySpan<byte> utf8Body)
    {
        var errors = new ValidationErrors();
        if (ReadType(utf8Body, errors) is not { } type)
        {
            return new WebhookResult(ErrorOf(errors));
        }

        object? payload = null;
        if (triggers.TryGetByEvent(type, out PiggyTrigger? trigger))
        {
            var json = new ShapeReader(utf8Body, errors, strictInput: false);
            payload = trigger.Read(ref json);
        }

        // An object that was read without a complaint is a payload; the second check is for a trigger that was not generated.
        return errors.IsEmpty && (trigger is null || payload is not null)
            ? new WebhookResult(new PiggyEvent(type, trigger, payload, ReadAll(utf8Body)))
            : new WebhookResult(ErrorOf(errors));
    }

    // Every event has this outer form; what is inside depends on the type.
    private static string? ReadType(ReadOnlySpan<byte> utf8Body, ValidationErrors errors)
    {
        string? type = null;
        bool hasData = false;
        var json = new ShapeReader(utf8Body, errors, strictInput: false);
        if (!json.BeginObject())
        {
            // A tolerant reader says nothing about null.
            if (errors.IsEmpty)
            {
                errors.Note("", "type", "must be an object, not null");
            }

            return null;
        }

        while (json.NextProperty())
        {
            if (json.NameIs("type"u8))
            {
                type = ReadName(ref json, errors);
            }
            else if (json.NameIs("data"u8))
            {
                hasData = !json.IsNull;
                json.UnknownProperty([]);
            }
            else
            {
                json.UnknownProperty([]);
            }
        }

        json.Require("type", type is not null);
        json.Require("data", hasData);
        return errors.IsEmpty ? type : null;
    }

    // A number would pass for text in an answer; as the name of an event it is none.
    private static string? ReadName(ref ShapeReader json, ValidationErrors errors)
    {
        if (json.Kind is JsonValueKind.String or JsonValueKind.Null)
        {
            return json.ReadString();
        }

        errors.Note("/type", "type", "must be text");
        json.UnknownProperty([]);
        return null;
    }

    private static PiggyJson ReadAll(ReadOnlySpan<byte> utf8Body)
    {
        var json = new Utf8JsonReader(utf8Body.StartsWith("\uFEFF"u8) ? utf8Body[3..] : utf8Body, JsonSyntax.Options);
        json.Read();
        return PiggyJson.Read(ref json);
    }

    private static WebhookError ErrorOf(ValidationErrors errors)
    {
        FieldError[] fields = [.. errors.ToList().Select(field => field with { Pointer = WithoutAddresses(field.Pointer) })];
        string message = fields switch
        {
            [{ Pointer: "" } whole] => $"The body of the webhook {whole.Message.TrimEnd('.')}.",
            [var field] => $"The body of the webhook is not an event that the spec knows: {field.Pointer} {field.Message.TrimEnd('.')}.",
            _ => $"The body of the webhook is not an event that the spec knows: {fields.Length} fields are wrong, the first of them {fields.FirstOrDefault()?.Pointer}.",
        };
        return new WebhookError(message, fields);
    }

    // The names in a map belong to whoever filled it, and an address would be a person's.
    private static string WithoutAddresses(string pointer) => !pointer.Contains('@', StringComparison.Ordinal)
        ? pointer
        : string.Join('/', pointer.Split('/').Select(name => name.Contains('@', StringComparison.Ordinal) ? "[e-mail]" : name));
}
