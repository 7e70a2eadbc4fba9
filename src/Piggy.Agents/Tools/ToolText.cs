using Piggy.Agents.Policies;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tools;

/// <summary>Describes an action to a model: what the spec says, and what the policy adds to it.</summary>
internal static class ToolText
{
    public static string Of(ActionDescriptor action, bool mayNeedApproval, AgentPolicy policy)
    {
        string text = $"{action.Summary} {action.Description}";
        if (mayNeedApproval)
        {
            text += policy.Approval.By == ApprovedBy.Model
                ? $" Risky calls are refused without approval: plan them with {AgentTools.PlanName} first."
                : " A person is asked before a risky call.";
        }

        if (action.Effect.ReturnsSecret)
        {
            text += " You get a handle in place of the secret, which the program you run in can use.";
        }

        return text;
    }
}
