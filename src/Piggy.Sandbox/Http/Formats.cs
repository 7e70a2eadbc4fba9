using System;
using System.Buffers;
using System.Globalization;

namespace Piggy.Sandbox.Http;

/// <summary>The text formats of the wire, read and written.</summary>
internal static class Formats
{
    private static readonly string[] DateTimes =
    [
        "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm",
    ];

    private static readonly SearchValues<char> NeverInAnAddress = SearchValues.Create(" \t\r\n<>,;\"");

    public static string DateTime(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static string? DateTime(DateTimeOffset? moment) => moment is { } known ? DateTime(known) : null;

    /// <summary>The dates of voucher batches and display values, which Piggy writes for people.</summary>
    public static string HumanDate(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 and the spaced form of the vendor's samples; without an offset it is UTC.</summary>
    public static bool TryReadDateTime(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out moment);

    public static bool TryReadUuid(string text, out Guid uuid) => Guid.TryParseExact(text, "D", out uuid);

    /// <summary>One @ between a local part and a domain of at least two labels, without spaces: what web forms accept too.</summary>
    public static bool IsEmail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        string domain = text[(at + 1)..];
        return at is > 0 and <= 64
            && text.Length <= 254
            && !domain.Contains('@', StringComparison.Ordinal)
            && domain.IndexOf('.', StringComparison.Ordinal) > 0
            && !domain.EndsWith('.')
            && !domain.Contains("..", StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny(NeverInAnAddress);
    }
}
