using Microsoft.Extensions.AI;
using Piggy.Agents.Approvals;

namespace Piggy.Extensions.AI;

/// <summary>Who sees to it that a person approves risky calls.</summary>
public enum AIFunctionApproval
{
    /// <summary>
    /// The session: its <see cref="IApprover"/> is asked about each call that is risky, and about no other. Without one, risky calls are refused, and the model is told why.
    /// </summary>
    Session,

    /// <summary>
    /// The host: tools some of whose calls are risky are <see cref="ApprovalRequiredAIFunction"/>s, and invoking one means that a person approved exactly its arguments. Only for hosts
    /// that ask before they invoke, as <c>FunctionInvokingChatClient</c> does; Semantic Kernel does not.
    /// </summary>
    Host,
}
