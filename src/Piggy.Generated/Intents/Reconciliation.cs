namespace Piggy.Generated.Intents;

/// <summary>What looking at Piggy has told about an intent.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="Because">Why, in one sentence without secrets or personal data.</param>
public sealed record Reconciliation(ReconciliationVerdict Verdict, string Because);

/// <summary>Whether an intent was applied.</summary>
public enum ReconciliationVerdict
{
    /// <summary>Nobody can tell, or not yet. Do not send the call again.</summary>
    StillUnknown,

    /// <summary>It was: do not send the call again.</summary>
    Applied,

    /// <summary>It was not, and cannot be any more: the call may be sent again.</summary>
    NotApplied,
}
