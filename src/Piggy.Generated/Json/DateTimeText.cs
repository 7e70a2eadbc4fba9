using System.Globalization;

namespace Piggy.Generated.Json;

/// <summary>Moments, days and times as text.</summary>
internal static class DateTimeText
{
    private static readonly string[] LooseFormats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];
    private static readonly string[] TimeFormats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    /// <summary>Whether a text has the outline of a moment with seconds and an offset, in which every reader sees the same: <c>2026-01-31T09:00:00+01:00</c>, or Z at its end.</summary>
    internal static bool IsPlain(ReadOnlySpan<byte> text) => text.Length switch
    {
        20 => text[10] == 'T' && text[19] == 'Z',
        25 => text[10] == 'T' && text[19] is (byte)'+' or (byte)'-' && text[22] == ':',
        _ => false,
    };

    /// <summary>RFC 3339: a day, T, a time with seconds, and Z or an offset. A leap second is refused: .NET has none.</summary>
    internal static bool TryParseStrict(string text, out DateTimeOffset value)
    {
        value = default;
        return TrySplit(text, out string clock, out TimeSpan? offset)
            && clock.Length >= 19 && clock[10] == 'T'
            && offset is not null
            && TryParseClock(clock, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", offset.Value, out value);
    }

    /// <summary>As PHP services write moments: also with a space, without seconds, without an offset (UTC), or only a day.</summary>
    internal static bool TryParseLoose(string text, out DateTimeOffset value)
    {
        value = default;
        if (!TrySplit(text, out string clock, out TimeSpan? offset))
        {
            return false;
        }

        foreach (string format in LooseFormats)
        {
            if (TryParseClock(clock, format, offset ?? TimeSpan.Zero, out value))
            {
                return true;
            }
        }

        return false;
    }

    internal static bool TryParseDate(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    internal static bool TryParseLooseDate(string text, out DateOnly value)
    {
        if (text.Length > 10 && TryParseLoose(text, out DateTimeOffset moment))
        {
            value = DateOnly.FromDateTime(moment.DateTime);
            return true;
        }

        return TryParseDate(text, out value);
    }

    internal static bool TryParseTime(string text, out TimeOnly value) =>
        TimeOnly.TryParseExact(TrimFraction(text), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    // "2026-01-31t09:00:00.123456789z" -> "2026-01-31T09:00:00.1234567" and an offset of zero.
    private static bool TrySplit(string text, out string clock, out TimeSpan? offset)
    {
        (clock, offset) = ("", null);
        if (text.Length is < 10 or > 64)
        {
            return false;
        }

        int zone = text.AsSpan(10).IndexOfAny("Zz+-") + 10;
        if (zone >= 10 && !TryParseOffset(text.AsSpan(zone), out offset))
        {
            return false;
        }

        string local = zone >= 10 ? text[..zone] : text;
        char separator = local.Length > 10 && local[10] is 't' or 'T' ? 'T' : ' ';
        clock = local.Length > 10 ? TrimFraction(string.Concat(local.AsSpan(0, 10), [separator], local.AsSpan(11))) : local;
        return true;
    }

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan? offset)
    {
        offset = text is "Z" or "z" ? TimeSpan.Zero : null;
        if (offset is null
            && text.Length == 6
            && TimeOnly.TryParseExact(text[1..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly amount)
            && amount.ToTimeSpan() <= TimeSpan.FromHours(14))
        {
            offset = text[0] == '-' ? -amount.ToTimeSpan() : amount.ToTimeSpan();
        }

        return offset is not null;
    }

    // .NET keeps seven digits of a second; RFC 3339 allows any number.
    private static string TrimFraction(string text)
    {
        int point = text.LastIndexOf('.');
        bool isFraction = point >= 0 && point < text.Length - 1 && text.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9') < 0;
        return isFraction && text.Length - point > 8 ? text[..(point + 8)] : text;
    }

    private static bool TryParseClock(string clock, string format, TimeSpan offset, out DateTimeOffset value)
    {
        value = default;
        if (clock.EndsWith('.')
            || !DateTime.TryParseExact(clock.Replace(' ', 'T'), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return false;
        }

        // 0001-01-01T00:00:00+14:00 would be before the first moment that .NET knows.
        long utcTicks = local.Ticks - offset.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        value = new DateTimeOffset(local, offset);
        return true;
    }
}
