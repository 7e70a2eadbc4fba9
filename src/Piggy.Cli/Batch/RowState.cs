using System;

namespace Piggy.Cli.Batch;

/// <summary>What is known about a row.</summary>
internal enum RowOutcome : byte
{
    /// <summary>It was not sent yet.</summary>
    None,

    /// <summary>It was about to be sent when the process ended.</summary>
    Begun,

    /// <summary>Its action succeeded.</summary>
    Succeeded,

    /// <summary>Piggy refused it; nothing changed.</summary>
    Refused,

    /// <summary>Its input is wrong; nothing was sent.</summary>
    Invalid,

    /// <summary>Nothing changed, and what was in the way may pass: the next run sends it again.</summary>
    Waiting,

    /// <summary>Nobody can tell whether it was applied; it is not sent again.</summary>
    Unknown,

    /// <summary>It was applied, but its answer is lost.</summary>
    Unread,
}

/// <summary>The state of one row. There is one per row in memory, so it is small.</summary>
internal struct RowState
{
    /// <summary>When its last try was recorded, in ticks of UTC; 0 if never.</summary>
    public long BeganAt;

    /// <summary>How many tries there were, in all runs.</summary>
    public ushort Attempt;

    public RowOutcome Outcome;

    /// <summary>Whether the result file has a line about the last try.</summary>
    public bool HasResult;

    public readonly DateTimeOffset Began => new(BeganAt, TimeSpan.Zero);

    /// <summary>Whether it is to be sent.</summary>
    public readonly bool IsDue => Outcome is RowOutcome.None or RowOutcome.Waiting;
}
