using System;

namespace Piggy.Sandbox;

/// <summary>How a <see cref="PiggySandbox"/> is set up.</summary>
public sealed class SandboxOptions
{
    /// <summary>The key that a sandbox accepts unless <see cref="ApiKey"/> says otherwise. It opens nothing but sandboxes.</summary>
    public const string DefaultApiKey = "piggy-sandbox-key";

    /// <summary>The client id that the token call accepts.</summary>
    public const string ClientId = "1842";

    /// <summary>The client secret that the token call accepts. It opens nothing but sandboxes.</summary>
    public const string ClientSecret = "piggy-sandbox-secret";

    /// <summary>With what webhooks of subscriptions without a secret of their own are signed. It opens nothing but sandboxes.</summary>
    public const string WebhookSecret = "piggy-sandbox-webhook-secret";

    /// <summary>The TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The only bearer token that the sandbox accepts.</summary>
    public string ApiKey { get; init; } = DefaultApiKey;

    /// <summary>The same seed gives the same ids, names and codes, at the start and for the same calls in the same order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The clock of the sandbox: it dates entities, expires vouchers and makes jobs due.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long merges and batches wait, by <see cref="TimeProvider"/>, before they are carried out: at most a year.</summary>
    public TimeSpan JobDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>In which of the two known shapes auth tokens are answered.</summary>
    public AuthTokenShape AuthTokenShape { get; init; } = AuthTokenShape.Bare;

    internal static TimeSpan LongestJobDelay => TimeSpan.FromDays(365);

    /// <summary>The answer is the type's name: the key stays out of logs.</summary>
    public override string ToString() => nameof(SandboxOptions);
}
