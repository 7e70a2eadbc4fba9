using System.Diagnostics;
using System.Net;
using Piggy.Agents;

namespace Piggy.Mcp.Http;

/// <summary>Where a <see cref="PiggyMcpHttpHost"/> listens, and whom it answers.</summary>
[DebuggerDisplay("{EndPoint,nq}")]
public sealed class PiggyMcpHttpOptions
{
    /// <summary>Address and port; a free port of 127.0.0.1 unless set. Any other than a loopback address needs <see cref="Token"/>, and something before it that adds TLS.</summary>
    public IPEndPoint EndPoint { get; init; } = new(IPAddress.Loopback, 0);

    /// <summary>The bearer token that every request must carry; <see langword="null"/> for none, which is allowed on a loopback address only.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; init; }

    /// <summary>Further names under which clients reach the server, without port: behind a proxy, the proxy's. A loopback address is always reached as <c>localhost</c> and by its number.</summary>
    public IReadOnlyCollection<string> Hosts { get; init; } = [];

    /// <summary>The origins of web pages that may ask, such as <c>https://app.example.com</c>. On a loopback address, pages of this machine may, too.</summary>
    public IReadOnlyCollection<string> Origins { get; init; } = [];

    /// <summary>The longest body of a request, in bytes.</summary>
    public long LongestBody { get; init; } = 1024 * 1024;

    /// <summary>Shows where; never the token.</summary>
    /// <returns>The end point.</returns>
    public override string ToString() => EndPoint.ToString();

    internal bool IsLoopback => IPAddress.IsLoopback(EndPoint.Address);

    internal void Check()
    {
        if (!IsLoopback && string.IsNullOrEmpty(Token))
        {
            throw new ArgumentException($"A server at {EndPoint.Address} can be reached by other machines, so it needs a token.", "options");
        }

        if (Token is not null)
        {
            BearerToken.Of(Token, "options");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(LongestBody, 1, "options");
    }
}
