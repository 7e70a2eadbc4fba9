using Microsoft.Extensions.AI;
using Piggy.Agents.Approvals;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Generated.Actions;

namespace Piggy.Extensions.AI;

/// <summary>Gives the tools of a session to Microsoft.Extensions.AI.</summary>
public static class AgentSessionExtensions
{
    /// <summary>The tools of a session as functions, with the schemas that the registry states. None of them throws, but for a cancellation: whatever goes wrong is in the envelope.</summary>
    /// <param name="session">The session; every call goes through it.</param>
    /// <param name="approval">Who sees to it that a person approves risky calls.</param>
    /// <returns>A function for each tool, in their order.</returns>
    public static IReadOnlyList<AIFunction> AsAIFunctions(this AgentSession session, AIFunctionApproval approval = AIFunctionApproval.Session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Tools.Tools.Select(tool => approval == AIFunctionApproval.Host && tool.MayNeedApproval
                ? (AIFunction)new ApprovalRequiredAIFunction(new PiggyAIFunction(session, tool, isApprovedByHost: true))
                : new PiggyAIFunction(session, tool, isApprovedByHost: false)),
        ];
    }

    /// <summary>Says what a call that waits for approval would do, for the person who decides about it. It is found out by reading only.</summary>
    /// <param name="session">The session whose function the call is for.</param>
    /// <param name="call">The call: the <see cref="ToolApprovalRequestContent.ToolCall"/> of a request for approval.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The plan; <see langword="null"/> for a call that will be refused for its name or its arguments, whatever is approved.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<CallPlan?> PlanAsync(this AgentSession session, FunctionCallContent call, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(call);
        (byte[]? arguments, FieldError? _) = ArgumentWriter.Write(call.Arguments ?? new Dictionary<string, object?>());
        return arguments is null ? null : (await session.PlanAsync(call.Name, arguments, cancellationToken).ConfigureAwait(false)).Plan;
    }
}
