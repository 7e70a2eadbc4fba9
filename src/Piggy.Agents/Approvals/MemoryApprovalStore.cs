using System.Security.Cryptography;
using System.Text;

namespace Piggy.Agents.Approvals;

/// <summary>Keeps approvals in this process, as hashes of their tokens.</summary>
/// <param name="time">The clock; the system's unless given.</param>
public sealed class MemoryApprovalStore(TimeProvider? time = null) : IApprovalStore
{
    private const int MostKept = 1_000;

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly object _lock = new();
    private readonly Dictionary<string, Approval> _approvals = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Issue(string call, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(call);
        string token = ApprovalToken.Next();
        lock (_lock)
        {
            MakeRoom();
            _approvals.Add(ApprovalToken.Hash(token), new Approval(call, expiresAt));
        }

        return token;
    }

    /// <inheritdoc/>
    public ApprovalVerdict Redeem(string token, string call)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(call);
        lock (_lock)
        {
            if (!_approvals.TryGetValue(ApprovalToken.Hash(token), out Approval? approval))
            {
                return ApprovalVerdict.Unknown;
            }

            if (approval.IsUsed)
            {
                return ApprovalVerdict.Used;
            }

            if (_time.GetUtcNow() >= approval.ExpiresAt)
            {
                return ApprovalVerdict.Expired;
            }

            // Someone who tries a token on other arguments must not be able to spoil it for the call that a person saw.
            if (approval.Call != call)
            {
                return ApprovalVerdict.OtherCall;
            }

            approval.IsUsed = true;
            return ApprovalVerdict.Accepted;
        }
    }

    // Used and expired ones are kept as long as there is room, so that a replay is called one.
    private void MakeRoom()
    {
        if (_approvals.Count < MostKept)
        {
            return;
        }

        DateTimeOffset now = _time.GetUtcNow();
        string first = _approvals.OrderByDescending(pair => pair.Value.IsUsed || now >= pair.Value.ExpiresAt).ThenBy(pair => pair.Value.ExpiresAt).First().Key;
        _approvals.Remove(first);
    }

    private sealed class Approval(string call, DateTimeOffset expiresAt)
    {
        public string Call { get; } = call;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public bool IsUsed { get; set; }
    }
}

/// <summary>Makes and hashes tokens.</summary>
internal static class ApprovalToken
{
    private const int Bytes = 20;

    public static string Next() => "approve-" + Convert.ToHexString(RandomNumberGenerator.GetBytes(Bytes)).ToLowerInvariant();

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
