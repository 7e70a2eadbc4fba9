using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace Piggy.Generated.Json;

/// <summary>The formats of JSON Schema, for values that stay text.</summary>
public static class Formats
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    private static readonly SearchValues<char> LocalPartCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+/=?^_`{|}~-");
    private static readonly SearchValues<char> DomainCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

    /// <summary>The length of a text as JSON Schema counts it: in Unicode code points.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The number of code points; a lone surrogate counts as one.</returns>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                length--;
                i++;
            }
        }

        return length;
    }

    /// <summary>Whether a text is an e-mail address such as <c>ada@example.com</c>, in plain ASCII and with a dotted domain.</summary>
    /// <remarks>The grammar of JSON Schema's <c>email</c> as validators of JSON Schema apply it, so that a schema and its validator agree.</remarks>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsEmail(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && AtomsOf(text.AsSpan(0, at), LocalPartCharacters, mayEndInHyphen: true) > 0
            && AtomsOf(text.AsSpan(at + 1), DomainCharacters, mayEndInHyphen: false) > 1;
    }

    /// <summary>Whether a text is an absolute URI such as <c>https://example.com/path</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsUri(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters)
            && IsUriReference(text)
            && Uri.TryCreate(text, UriKind.Absolute, out _);
    }

    /// <summary>Whether a text is a URI, or one relative to another such as <c>/path?query</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsUriReference(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int i = 0; i < text.Length; i++)
        {
            bool escape = text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]);
            if (text[i] is <= ' ' or >= (char)127 or '<' or '>' or '"' or '{' or '}' or '|' or '\\' or '^' or '`' || (text[i] == '%' && !escape))
            {
                return false;
            }
        }

        return Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
    }

    /// <summary>Whether a text is a host name such as <c>shop.example.com</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsHostname(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= 253 && text.Split('.').All(IsHostLabel);
    }

    /// <summary>Whether a text is an IPv4 address of four decimal numbers.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsIpv4(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is > 0 and <= 3
            && part.All(char.IsAsciiDigit)
            && (part.Length == 1 || part[0] != '0')
            && part.Aggregate(0, (number, digit) => (number * 10) + (digit - '0')) <= 255);
    }

    /// <summary>Whether a text is an IPv6 address without a zone.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsIpv6(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(':', StringComparison.Ordinal)
            && !text.AsSpan().ContainsAny("[]%/ ")
            && IPAddress.TryParse(text, out IPAddress? address)
            && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    /// <summary>Whether a text is a UUID: 8-4-4-4-12 hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsUuid(string text) => TryParseUuid(text, out _);

    /// <summary>Whether a text is a moment as RFC 3339 writes it, with an offset: <c>2026-01-31T09:00:00+01:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsDateTime(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateTimeText.TryParseStrict(text, out _);
    }

    /// <summary>Whether a text is a day: <c>2026-01-31</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsDate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateTimeText.TryParseDate(text, out _);
    }

    /// <summary>Whether a text is a time of day: <c>09:00</c> or <c>09:00:00</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it is.</returns>
    public static bool IsTime(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return DateTimeText.TryParseTime(text, out _);
    }

    /// <summary>Reads a UUID of 8-4-4-4-12 hexadecimal digits; <see cref="Guid"/>'s own parsers take more.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The UUID.</param>
    /// <returns><see langword="true"/> if it is one.</returns>
    public static bool TryParseUuid(string text, out Guid value)
    {
        ArgumentNullException.ThrowIfNull(text);
        value = default;
        if (text.Length != 36)
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[i] != '-' : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }
        }

        return Guid.TryParseExact(text, "D", out value);
    }

    internal static string Describe(string format) => format switch
    {
        "email" => "an e-mail address such as name@example.com",
        "uuid" => "a UUID such as 7b2f8f0e-3c1a-4d57-9d0e-5a6b7c8d9e0f",
        "date-time" => "a date and time such as 2026-01-31T09:00:00+01:00, with an offset of at most 14 hours",
        "date" => "a date such as 2026-01-31",
        "time" => "a time such as 09:00:00",
        "uri" => "an absolute URI such as https://example.com/path",
        "uri-reference" => "a URI such as https://example.com/path or /path",
        "hostname" => "a host name such as shop.example.com",
        "ipv4" => "an IPv4 address such as 192.0.2.1",
        "ipv6" => "an IPv6 address such as 2001:db8::1",
        "byte" => "Base64 text",
        _ => $"in the format '{format}'",
    };

    // The number of parts between dots; 0 if one is empty or holds another character.
    private static int AtomsOf(ReadOnlySpan<char> text, SearchValues<char> characters, bool mayEndInHyphen)
    {
        for (int count = 1; ; count++)
        {
            int dot = text.IndexOf('.');
            ReadOnlySpan<char> atom = dot < 0 ? text : text[..dot];
            if (atom.IsEmpty || atom.ContainsAnyExcept(characters) || (!mayEndInHyphen && (atom[0] == '-' || atom[^1] == '-')))
            {
                return 0;
            }

            if (dot < 0)
            {
                return count;
            }

            text = text[(dot + 1)..];
        }
    }

    private static bool IsHostLabel(string label) => label.Length is > 0 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(character => char.IsLetterOrDigit(character) || character == '-');
}
