namespace Piggy.Generated.Http;

/// <summary>Tells from an exception that a call did not leave this process.</summary>
internal static class NotSent
{
    /// <summary>Why; null if it may have been sent.</summary>
    internal static AnswerFailure? FailureOf(Exception exception)
    {
        // HttpClient wraps a cancellation into one of its own, and that into another when its own timeout was the reason.
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case PiggyRateLimitException:
                    return AnswerFailure.QueueFull;
                case PiggyCredentialException { IsTransient: true }:
                    return AnswerFailure.NoCredential;
                case PiggyCredentialException:
                    return AnswerFailure.CredentialRefused;
                case WaitEndedException:
                    return AnswerFailure.WaitedTooLong;
            }
        }

        return null;
    }
}
