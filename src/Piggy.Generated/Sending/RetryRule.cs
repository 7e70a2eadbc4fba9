using Piggy.Generated.Actions;
using Piggy.Generated.Http;

namespace Piggy.Generated.Sending;

/// <summary>Decides whether a call is sent again, and after which wait. The effect contract decides, never the HTTP method.</summary>
internal sealed class RetryRule(PiggyRetry retry, Func<double> random)
{
    /// <summary>The most times that one call is sent.</summary>
    internal int Attempts => retry.Attempts;

    /// <summary>The longest time for all of them.</summary>
    internal TimeSpan TotalTime => retry.TotalTime;

    /// <summary>Whether the same call may be sent again after this answer.</summary>
    internal static bool Allows(OperationEffect effect, ActionAnswer answer) => answer.Failure switch
    {
        // Nothing of it was sent, and this is the only failure that proves it.
        AnswerFailure.NotConnected => true,
        _ when effect.Writes && !effect.RepeatSafe => false,
        AnswerFailure.None => IsPassing(answer.Status),
        AnswerFailure.Lost or AnswerFailure.TimedOut => true,
        AnswerFailure.BodyLost or AnswerFailure.BodyTimedOut => answer.Status is >= 200 and < 300 || IsPassing(answer.Status),
        _ => false,
    };

    /// <summary>The wait before the next try; <see langword="null"/> if Piggy asks for a longer one than the caller allows.</summary>
    /// <param name="attempt">How often the call was sent.</param>
    /// <param name="asked">The wait that Piggy asks for.</param>
    internal TimeSpan? DelayAfter(int attempt, TimeSpan? asked)
    {
        TimeSpan most = retry.BaseDelay * Math.Pow(2, attempt - 1);
        TimeSpan jitter = random() * (most < retry.LongestDelay ? most : retry.LongestDelay);
        TimeSpan delay = asked is { } least && least > jitter ? least : jitter;
        return delay > retry.LongestDelay ? null : delay;
    }

    private static bool IsPassing(int? status) => status is 408 or 429 or 500 or 502 or 503 or 504;
}
