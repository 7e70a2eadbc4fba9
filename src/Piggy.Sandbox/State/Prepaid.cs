using System;

namespace Piggy.Sandbox.State;

/// <summary>A change of the prepaid money of a contact.</summary>
/// <param name="Uuid">UUID of the transaction.</param>
/// <param name="ContactUuid">Whose money it is.</param>
/// <param name="ShopUuid">The shop in which it changed hands.</param>
/// <param name="AmountInCents">The amount in cents, negative if it was taken off.</param>
/// <param name="BalanceInCents">The balance right after it, in cents.</param>
/// <param name="ContactIdentifierValue">The identifier that was used, or null.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Reverses">The transaction that it takes back, or null.</param>
public sealed record SandboxPrepaidTransaction(
    Guid Uuid, Guid ContactUuid, Guid ShopUuid, long AmountInCents, long BalanceInCents, string? ContactIdentifierValue, DateTimeOffset CreatedAt, Guid? Reverses)
{
    /// <summary>Only the UUID: the identifier is a person's.</summary>
    public override string ToString() => $"{nameof(SandboxPrepaidTransaction)} {Uuid}";
}
