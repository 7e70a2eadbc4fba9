namespace Piggy.Sandbox.State;

/// <summary>Settings of the account that decide whether calls are refused.</summary>
public sealed record SandboxAccount
{
    /// <summary>False makes verification mails fail with 55032.</summary>
    public bool HasContactsPortal { get; init; } = true;

    /// <summary>False makes auth tokens fail with 1053.</summary>
    public bool HasValidSecret { get; init; } = true;

    /// <summary>True makes auth tokens fail with 3000.</summary>
    public bool HasExpiredToken { get; init; }

    /// <summary>The unit that counts where none is named; null makes calculated credit receptions fail with 55046.</summary>
    public string? DefaultUnitName { get; init; } = "purchase_amount";

    /// <summary>How many contacts the account may have; at that number, calls that list 60000 are refused with it. Null means no quota.</summary>
    public int? ContactQuota { get; init; }

    /// <summary>The secret that goes into the hash of a loyalty token. It opens nothing but sandboxes.</summary>
    public string LoyaltyTokenSecret { get; init; } = "piggy-sandbox-loyalty-secret";

    /// <summary>The highest credit balance that a reception may lead to; above it receptions fail with 1015.</summary>
    public long CreditCeiling { get; init; } = 100_000;

    /// <summary>The answer is the type's name: a secret stays out of logs.</summary>
    public override string ToString() => nameof(SandboxAccount);
}
