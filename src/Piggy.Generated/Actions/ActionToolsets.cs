namespace Piggy.Generated.Actions;

/// <summary>The names of the toolsets, as the spec gives them to actions (<see cref="ActionDescriptor.Toolset"/>).</summary>
public static class ActionToolsets
{
    /// <summary>The fourteen actions, on by default.</summary>
    public const string Core = "core";

    /// <summary>What one needs to find before the core actions, or to do after them; off until asked for.</summary>
    public const string Companion = "companion";

    /// <summary>Both.</summary>
    public static IReadOnlyList<string> All { get; } = [Core, Companion];
}
