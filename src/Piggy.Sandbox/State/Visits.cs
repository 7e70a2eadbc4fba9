using System;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>The stay of a contact in a shop.</summary>
/// <param name="Uuid">UUID of the visit.</param>
/// <param name="ContactUuid">The contact who was there.</param>
/// <param name="ShopUuid">The shop; no answer tells it.</param>
/// <param name="ExternalId">Identifier in the caller's system, or null.</param>
/// <param name="Source">Where it was recorded, or null.</param>
/// <param name="StartsAt">When it began, or null.</param>
/// <param name="EndsAt">When it ended, or null.</param>
/// <param name="CreatedAt">When it was recorded.</param>
public sealed record SandboxVisit(
    Guid Uuid,
    Guid ContactUuid,
    Guid ShopUuid,
    string? ExternalId,
    string? Source,
    DateTimeOffset? StartsAt,
    DateTimeOffset? EndsAt,
    DateTimeOffset CreatedAt);

/// <summary>The book of visits, in which no two have the same identifier of the caller's.</summary>
internal static class VisitBook
{
    public static bool IsTaken(Tables tables, string? externalId, Guid? except = null) =>
        externalId is not null && tables.Visits.Values.Any(visit => visit.ExternalId == externalId && visit.Uuid != except);

    /// <summary>Carries a batch out; a visit whose contact is gone or whose identifier is taken by now is left out.</summary>
    public static bool Import(Tables tables, SandboxVisitsJob job, DateTimeOffset now)
    {
        foreach (SandboxVisitImport import in job.Visits)
        {
            if (tables.ContactByEmail(import.ContactEmail) is { } contact && !IsTaken(tables, import.ExternalId))
            {
                Guid uuid = tables.Random.Uuid();
                tables.Visits[uuid] = new SandboxVisit(uuid, contact.Uuid, import.ShopUuid, import.ExternalId, Source: null, StartsAt: null, EndsAt: null, now);
            }
        }

        return true;
    }
}
