using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Piggy.Generated.Http.Direct;

/// <summary>Writes one value into an address as Kiota does: percent-encoded, in the notation of its type.</summary>
/// <remarks>Enumerations are not among them: only reflection tells what their members are called on the wire, so they are left to Kiota.</remarks>
internal static class UrlText
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Appends a value, if its type is known here.</summary>
    internal static bool TryAppend(ref DefaultInterpolatedStringHandler url, object value)
    {
        switch (value)
        {
            case Guid guid:
                url.AppendFormatted(guid);
                return true;
            case int number:
                url.AppendFormatted(number);
                return true;
            case long number:
                url.AppendFormatted(number);
                return true;
            case bool flag:
                url.AppendLiteral(flag ? "true" : "false");
                return true;
            case string text:
                return TryAppendText(ref url, text);
            case DateTimeOffset time:
                return TryAppendText(ref url, time.ToString("o", CultureInfo.InvariantCulture));
            default:
                return false;
        }
    }

    private static bool TryAppendText(ref DefaultInterpolatedStringHandler url, string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Unreserved))
        {
            url.AppendLiteral(text);
            return true;
        }

        // Half a surrogate pair is written in different ways.
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0)
        {
            return false;
        }

        url.AppendLiteral(Uri.EscapeDataString(text));
        return true;
    }
}
