using Piggy.Generated.Actions;

namespace Piggy.Agents.Tools;

/// <summary>Which actions become tools.</summary>
public sealed record AgentToolsOptions
{
    /// <summary>The toolsets; the core alone unless set. See <see cref="ActionToolsets"/>.</summary>
    public IReadOnlyCollection<string> Toolsets { get; init; } = [ActionToolsets.Core];

    /// <summary>The slugs that may be called, of those in the toolsets; <see langword="null"/> for all of them.</summary>
    public IReadOnlyCollection<string>? Allowed { get; init; }

    /// <summary>Whether only what reads becomes a tool. A policy that allows reading only does the same.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether schemas carry everything that the registry knows, such as examples and the evidence of a field; without it, what constrains and explains.</summary>
    public bool FullSchemas { get; init; }
}
