using System;

namespace Piggy.Sandbox.State;

/// <content>Well-known things that happen in the shops.</content>
public sealed partial record SandboxSeed
{
    /// <summary>A visit of <see cref="KnownContact"/> that has not ended.</summary>
    public Guid Visit { get; internal set; }

    /// <summary>A team that works shifts.</summary>
    public Guid ShiftTeam { get; internal set; }

    /// <summary>A kind of shift.</summary>
    public Guid ShiftType { get; internal set; }

    /// <summary>A shift for the next day that waits for approval.</summary>
    public Guid Shift { get; internal set; }

    /// <summary>The number of an attribute of promotions.</summary>
    public long PromotionAttribute { get; internal set; }
}
