using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Piggy.Generated.Json;

/// <summary>Any JSON value, immutable: for fields whose type the spec leaves open, and for the values of free maps.</summary>
public sealed class PiggyJson : IEquatable<PiggyJson>
{
    private PiggyJson(JsonElement element) => Element = element;

    /// <summary>The JSON value null.</summary>
    public static PiggyJson Null { get; } = Parse("null");

    /// <summary>The value's JSON type.</summary>
    public JsonValueKind Kind => Element.ValueKind;

    /// <summary>The value for reading with System.Text.Json. It stays valid for as long as this object lives.</summary>
    public JsonElement Element { get; }

    /// <summary>Makes a JSON text.</summary>
    /// <param name="value">The text; <see langword="null"/> becomes the JSON value null.</param>
    public static implicit operator PiggyJson(string? value) => FromString(value);

    /// <summary>Makes a JSON boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator PiggyJson(bool value) => FromBoolean(value);

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PiggyJson(int value) => FromInt64(value);

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PiggyJson(long value) => FromInt64(value);

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PiggyJson(decimal value) => FromDecimal(value);

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number; JSON knows neither infinity nor NaN.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static implicit operator PiggyJson(double value) => FromDouble(value);

    /// <summary>Whether two values are equal.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator ==(PiggyJson? left, PiggyJson? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    public static bool operator !=(PiggyJson? left, PiggyJson? right) => !(left == right);

    /// <summary>Reads one JSON value.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON. The exception's message may quote a character of it.</exception>
    public static PiggyJson Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using JsonDocument document = JsonDocument.Parse(json);
        return new PiggyJson(document.RootElement.Clone());
    }

    /// <summary>Makes a JSON text.</summary>
    /// <param name="value">The text; <see langword="null"/> becomes the JSON value null.</param>
    /// <returns>The value.</returns>
    public static PiggyJson FromString(string? value) => value is null ? Null : Write(writer => writer.WriteStringValue(value));

    /// <summary>Makes a JSON boolean.</summary>
    /// <param name="value">The boolean.</param>
    /// <returns>The value.</returns>
    public static PiggyJson FromBoolean(bool value) => Write(writer => writer.WriteBooleanValue(value));

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static PiggyJson FromInt64(long value) => Write(writer => writer.WriteNumberValue(value));

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The value.</returns>
    public static PiggyJson FromDecimal(decimal value) => Write(writer => writer.WriteNumberValue(value));

    /// <summary>Makes a JSON number.</summary>
    /// <param name="value">The number; JSON knows neither infinity nor NaN.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static PiggyJson FromDouble(double value) => Write(writer => writer.WriteNumberValue(value));

    /// <summary>The text of a JSON text.</summary>
    /// <returns>The text, or <see langword="null"/> for every other type.</returns>
    public string? AsString() => Kind == JsonValueKind.String ? Element.GetString() : null;

    /// <summary>Writes the value as JSON.</summary>
    /// <param name="writer">The writer that receives it.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Element.WriteTo(writer);
    }

    /// <summary>Whether both are the same JSON value: numbers are compared by value, objects whatever the order of their members.</summary>
    /// <param name="other">The other value.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(PiggyJson? other) => other is not null && (ReferenceEquals(this, other) || JsonEquality.Equal(Element, other.Element));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PiggyJson);

    /// <inheritdoc/>
    public override int GetHashCode() => JsonEquality.Hash(Element);

    /// <summary>Shows the value's type, never the value: it may hold personal data.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => Kind.ToString();

    /// <summary>Reads the value at which a reader stands, in a text that is known to be JSON.</summary>
    internal static PiggyJson Read(ref Utf8JsonReader json) => new(JsonElement.ParseValue(ref json));

    private static PiggyJson Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var json = new Utf8JsonReader(buffer.WrittenSpan);
        json.Read();
        return Read(ref json);
    }
}
