using System;
using System.Collections.Generic;

namespace Piggy.Sandbox.State;

/// <summary>A copy of an order of the caller's system. Amounts are in cents.</summary>
/// <param name="Uuid">UUID of the order.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Reference">Number or name for people, or null.</param>
/// <param name="Status">CREATED, PENDING, COMPLETED or CANCELLED.</param>
/// <param name="PaymentStatus">UNPAID, PENDING or PAID.</param>
/// <param name="ContactUuid">The contact who has ordered.</param>
/// <param name="ShopUuid">The shop in which it was ordered.</param>
/// <param name="TotalAmountInCents">What the customer pays in all.</param>
/// <param name="LinesAmountInCents">Sum of the lines as it was given, or null.</param>
/// <param name="DiscountAmountInCents">Sum of the discounts.</param>
/// <param name="Currency">Currency in three letters.</param>
/// <param name="PaidAt">When it was paid, or null.</param>
/// <param name="CompletedAt">When it was completed, or null.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Discounts">The discounts on the order or on parts of it.</param>
/// <param name="Charges">Costs that are not lines.</param>
/// <param name="CreatedAt">When it was recorded.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record SandboxOrder(
    Guid Uuid,
    string ExternalIdentifier,
    string? Reference,
    string Status,
    string PaymentStatus,
    Guid ContactUuid,
    Guid ShopUuid,
    long TotalAmountInCents,
    long? LinesAmountInCents,
    long DiscountAmountInCents,
    string Currency,
    DateTimeOffset? PaidAt,
    DateTimeOffset? CompletedAt,
    IReadOnlyList<SandboxOrderLine> Lines,
    IReadOnlyList<SandboxOrderDiscount> Discounts,
    IReadOnlyList<SandboxOrderCharge> Charges,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The credit reception of the order; null until it is processed.</summary>
    public Guid? CreditReceptionUuid { get; init; }

    /// <summary>How many of these credits returns have taken back.</summary>
    public long CreditsTakenBack { get; init; }

    /// <summary>Only the UUID, as the reference may name a person.</summary>
    public override string ToString() => $"{nameof(SandboxOrder)} {Uuid}";
}

/// <summary>A line of an order, or an addition to one.</summary>
/// <param name="Uuid">UUID of the line.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">What the line is about.</param>
/// <param name="Quantity">How many, or how much.</param>
/// <param name="PriceInCents">Price of one unit.</param>
/// <param name="TotalAmountInCents">What the line comes to, without its additions.</param>
/// <param name="DiscountAmountInCents">Discount on the line.</param>
/// <param name="ProductUuid">The product, or null.</param>
/// <param name="SubLines">Additions; an addition has none.</param>
public sealed record SandboxOrderLine(
    Guid Uuid,
    string ExternalIdentifier,
    string Name,
    decimal Quantity,
    long PriceInCents,
    long TotalAmountInCents,
    long DiscountAmountInCents,
    Guid? ProductUuid,
    IReadOnlyList<SandboxOrderLine> SubLines);

/// <summary>A discount on an order or on parts of it.</summary>
/// <param name="Uuid">UUID of the discount.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">Name of the discount.</param>
/// <param name="AmountInCents">What it comes to.</param>
/// <param name="Type">PERCENTAGE or ABSOLUTE, or null.</param>
/// <param name="Value">The discount as it was announced, or null.</param>
/// <param name="AppliedTo">ORDER or ORDER_LINES.</param>
/// <param name="LineIdentifiers">The lines that are cheaper.</param>
/// <param name="SubLineIdentifiers">The additions that are cheaper.</param>
public sealed record SandboxOrderDiscount(
    Guid Uuid,
    string ExternalIdentifier,
    string Name,
    long AmountInCents,
    string? Type,
    decimal? Value,
    string AppliedTo,
    IReadOnlyList<string> LineIdentifiers,
    IReadOnlyList<string> SubLineIdentifiers)
{
    /// <summary>True if no line holds it already.</summary>
    internal bool IsOnWholeOrder => AppliedTo == "ORDER";
}

/// <summary>A cost of an order that is not a line.</summary>
/// <param name="Uuid">UUID of the charge.</param>
/// <param name="ExternalIdentifier">Identifier in the caller's system.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Type">Its kind in an old form, or null.</param>
/// <param name="AmountInCents">What it is before discounts.</param>
/// <param name="DiscountAmountInCents">Discount on it.</param>
/// <param name="TotalAmountInCents">What it is after discounts.</param>
public sealed record SandboxOrderCharge(
    Guid Uuid, string ExternalIdentifier, string Name, string? Type, long AmountInCents, long DiscountAmountInCents, long TotalAmountInCents);
