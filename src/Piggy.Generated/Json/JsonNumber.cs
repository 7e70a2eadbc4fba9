using System.Globalization;

namespace Piggy.Generated.Json;

/// <summary>A JSON number without its spelling: digits times a power of ten, exact for any length, so that 1, 1.0 and 10e-1 are one number.</summary>
/// <param name="Negative">Whether it is below zero.</param>
/// <param name="Digits">The significant digits, without zeros before and behind; empty for zero.</param>
/// <param name="Exponent">The power of ten of the last digit; 0 for zero.</param>
internal readonly record struct JsonNumber(bool Negative, string Digits, long Exponent)
{
    // Exponents beyond this do not matter: no type of ours holds such a number.
    private const long FarExponent = 1_000_000_000;

    internal bool IsInteger => Exponent >= 0;

    internal static JsonNumber Parse(ReadOnlySpan<byte> utf8)
    {
        bool negative = utf8[0] == '-';
        ReadOnlySpan<byte> rest = negative ? utf8[1..] : utf8;
        int e = rest.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> mantissa = e < 0 ? rest : rest[..e];
        long exponent = e < 0 ? 0 : ParseExponent(rest[(e + 1)..]);
        int point = mantissa.IndexOf((byte)'.');
        string digits = System.Text.Encoding.ASCII.GetString(mantissa);
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        string significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        significant = significant.TrimStart('0');
        return significant.Length == 0 ? new JsonNumber(false, "", 0) : new JsonNumber(negative, significant, exponent);
    }

    internal bool TryGetInt64(out long value)
    {
        value = 0;
        if (!IsInteger || Digits.Length + Exponent > 19)
        {
            return false;
        }

        string text = string.Concat(Negative ? "-" : "", Digits.Length == 0 ? "0" : Digits, new string('0', (int)Exponent));
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static long ParseExponent(ReadOnlySpan<byte> utf8)
    {
        string text = System.Text.Encoding.ASCII.GetString(utf8);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
            ? Math.Clamp(exponent, -FarExponent, FarExponent)
            : text[0] == '-' ? -FarExponent : FarExponent;
    }
}
