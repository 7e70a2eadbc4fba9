using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Piggy.Generated.Json;

/// <content>The reading of single values.</content>
public ref partial struct ShapeReader
{
    private delegate bool Parser<T>(string text, out T value);

    /// <summary>Reads a text.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The text; <see langword="null"/> if it is null or wrong.</returns>
    public string? ReadString(bool nullable = false) => Text("text", nullable);

    /// <summary>Reads true or false.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The boolean; <see langword="null"/> if it is null or wrong.</returns>
    public bool? ReadBoolean(bool nullable = false)
    {
        if (Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Refuse("true or false", nullable);
            return null;
        }

        bool value = _json.GetBoolean();
        Consume();
        return value;
    }

    /// <summary>Reads a whole number of 32 bits.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The number; <see langword="null"/> if it is null, wrong or out of range.</returns>
    public int? ReadInt32(bool nullable = false)
    {
        if (!IsNumber("a whole number", nullable))
        {
            return null;
        }

        if (!TryGetInteger(out long value, out bool isInteger) || value is < int.MinValue or > int.MaxValue)
        {
            RefuseInteger(isInteger, "-2147483648 to 2147483647");
            return null;
        }

        Consume();
        return (int)value;
    }

    /// <summary>Reads a whole number of 64 bits.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The number; <see langword="null"/> if it is null, wrong or out of range.</returns>
    public long? ReadInt64(bool nullable = false)
    {
        if (!IsNumber("a whole number", nullable))
        {
            return null;
        }

        if (!TryGetInteger(out long value, out bool isInteger))
        {
            RefuseInteger(isInteger, "-9223372036854775808 to 9223372036854775807");
            return null;
        }

        Consume();
        return value;
    }

    /// <summary>Reads a decimal number.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The number; <see langword="null"/> if it is null, wrong or out of range.</returns>
    public decimal? ReadDecimal(bool nullable = false)
    {
        if (!IsNumber("a number", nullable))
        {
            return null;
        }

        if (!_json.TryGetDecimal(out decimal value))
        {
            Refuse("type", "must be a number of at most 28 digits before the point");
            return null;
        }

        Consume();
        return value;
    }

    /// <summary>Reads a binary floating-point number of 64 bits.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The number; <see langword="null"/> if it is null, wrong or out of range.</returns>
    public double? ReadDouble(bool nullable = false)
    {
        if (!IsNumber("a number", nullable))
        {
            return null;
        }

        if (!_json.TryGetDouble(out double value) || !double.IsFinite(value))
        {
            Refuse("type", "must be a number between -1.7e308 and 1.7e308");
            return null;
        }

        Consume();
        return value;
    }

    /// <summary>Reads a binary floating-point number of 32 bits.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The number; <see langword="null"/> if it is null, wrong or out of range.</returns>
    public float? ReadSingle(bool nullable = false)
    {
        if (!IsNumber("a number", nullable))
        {
            return null;
        }

        if (!_json.TryGetSingle(out float value) || !float.IsFinite(value))
        {
            Refuse("type", "must be a number between -3.4e38 and 3.4e38");
            return null;
        }

        Consume();
        return value;
    }

    /// <summary>Reads a UUID.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The UUID; <see langword="null"/> if it is null or wrong.</returns>
    public Guid? ReadGuid(bool nullable = false)
    {
        // As it nearly always is; a string of its own would cost more than the rest of the reading.
        if (Kind == JsonValueKind.String && !_json.ValueIsEscaped && Utf8Parser.TryParse(_json.ValueSpan, out Guid value, out int length, 'D') && length == _json.ValueSpan.Length)
        {
            Consume();
            return value;
        }

        return Parsed<Guid>("uuid", nullable, Formats.TryParseUuid);
    }

    /// <summary>Reads a moment: RFC 3339 with an offset if <see cref="StrictInput"/>; else also without one, which means UTC.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The moment; <see langword="null"/> if it is null or wrong.</returns>
    public DateTimeOffset? ReadDateTimeOffset(bool nullable = false)
    {
        if (Kind == JsonValueKind.String && !_json.ValueIsEscaped && DateTimeText.IsPlain(_json.ValueSpan) && _json.TryGetDateTimeOffset(out DateTimeOffset value))
        {
            Consume();
            return value;
        }

        return Parsed<DateTimeOffset>("date-time", nullable, StrictTypes ? DateTimeText.TryParseStrict : DateTimeText.TryParseLoose);
    }

    /// <summary>Reads a day; if not <see cref="StrictInput"/>, also the day of a moment.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The day; <see langword="null"/> if it is null or wrong.</returns>
    public DateOnly? ReadDate(bool nullable = false) =>
        Parsed<DateOnly>("date", nullable, StrictTypes ? DateTimeText.TryParseDate : DateTimeText.TryParseLooseDate);

    /// <summary>Reads a time of day without an offset.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The time; <see langword="null"/> if it is null or wrong.</returns>
    public TimeOnly? ReadTime(bool nullable = false) => Parsed<TimeOnly>("time", nullable, DateTimeText.TryParseTime);

    /// <summary>Reads bytes written in Base64.</summary>
    /// <param name="nullable">Whether null is allowed.</param>
    /// <returns>The bytes; <see langword="null"/> if they are null or wrong.</returns>
    public byte[]? ReadBase64(bool nullable = false)
    {
        if (Kind == JsonValueKind.String && _json.TryGetBytesFromBase64(out byte[]? bytes))
        {
            Consume();
            return bytes;
        }

        if (Kind == JsonValueKind.String)
        {
            Refuse("format", $"must be {Formats.Describe("byte")}");
        }
        else
        {
            Refuse("text", nullable);
        }

        return null;
    }

    /// <summary>Reads a value of any of some types.</summary>
    /// <param name="allowed">The types it may have.</param>
    /// <returns>The value; <see langword="null"/> if it is of another type.</returns>
    public PiggyJson? ReadAny(JsonTypes allowed = JsonTypes.Any)
    {
        if (!_atValue)
        {
            return null;
        }

        if ((TypesOfValue() & allowed) == 0)
        {
            Refuse(Describe(allowed), nullable: false);
            return null;
        }

        _atValue = false;
        return PiggyJson.Read(ref _json);
    }

    private T? Parsed<T>(string format, bool nullable, Parser<T> parse)
        where T : struct
    {
        if (Kind != JsonValueKind.String)
        {
            Refuse("text", nullable);
            return null;
        }

        if (!parse(_json.GetString()!, out T value))
        {
            Refuse("format", $"must be {Formats.Describe(format)}");
            return null;
        }

        Consume();
        return value;
    }

    private string? Text(string expected, bool nullable)
    {
        if (!StrictTypes && Kind == JsonValueKind.Number)
        {
            // Piggy runs on PHP, and one sample of its docs shows a number where all others show a text.
            string digits = Encoding.UTF8.GetString(_json.ValueSpan);
            Consume();
            return digits;
        }

        if (Kind != JsonValueKind.String)
        {
            Refuse(expected, nullable);
            return null;
        }

        string? text = _json.GetString();
        Consume();
        return text;
    }

    private bool IsNumber(string expected, bool nullable)
    {
        if (Kind == JsonValueKind.Number)
        {
            return true;
        }

        Refuse(expected, nullable);
        return false;
    }

    private readonly bool TryGetInteger(out long value, out bool isInteger)
    {
        isInteger = true;
        if (_json.TryGetInt64(out value))
        {
            return true;
        }

        JsonNumber number = JsonNumber.Parse(_json.ValueSpan);
        isInteger = number.IsInteger;
        return number.TryGetInt64(out value);
    }
}
