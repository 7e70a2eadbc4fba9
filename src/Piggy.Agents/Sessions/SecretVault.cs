using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Piggy.Agents.Sessions;

/// <summary>Keeps secrets out of a model's context: it hands out a handle for each, which means nothing to anyone but this session's host.</summary>
[DebuggerDisplay("{_secrets.Count} secrets")]
public sealed class SecretVault
{
    /// <summary>What every handle begins with.</summary>
    public const string Prefix = "piggy-secret:";

    private const int MostKept = 1_000;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentDictionary<string, string> _secrets = new(StringComparer.Ordinal);

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Finds the secret of a handle. For host code only: what it returns must not be given to a model.</summary>
    /// <param name="handle">The handle.</param>
    /// <param name="secret">The secret.</param>
    /// <returns><see langword="false"/> if this session gave out no such handle, or so long ago that it was forgotten.</returns>
    public bool TryResolve(string handle, [NotNullWhen(true)] out string? secret)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return _secrets.TryGetValue(handle, out secret);
    }

    /// <summary>Shows how many secrets are kept; never one of them.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => $"{_secrets.Count} secrets";

    internal string Keep(string secret)
    {
        // A handle of its own each time: equal handles would tell that two secrets are equal.
        string handle = Prefix + Convert.ToHexString(RandomNumberGenerator.GetBytes(12)).ToLowerInvariant();
        _secrets[handle] = secret;
        _order.Enqueue(handle);
        while (_secrets.Count > MostKept && _order.TryDequeue(out string? oldest))
        {
            _secrets.TryRemove(oldest, out _);
        }

        return handle;
    }
}
