using System.Diagnostics.CodeAnalysis;
using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tools;

/// <summary>The actions of a client as tools for agents. Every face for agents (Model Context Protocol, Microsoft.Extensions.AI) is a projection of it.</summary>
public sealed class AgentTools
{
    /// <summary>The name of the tool that plans a call without making it.</summary>
    public const string PlanName = "PIGGY_PLAN";

    private readonly Dictionary<string, AgentTool> _byName;

    /// <summary>Makes the tools of a client.</summary>
    /// <param name="client">The client; its <see cref="PiggyClientOptions.Guard"/> must be a <see cref="PolicyGuard"/>, so that nothing passes by the policy. You keep owning it.</param>
    /// <param name="options">Which actions become tools; the core ones unless given.</param>
    /// <exception cref="ArgumentException">The client has no such guard, or the options name a toolset or an action that does not exist.</exception>
    public AgentTools(PiggyClient client, AgentToolsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        Runner = client.Actions;
        Guard = Runner.Guard as PolicyGuard ?? throw new ArgumentException(
            "The client has no policy. Make it with PiggyClientOptions.Guard = new PolicyGuard(AgentPolicy.Default), or a policy of your own.", nameof(client));
        Tools = ToolList.Of(Runner.Actions, options ?? new AgentToolsOptions(), Guard.Policy);
        _byName = Tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);
    }

    /// <summary>The tools, in the order of their names; the one that plans comes last.</summary>
    public IReadOnlyList<AgentTool> Tools { get; }

    /// <summary>The policy over all of them.</summary>
    public AgentPolicy Policy => Guard.Policy;

    internal PolicyGuard Guard { get; }

    internal ActionRunner Runner { get; }

    /// <summary>Finds a tool.</summary>
    /// <param name="name">Its name, exactly as written.</param>
    /// <param name="tool">The tool.</param>
    /// <returns><see langword="false"/> if there is none of that name.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out AgentTool? tool)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.TryGetValue(name, out tool);
    }

    /// <summary>Starts a conversation: what repeats and which secrets were handed out is remembered for each by itself.</summary>
    /// <param name="approver">Asks a person about a risky call; <see langword="null"/> where nobody can be asked.</param>
    /// <returns>The session. It is safe for calls in parallel.</returns>
    public AgentSession Open(IApprover? approver = null) => new(this, approver);
}
