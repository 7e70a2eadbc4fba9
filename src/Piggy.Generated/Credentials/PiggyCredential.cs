using System.Diagnostics;
using System.Net.Http.Headers;

namespace Piggy.Generated;

/// <summary>What one call shows to Piggy: a personal access token, or the token of an OAuth client. It goes into the Authorization header and nowhere else.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class PiggyCredential
{
    /// <summary>Holds a credential.</summary>
    /// <param name="token">The token: visible ASCII characters without spaces.</param>
    /// <exception cref="ArgumentException">It has other characters, which would break the header; the message does not show it.</exception>
    public PiggyCredential(string token)
        : this(token, token)
    {
    }

    internal PiggyCredential(string token, string limitOwner)
    {
        if (!IsToken(token))
        {
            throw new ArgumentException("A credential is visible ASCII characters without spaces or line breaks.", nameof(token));
        }

        Header = new AuthenticationHeaderValue("Bearer", token);
        LimitOwner = limitOwner;
    }

    /// <summary>The header that carries it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AuthenticationHeaderValue Header { get; }

    /// <summary>Whose rate limit its calls count for: that of the key, or of the client that gets one token after the other.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string LimitOwner { get; }

    internal bool IsSameTokenAs(PiggyCredential other) => string.Equals(Header.Parameter, other.Header.Parameter, StringComparison.Ordinal);

    /// <summary>Never the credential.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(PiggyCredential);

    internal static bool IsToken(string? text) => !string.IsNullOrEmpty(text) && !text.Any(character => character is <= ' ' or >= (char)127);
}
