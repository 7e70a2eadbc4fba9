using System.Diagnostics;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Hosting;

/// <summary>One connection to Piggy, as a configuration describes it.</summary>
/// <remarks><see cref="ApiKey"/> and <see cref="OAuth"/> are read for each call, so that they change without a restart; all else is read when the client is made.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PiggyConnectionOptions
{
    /// <summary>The personal access token. Either this or <see cref="OAuth"/> must be set.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? ApiKey { get; set; }

    /// <summary>The OAuth client, for those who still have one.</summary>
    public PiggyOAuthSettings? OAuth { get; set; }

    /// <inheritdoc cref="PiggyClientOptions.BaseAddress"/>
    public Uri BaseAddress { get; set; } = PiggyClientOptions.DefaultBaseAddress;

    /// <inheritdoc cref="PiggyClientOptions.Timeout"/>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How actions are sent again whose effect allows it.</summary>
    public PiggyRetrySettings Retry { get; set; } = new();

    /// <inheritdoc cref="PiggyClientOptions.ApplicationName"/>
    public string? ApplicationName { get; set; }

    /// <summary>The toolsets whose actions may be run by slug; <see langword="null"/> for the core alone. See <see cref="ActionToolsets"/>.</summary>
    public IList<string>? Toolsets { get; set; }

    /// <inheritdoc cref="PiggyClientOptions.OutputCheck"/>
    public OutputCheck OutputCheck { get; set; }

    /// <summary>How many calls the key may send; <see langword="null"/> for no limit. All connections of a key in this process share it.</summary>
    public PiggyRateLimitSettings? RateLimit { get; set; }

    /// <summary>Shows the base address, never the key.</summary>
    /// <returns>The name of the type with the base address.</returns>
    public override string ToString() => $"PiggyConnectionOptions {{ BaseAddress = {BaseAddress?.GetLeftPart(UriPartial.Path)} }}";
}
