using System.Buffers;
using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI;

/// <summary>Writes the arguments of a function call as JSON. What has one meaning in JSON is written, without reflection; anything else is refused by name.</summary>
internal static class ArgumentWriter
{
    private const int Deepest = 64;

    /// <summary>Writes the arguments, or says which of them cannot be written.</summary>
    public static (byte[]? Utf8, FieldError? Wrong) Write(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        foreach ((string name, object? value) in arguments)
        {
            writer.WritePropertyName(name);
            if (ProblemOf(writer, value) is { } problem)
            {
                string pointer = "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                return (null, new FieldError(pointer, "type", problem));
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return (buffer.WrittenSpan.ToArray(), null);
    }

    private static string? ProblemOf(Utf8JsonWriter writer, object? value)
    {
        try
        {
            return Unwritable(writer, value, 0) is { } type ? $"cannot be written as JSON: the host gave a {type.FullName}, where a JsonElement, a JsonNode or a plain value is due" : null;
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or JsonException or NotSupportedException)
        {
            // NaN, half a surrogate pair, an element of no document, nodes that contain themselves.
            return "cannot be written as JSON";
        }
    }

    /// <summary>Writes a value.</summary>
    /// <returns>The type of what could not be written; <see langword="null"/> if all was.</returns>
    private static Type? Unwritable(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                return null;
            case JsonElement element:
                element.WriteTo(writer);
                return null;
            case JsonNode node:
                node.WriteTo(writer);
                return null;
            case JsonDocument document:
                document.WriteTo(writer);
                return null;
            case string text:
                writer.WriteStringValue(text);
                return null;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return null;
            case Guid id:
                writer.WriteStringValue(id);
                return null;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment);
                return null;
            case IEnumerable<KeyValuePair<string, object?>> members when depth < Deepest:
                return UnwritableMember(writer, members, depth);
            case IDictionary members when depth < Deepest:
                return UnwritableEntry(writer, members, depth);
            case IEnumerable items when depth < Deepest:
                return UnwritableItem(writer, items, depth);
            default:
                return WriteNumber(writer, value) ? null : value.GetType();
        }
    }

    private static Type? UnwritableMember(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> members, int depth)
    {
        writer.WriteStartObject();
        foreach ((string name, object? value) in members)
        {
            writer.WritePropertyName(name);
            if (Unwritable(writer, value, depth + 1) is { } type)
            {
                return type;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static Type? UnwritableEntry(Utf8JsonWriter writer, IDictionary members, int depth)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry member in members)
        {
            if (member.Key is not string name)
            {
                return members.GetType();
            }

            writer.WritePropertyName(name);
            if (Unwritable(writer, member.Value, depth + 1) is { } type)
            {
                return type;
            }
        }

        writer.WriteEndObject();
        return null;
    }

    private static Type? UnwritableItem(Utf8JsonWriter writer, IEnumerable items, int depth)
    {
        writer.WriteStartArray();
        foreach (object? item in items)
        {
            if (Unwritable(writer, item, depth + 1) is { } type)
            {
                return type;
            }
        }

        writer.WriteEndArray();
        return null;
    }

    private static bool WriteNumber(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case int or short or sbyte or byte or ushort:
                writer.WriteNumberValue(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
                return true;
            case long number:
                writer.WriteNumberValue(number);
                return true;
            case uint number:
                writer.WriteNumberValue(number);
                return true;
            case ulong number:
                writer.WriteNumberValue(number);
                return true;
            case decimal number:
                writer.WriteNumberValue(number);
                return true;
            case double number:
                writer.WriteNumberValue(number);
                return true;
            case float number:
                writer.WriteNumberValue(number);
                return true;
            default:
                return false;
        }
    }
}
