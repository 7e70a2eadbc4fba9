using System.Security.Cryptography;
using System.Text;

namespace Piggy.Agents;

/// <summary>The token that callers of a server of tools have to know. Only its hash is kept.</summary>
internal sealed class BearerToken
{
    /// <summary>The scheme of HTTP authentication.</summary>
    public const string Scheme = "Bearer";

    // What is shorter can be guessed.
    private const int Shortest = 16;

    private readonly byte[] _hash;

    private BearerToken(string token) => _hash = Hash(token);

    /// <exception cref="ArgumentException">It can be guessed, or holds what never arrives in a header.</exception>
    public static BearerToken Of(string token, string parameter) => token.Length < Shortest || token.Any(character => character is <= ' ' or > '~')
        ? throw new ArgumentException($"The token must have {Shortest} or more characters, all of them visible ASCII.", parameter)
        : new BearerToken(token);

    /// <summary>Whether the values of the header Authorization are this token, once.</summary>
    public bool IsIn(IReadOnlyList<string?> authorization) =>
        authorization is [{ } one]
        && one.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase)

        // Compared as hashes, so that the time it takes tells neither length nor beginning.
        && CryptographicOperations.FixedTimeEquals(Hash(one[(Scheme.Length + 1)..].Trim()), _hash);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
