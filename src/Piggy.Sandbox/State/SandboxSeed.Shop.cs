using System;

namespace Piggy.Sandbox.State;

/// <content>Well-known things that happen in the shops.</content>
public sealed partial record SandboxSeed
{
    /// <summary>A visit of <see cref="KnownContact"/> that has not ended.</summary>
    public Guid Visit { get; internal set; }
}
