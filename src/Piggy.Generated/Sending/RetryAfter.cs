using System.Globalization;
using System.Net.Http;

namespace Piggy.Generated.Sending;

/// <summary>Reads how long Piggy, or a gateway before it, asks to wait.</summary>
internal static class RetryAfter
{
    private const string Header = "Retry-After";
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The wait that an answer asks for; <see langword="null"/> where it asks for none that can be read.</summary>
    internal static TimeSpan? Of(HttpResponseMessage response, DateTimeOffset now)
    {
        // .NET's own property knows whole seconds only, and nothing of a value that it cannot read.
        if (!response.Headers.NonValidated.TryGetValues(Header, out var values))
        {
            return null;
        }

        foreach (string value in values)
        {
            if (Read(value, now) is { } wait)
            {
                return wait;
            }
        }

        return null;
    }

    /// <summary>Reads seconds, whole or with a fraction, or an HTTP date. A time that has passed is no wait at all.</summary>
    internal static TimeSpan? Read(string value, DateTimeOffset now)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out double seconds) && !double.IsNaN(seconds))
        {
            return seconds <= 0 ? TimeSpan.Zero : seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(value.Trim(), ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out DateTimeOffset moment)
            ? moment <= now ? TimeSpan.Zero : moment - now > Longest ? Longest : moment - now
            : null;
    }
}
