namespace Piggy.Agents.Approvals;

/// <summary>Keeps which calls were approved. A token counts once, for one call, for a while.</summary>
public interface IApprovalStore
{
    /// <summary>Makes a token for a call.</summary>
    /// <param name="call">The fingerprint of the call: its action and every one of its arguments.</param>
    /// <param name="expiresAt">When the token stops counting.</param>
    /// <returns>The token.</returns>
    string Issue(string call, DateTimeOffset expiresAt);

    /// <summary>Uses a token up. Of two callers with one token, one gets <see cref="ApprovalVerdict.Accepted"/>.</summary>
    /// <param name="token">What the caller presented.</param>
    /// <param name="call">The fingerprint of the call that is about to be sent.</param>
    /// <returns>Whether the call may go out, or why not. A token that was presented for another call stays good for its own.</returns>
    ApprovalVerdict Redeem(string token, string call);
}

/// <summary>What a token is worth.</summary>
public enum ApprovalVerdict
{
    /// <summary>It was made for this call and is used up now.</summary>
    Accepted,

    /// <summary>Nobody made it here, or it was forgotten.</summary>
    Unknown,

    /// <summary>It was made for another action or other arguments.</summary>
    OtherCall,

    /// <summary>It came too late.</summary>
    Expired,

    /// <summary>It was used before.</summary>
    Used,
}
