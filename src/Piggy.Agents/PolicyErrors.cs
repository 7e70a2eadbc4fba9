using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Generated.Actions;

namespace Piggy.Agents;

/// <summary>The errors of calls that a policy stopped.</summary>
internal static class PolicyErrors
{
    public static ActionError Refused(string why) => new()
    {
        Kind = ActionErrorKind.Policy,
        Message = why,
        Outcome = ActionOutcome.NotApplied,
        Hint = "Nothing was sent. Stay within the policy, or ask the owner of the account to change it.",
    };

    public static ActionError ApprovalRequired(IReadOnlyList<string> reasons, ApprovalVerdict? presented, ApprovedBy by) => new()
    {
        Kind = ActionErrorKind.ApprovalRequired,
        Message = $"{Presented(presented)} {string.Join(' ', reasons)}",
        Outcome = ActionOutcome.NotApplied,
        Hint = by == ApprovedBy.Model
            ? "Nothing was sent. Plan exactly this call, read the plan, and call again with the same arguments and the plan's approval_token."
            : "Nothing was sent. A person has to approve exactly this call; tell them what it would do and why.",
    };

    public static ActionError Declined { get; } = new()
    {
        Kind = ActionErrorKind.ApprovalRequired,
        Message = "A person was asked and did not approve the call.",
        Outcome = ActionOutcome.NotApplied,
        Hint = "Nothing was sent. Do not ask for the same call again; find out what they want instead.",
    };

    public static ActionError Repeated(ActionError last, int times) => last with
    {
        Kind = ActionErrorKind.Repeated,
        Message = $"This very call has failed the same way {times} times, so it was not sent again. The last failure: {last.Message}",
        Outcome = ActionOutcome.NotApplied,
        Retryable = false,
        Hint = "Change what the failure names, do something else, or tell the person that it cannot be done.",
    };

    /// <summary>Where the outcome is unknown, the hint says already that one has to look first.</summary>
    public static ActionError AgainTheSame(ActionError error, int times) => error.Outcome != ActionOutcome.NotApplied ? error : error with
    {
        Hint = $"{error.Hint} This very call has now failed the same way {times} times in a row: sending it again unchanged will not help.".TrimStart(),
    };

    private static string Presented(ApprovalVerdict? verdict) => verdict switch
    {
        null => "This call needs approval.",
        ApprovalVerdict.OtherCall => "The approval is for another call: another action or other arguments.",
        ApprovalVerdict.Expired => "The approval has expired.",
        ApprovalVerdict.Used => "The approval was used already; it counts once.",
        _ => "The approval is not known here.",
    };
}
