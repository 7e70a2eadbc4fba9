using System.Diagnostics;
using Piggy.Generated.Actions;

namespace Piggy.Agents.Tools;

/// <summary>One thing that a model may call: an action of the registry, or the tool that plans one.</summary>
[DebuggerDisplay("{Name,nq}")]
public sealed class AgentTool
{
    internal AgentTool()
    {
    }

    /// <summary>The tool's name: the slug of its action, or <see cref="AgentTools.PlanName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>A short label for people.</summary>
    public required string Title { get; init; }

    /// <summary>What the tool does, when to use it, and what to know before.</summary>
    public required string Description { get; init; }

    /// <summary>JSON Schema (2020-12) of the arguments, as compact JSON text. What it states is enforced.</summary>
    public required string InputSchema { get; init; }

    /// <summary>JSON Schema (2020-12) of the answer, as compact JSON text.</summary>
    public required string OutputSchema { get; init; }

    /// <summary>What a host may know about the tool before it is called.</summary>
    public required ToolHints Hints { get; init; }

    /// <summary>The action behind it; <see langword="null"/> for the tool that plans.</summary>
    public ActionDescriptor? Action { get; init; }

    /// <summary>Whether some calls of it need approval under the policy.</summary>
    public bool MayNeedApproval { get; init; }

    /// <summary>Shows the tool by its name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}

/// <summary>What the effect contract of an action says, in the terms of the Model Context Protocol's tool annotations.</summary>
/// <param name="ReadOnly">It changes nothing.</param>
/// <param name="Destructive">What it does cannot be undone.</param>
/// <param name="Idempotent">Calling it again with the same arguments changes nothing more.</param>
/// <param name="OpenWorld">It reaches people beyond the account, by e-mail.</param>
public readonly record struct ToolHints(bool ReadOnly, bool Destructive, bool Idempotent, bool OpenWorld)
{
    internal static ToolHints Of(OperationEffect effect) => new(!effect.Writes, effect.Writes && effect.Irreversible, effect.RepeatSafe, effect.SendsMail);
}
