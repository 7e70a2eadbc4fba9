using System.Globalization;

namespace Piggy.Generated;

/// <summary>As many calls as allowed wait for the rate limit of their key already, so this one was not sent.</summary>
public sealed class PiggyRateLimitException : PiggyNotSentException
{
    internal PiggyRateLimitException(int queueLimit)
        : base(
            string.Create(CultureInfo.InvariantCulture, $"{queueLimit} calls wait for the rate limit of this API key, and no more may. Send fewer at a time, or raise PiggyRateLimit.QueueLimit."),
            isTransient: true)
    {
    }
}
