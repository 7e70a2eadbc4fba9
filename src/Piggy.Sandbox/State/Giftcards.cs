using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>A family of gift cards with common rules.</summary>
/// <param name="Uuid">UUID of the program.</param>
/// <param name="Id">Internal number.</param>
/// <param name="Name">Name of the program.</param>
/// <param name="IsActive">False if no new cards are made.</param>
/// <param name="ExpirationDays">Lifetime of a card in days, or null.</param>
/// <param name="MinAmountInCents">The least money on a card that is loaded, or null.</param>
/// <param name="MaxAmountInCents">The most money on a card, or null.</param>
public sealed record SandboxGiftcardProgram(
    Guid Uuid, long Id, string Name, bool IsActive, int? ExpirationDays, long? MinAmountInCents, long? MaxAmountInCents);

/// <summary>A card with money on it, which belongs to whoever has it.</summary>
/// <param name="Uuid">UUID of the card.</param>
/// <param name="Id">Internal number.</param>
/// <param name="ProgramUuid">The program of which it is part.</param>
/// <param name="IsDigital">False for a card of plastic.</param>
/// <param name="Hash">What is printed on it; whoever knows it can pay.</param>
/// <param name="AmountInCents">Money on the card, in cents: the sum of its transactions.</param>
/// <param name="IsUpgradeable">True if money can be put on it again.</param>
/// <param name="IsActive">True if it can be used.</param>
/// <param name="ExpirationDate">Until when it can be used, or null.</param>
public sealed record SandboxGiftcard(
    Guid Uuid,
    long Id,
    Guid ProgramUuid,
    bool IsDigital,
    string Hash,
    long AmountInCents,
    bool IsUpgradeable,
    bool IsActive,
    DateTimeOffset? ExpirationDate)
{
    /// <summary>Only the UUID, as the hash is worth money.</summary>
    public override string ToString() => $"{nameof(SandboxGiftcard)} {Uuid}";
}

/// <summary>Money that was put on a gift card or taken off.</summary>
/// <param name="Uuid">UUID of the transaction.</param>
/// <param name="Id">Internal number.</param>
/// <param name="GiftcardUuid">The card.</param>
/// <param name="ShopUuid">The shop in which the money changed hands.</param>
/// <param name="AmountInCents">The amount in cents, negative if it was taken off.</param>
/// <param name="Attributes">Values of custom attributes.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Reverses">The transaction that it takes back, or null.</param>
public sealed record SandboxGiftcardTransaction(
    Guid Uuid,
    long Id,
    Guid GiftcardUuid,
    Guid ShopUuid,
    long AmountInCents,
    IReadOnlyDictionary<string, JsonElement> Attributes,
    DateTimeOffset CreatedAt,
    Guid? Reverses)
{
    /// <summary>Only the UUID, as attributes may hold anything.</summary>
    public override string ToString() => $"{nameof(SandboxGiftcardTransaction)} {Uuid}";
}
