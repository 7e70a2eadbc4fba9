using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;

namespace Piggy.Mcp.Sessions;

/// <summary>What a session of the protocol remembers: the session of the agent, and who is asked about a risky call.</summary>
internal sealed class Conversation
{
    public Conversation(AgentTools tools) => Agent = tools.Open(Approval);

    public AgentSession Agent { get; }

    public ElicitedApproval Approval { get; } = new();
}
