using System;

namespace Piggy.Sandbox.State;

/// <summary>A screen of Piggy that a till shows.</summary>
/// <param name="Uuid">UUID of the session.</param>
/// <param name="Purpose">For what it was opened, such as <c>vouchers</c>; empty if for nothing but to know who is there.</param>
/// <param name="ShopUuid">The shop in which the screen stands.</param>
/// <param name="ContactUuid">The contact, or null.</param>
/// <param name="AmountInCents">What is to be paid on the screen, in cents, or null.</param>
/// <param name="Token">The part of the address that opens the screen, a credential.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record SandboxPortalSession(
    Guid Uuid, string Purpose, Guid ShopUuid, Guid? ContactUuid, long? AmountInCents, string Token, DateTimeOffset CreatedAt)
{
    /// <summary>Only the UUID: whoever has the token can use the screen.</summary>
    public override string ToString() => $"{nameof(SandboxPortalSession)} {Uuid}";
}
