namespace Piggy.AspNetCore;

/// <summary>How an endpoint receives webhooks.</summary>
public sealed class PiggyWebhookOptions
{
    /// <summary>The default of <see cref="MaxBodyBytes"/>: 1 MiB.</summary>
    public const int DefaultMaxBodyBytes = 1024 * 1024;

    /// <summary>The secrets that a body may be signed with: one, or the old and the new one while they change. At least one; none may be empty.</summary>
    public IList<string> Secrets { get; } = [];

    /// <summary>The largest body that is read, in bytes. A larger one is answered with 413.</summary>
    public int MaxBodyBytes { get; set; } = DefaultMaxBodyBytes;

    /// <summary>How long the same body counts as a second delivery of the same event. <see cref="TimeSpan.Zero"/> turns that off.</summary>
    /// <remarks>
    /// Piggy numbers neither its events nor its deliveries, so that nothing but the body tells whether it was here before. An event that happens again with the same
    /// values looks the same: a long time suits events that create something, a short one those that tell of a change and back.
    /// </remarks>
    public TimeSpan DuplicateWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Nothing of what it holds.</summary>
    public override string ToString() => nameof(PiggyWebhookOptions);
}
