using System;

namespace Piggy.Sandbox.State;

/// <summary>A reservation.</summary>
/// <param name="Uuid">UUID of the booking.</param>
/// <param name="ContactUuid">The contact who has booked.</param>
/// <param name="ShopUuid">The shop in which it was booked.</param>
/// <param name="ExternalId">Identifier in the caller's system, or null.</param>
/// <param name="Source">Where it was made, or null.</param>
/// <param name="Status">Free text; the vendor publishes no list.</param>
/// <param name="StartsAt">When it begins, or null.</param>
/// <param name="EndsAt">When it ends, or null.</param>
/// <param name="CheckedInAt">When the party was checked in, or null.</param>
/// <param name="NumberOfPeople">Size of the party, or null.</param>
/// <param name="CompanyName">Company for which it is made, or null.</param>
/// <param name="PrepaidAmountInCents">What was paid before, in cents, or null.</param>
/// <param name="CreatedAt">When it was created.</param>
public sealed record SandboxBooking(
    Guid Uuid,
    Guid ContactUuid,
    Guid ShopUuid,
    string? ExternalId,
    string? Source,
    string? Status,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    DateTimeOffset? CheckedInAt,
    long? NumberOfPeople,
    string? CompanyName,
    long? PrepaidAmountInCents,
    DateTimeOffset CreatedAt);
