using Piggy.Generated.Actions;

namespace Piggy.Agents.Policies;

/// <summary>What the owner of an account lets agents do. <see cref="PolicyFile"/> reads it from JSON.</summary>
/// <remarks>Limits are held in this process, for all clients that share a <see cref="PolicyGuard"/>; they are no limits of Piggy's.</remarks>
public sealed record AgentPolicy
{
    /// <summary>The policy that counts unless another is given: irreversible calls, more than 500 credits and more than 100 vouchers need a person's approval; e-mail addresses are masked.</summary>
    public static AgentPolicy Default { get; } = new();

    /// <summary>Whether nothing that writes may be called.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Hours in which nothing that writes may be called; <see langword="null"/> for none.</summary>
    public ReadOnlyHours? ReadOnlyHours { get; init; }

    /// <summary>The shops that calls may name, by UUID; <see langword="null"/> for all.</summary>
    public IReadOnlySet<Guid>? Shops { get; init; }

    /// <summary>The most credits that may be given or taken.</summary>
    public CreditLimits Credits { get; init; } = new();

    /// <summary>The most vouchers that may be made. A call that gives something away and states no amount counts as one.</summary>
    public VoucherLimits Vouchers { get; init; } = new();

    /// <summary>When a call needs approval, and whose.</summary>
    public ApprovalRules Approval { get; init; } = new();

    /// <summary>Whether e-mail addresses in answers are shown as <c>j***@example.com</c>.</summary>
    public bool MaskEmails { get; init; } = true;

    /// <summary>How often in a row the same call may fail the same way before it is stopped, from 1.</summary>
    public int RepeatLimit { get; init; } = 3;

    /// <summary>The longest text of Piggy's that an answer passes on, in UTF-16 units; what is longer is cut.</summary>
    public int TextLimit { get; init; } = 500;

    /// <summary>Whether answers name, in a member <c>untrusted</c>, where they hold text that other people wrote.</summary>
    public bool MarkUntrusted { get; init; } = true;
}

/// <summary>The most credits that may be given or taken; a negative award counts by its size. <see langword="null"/> means no limit.</summary>
public sealed record CreditLimits
{
    /// <summary>In one call.</summary>
    public long? PerCall { get; init; }

    /// <summary>In any hour.</summary>
    public long? PerHour { get; init; }

    /// <summary>To one contact in any 24 hours.</summary>
    public long? PerContactPerDay { get; init; }

    /// <summary>In one shop in any 24 hours.</summary>
    public long? PerShopPerDay { get; init; }

    /// <summary>The most credits that the account's rules give for one euro of <c>unit_value</c>. Without it, an award by <c>unit_value</c> is refused where a limit would count it.</summary>
    public decimal? PerEuro { get; init; }

    internal bool Any => PerCall is not null || PerHour is not null || PerContactPerDay is not null || PerShopPerDay is not null;
}

/// <summary>The most vouchers that may be made. <see langword="null"/> means no limit.</summary>
public sealed record VoucherLimits
{
    /// <summary>In one call.</summary>
    public long? PerCall { get; init; }

    /// <summary>In any 24 hours.</summary>
    public long? PerDay { get; init; }
}

/// <summary>When a call needs approval, and whose.</summary>
public sealed record ApprovalRules
{
    /// <summary>Whether what cannot be undone needs approval (<see cref="OperationEffect.Irreversible"/>).</summary>
    public bool Irreversible { get; init; } = true;

    /// <summary>The most credits that one call may give or take without approval; <see langword="null"/> for any number.</summary>
    public long? CreditsOver { get; init; } = 500;

    /// <summary>The most vouchers that one call may make without approval; <see langword="null"/> for any number.</summary>
    public long? VouchersOver { get; init; } = 100;

    /// <summary>Whether what makes Piggy send an e-mail needs approval.</summary>
    public bool SendsMail { get; init; }

    /// <summary>Whether every call that writes needs approval.</summary>
    public bool AllWrites { get; init; }

    /// <summary>Who approves.</summary>
    public ApprovedBy By { get; init; } = ApprovedBy.Person;

    /// <summary>How long an approval counts after the plan was made.</summary>
    public TimeSpan ValidFor { get; init; } = TimeSpan.FromMinutes(5);

    internal bool Any => Irreversible || CreditsOver is not null || VouchersOver is not null || SendsMail || AllWrites;
}

/// <summary>Who approves a risky call.</summary>
public enum ApprovedBy
{
    /// <summary>A person, whom the host asks; the model never sees the token.</summary>
    Person,

    /// <summary>The model itself, in two steps: it gets a plan with a token, and calls with the token. This keeps a call from happening by mistake, not by ill will.</summary>
    Model,
}
