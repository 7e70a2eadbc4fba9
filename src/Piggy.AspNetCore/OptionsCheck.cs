namespace Piggy.AspNetCore;

/// <summary>Says what is wrong with options: where an endpoint is mapped, and at each request, because options change. A change itself never throws into whoever made it.</summary>
internal static class OptionsCheck
{
    /// <summary>What is wrong and what to do, without any secret; null if nothing is.</summary>
    internal static string? ProblemOf(PiggyWebhookOptions options) => options switch
    {
        { Secrets.Count: 0 } =>
            $"{nameof(PiggyWebhookOptions)}.{nameof(options.Secrets)} is empty: no webhook could be told from a forgery. Add the secret of the subscription, or that of the account.",
        _ when options.Secrets.Any(string.IsNullOrWhiteSpace) =>
            $"{nameof(PiggyWebhookOptions)}.{nameof(options.Secrets)} holds an empty secret, with which everybody could sign. Remove it.",
        { MaxBodyBytes: < 1 } => $"{nameof(PiggyWebhookOptions)}.{nameof(options.MaxBodyBytes)} must be 1 or more.",
        _ when options.DuplicateWindow < TimeSpan.Zero => $"{nameof(PiggyWebhookOptions)}.{nameof(options.DuplicateWindow)} must not be negative; zero turns it off.",
        _ => null,
    };
}
