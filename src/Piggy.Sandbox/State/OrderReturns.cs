using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <summary>A record that an order, or a part of it, was given back.</summary>
/// <param name="Uuid">UUID of the return.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Status">PENDING or COMPLETED.</param>
/// <param name="OrderUuid">The order.</param>
/// <param name="Parts">What was given back.</param>
/// <param name="CreatedAt">When it was recorded.</param>
public sealed record SandboxOrderReturn(
    Guid Uuid, string ExternalIdentifier, string Status, Guid OrderUuid, IReadOnlyList<SandboxReturnedPart> Parts, DateTimeOffset CreatedAt)
{
    /// <summary>True once the credits of the order were corrected by it.</summary>
    public bool IsProcessed { get; init; }
}

/// <summary>What kind of part of an order was given back.</summary>
public enum SandboxOrderPartKind
{
    /// <summary>A line.</summary>
    Line,

    /// <summary>An addition to a line.</summary>
    SubLine,

    /// <summary>A discount that was taken back.</summary>
    Discount,

    /// <summary>A charge that was paid back.</summary>
    Charge,
}

/// <summary>How much of a part of an order was given back.</summary>
/// <param name="Uuid">UUID of this part of the return.</param>
/// <param name="PartUuid">The part of the order.</param>
/// <param name="Kind">What kind of part it is.</param>
/// <param name="Quantity">How many; 0 for discounts and charges.</param>
/// <param name="AmountInCents">What it came to, in cents.</param>
public sealed record SandboxReturnedPart(Guid Uuid, Guid PartUuid, SandboxOrderPartKind Kind, decimal Quantity, long AmountInCents);
