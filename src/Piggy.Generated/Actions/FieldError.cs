using System.Text.Json;

namespace Piggy.Generated.Actions;

/// <summary>One thing that is wrong with one field. Never carries the field's value.</summary>
/// <param name="Pointer">JSON pointer into the action's input (or, for an unreadable answer, into the answer), such as <c>/options/0/label</c>; empty for the whole.</param>
/// <param name="Rule">The broken rule: a JSON Schema keyword (<c>required</c>, <c>type</c>, <c>maximum</c>, …), a condition between fields
/// (<c>at-least-one-of</c>, …), or <c>server</c> when Piggy itself named the field.</param>
/// <param name="Message">What is wrong and what would be right, in one sentence.</param>
public sealed record FieldError(string Pointer, string Rule, string Message)
{
    /// <summary>The values, or for an unknown field the names, that are allowed; <see langword="null"/> where they cannot be listed. At most <see cref="MostAllowed"/>.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>The allowed value, or name, that is nearest to the wrong one; <see langword="null"/> where none is near.</summary>
    public string? Nearest { get; init; }

    /// <summary>The most values that <see cref="Allowed"/> lists.</summary>
    public const int MostAllowed = 50;

    /// <summary>Whether both say the same about the same field.</summary>
    /// <param name="other">The other error.</param>
    /// <returns><see langword="true"/> if they are equal, the lists of allowed values item by item.</returns>
    public bool Equals(FieldError? other) =>
        other is not null
        && Pointer == other.Pointer
        && Rule == other.Rule
        && Message == other.Message
        && Nearest == other.Nearest
        && (Allowed ?? []).SequenceEqual(other.Allowed ?? [], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pointer, Rule, Message, Nearest);

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer"u8, Pointer);
        writer.WriteString("rule"u8, Rule);
        writer.WriteString("message"u8, Message);
        if (Allowed is not null)
        {
            writer.WriteStartArray("allowed"u8);
            foreach (string value in Allowed)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        if (Nearest is not null)
        {
            writer.WriteString("nearest"u8, Nearest);
        }

        writer.WriteEndObject();
    }
}
