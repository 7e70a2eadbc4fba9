using System.Collections.Concurrent;
using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Agents;

/// <summary>Holds a policy over every action of the clients it is given to (<see cref="PiggyClientOptions.Guard"/>): typed calls and calls by slug, whichever face they came through.</summary>
public sealed class PolicyGuard : IActionGuard
{
    private readonly IApprovalStore _approvals;
    private readonly TimeProvider _time;
    private readonly SpendingLedger _ledger;
    private readonly ConcurrentDictionary<ActionCall, Reservation> _open = new();

    /// <summary>Makes a guard.</summary>
    /// <param name="policy">What is allowed.</param>
    /// <param name="approvals">Keeps which calls were approved; one in memory unless given.</param>
    /// <param name="time">The clock of hours, windows and expiries; the system's unless given.</param>
    public PolicyGuard(AgentPolicy policy, IApprovalStore? approvals = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
        _time = time ?? TimeProvider.System;
        _approvals = approvals ?? new MemoryApprovalStore(_time);
        _ledger = new SpendingLedger(_time);
    }

    /// <summary>What is allowed.</summary>
    public AgentPolicy Policy { get; }

    /// <inheritdoc/>
    public ValueTask<ActionError?> AdmitAsync(ActionCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        CallAmounts amounts = CallAmounts.Of(call.Action, call.Input, Policy.Credits);
        if (Refusal(call.Action, amounts) is { } refusal)
        {
            return new(refusal);
        }

        if (!call.Action.Descriptor.Effect.Writes)
        {
            return new((ActionError?)null);
        }

        // Set aside first: a token is used up by looking at it, and must not be lost to a limit.
        if (_ledger.TryReserve(SpendingRules.ChargesOf(amounts, Policy), out Reservation reservation) is { } overdraft)
        {
            return new(PolicyErrors.Refused(SpendingRules.Sentence(overdraft)));
        }

        IReadOnlyList<string> reasons = RiskRules.ReasonsFor(call.Action.Descriptor.Effect, amounts, Policy.Approval);
        ApprovalVerdict verdict = reasons.Count == 0 ? ApprovalVerdict.Accepted
            : call.Approval is null ? ApprovalVerdict.Unknown
            : _approvals.Redeem(call.Approval, CallFingerprint.Of(call.Action.Descriptor.Slug, call.Input.Span));
        if (verdict != ApprovalVerdict.Accepted)
        {
            _ledger.Release(reservation);
            return new(PolicyErrors.ApprovalRequired(reasons, call.Approval is null ? null : verdict, Policy.Approval.By));
        }

        _open[call] = reservation;
        return new((ActionError?)null);
    }

    /// <inheritdoc/>
    public void Settle(ActionCall call, ActionOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (_open.TryRemove(call, out Reservation? reservation) && outcome == ActionOutcome.NotApplied)
        {
            _ledger.Release(reservation);
        }
    }

    /// <summary>Why a call would be refused whatever a person says; <see langword="null"/> if it would not. Nothing is set aside.</summary>
    internal ActionError? Refusal(PiggyAction action, CallAmounts amounts)
    {
        if (Policy.Shops is { } shops && amounts.Shops.Any(shop => !shops.Contains(shop)))
        {
            return PolicyErrors.Refused("The policy allows calls for some shops only, and this one names another.");
        }

        if (!action.Descriptor.Effect.Writes)
        {
            return null;
        }

        return Policy.ReadOnly ? PolicyErrors.Refused("The policy allows reading only.")
            : Policy.ReadOnlyHours is { } hours && hours.Contain(_time.GetUtcNow()) ? PolicyErrors.Refused($"The policy allows reading only from {hours.From:HH:mm} to {hours.To:HH:mm} ({hours.TimeZone.Id}).")
            : SpendingRules.ProblemOf(amounts, Policy) is { } problem ? PolicyErrors.Refused(problem)
            : null;
    }

    /// <summary>Makes a token that lets a call out once.</summary>
    internal (string Token, DateTimeOffset ExpiresAt) Approve(PiggyAction action, ReadOnlySpan<byte> canonicalInput)
    {
        DateTimeOffset expiresAt = _time.GetUtcNow() + Policy.Approval.ValidFor;
        return (_approvals.Issue(CallFingerprint.Of(action.Descriptor.Slug, canonicalInput), expiresAt), expiresAt);
    }
}
