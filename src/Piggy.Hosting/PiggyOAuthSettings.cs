using System.Diagnostics;
using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>An OAuth client, as a configuration describes it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PiggyOAuthSettings
{
    /// <inheritdoc cref="PiggyOAuthOptions.ClientId"/>
    public string? ClientId { get; set; }

    /// <inheritdoc cref="PiggyOAuthOptions.ClientSecret"/>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ClientSecret { get; set; }

    /// <summary>The address of the token call; <see langword="null"/> for <c>/oauth/token</c> at the host of the API.</summary>
    public Uri? TokenAddress { get; set; }

    /// <inheritdoc cref="PiggyOAuthOptions.EarlyRenewal"/>
    public TimeSpan EarlyRenewal { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Nothing of what it holds.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(PiggyOAuthSettings);
}
