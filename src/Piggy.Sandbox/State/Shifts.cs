using System;

namespace Piggy.Sandbox.State;

/// <summary>A group that works shifts together.</summary>
/// <param name="Uuid">UUID of the team.</param>
/// <param name="Name">Name of the team.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record SandboxShiftTeam(Guid Uuid, string Name, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A kind of shift.</summary>
/// <param name="Uuid">UUID of the kind.</param>
/// <param name="Name">Name of the kind.</param>
/// <param name="Description">What is done in such a shift.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record SandboxShiftType(Guid Uuid, string Name, string Description, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A time in which a contact works in a shop.</summary>
/// <param name="Uuid">UUID of the shift.</param>
/// <param name="ContactUuid">The contact who works.</param>
/// <param name="ShopUuid">The shop; no answer tells it.</param>
/// <param name="ExternalId">Identifier in the caller's system, or null.</param>
/// <param name="TeamUuid">The team, or null.</param>
/// <param name="TypeUuid">The kind of shift, or null.</param>
/// <param name="Status">approved or pending.</param>
/// <param name="StartedAt">When it begins.</param>
/// <param name="EndedAt">When it ends.</param>
/// <param name="BreakInMinutes">Length of the break, or null.</param>
/// <param name="CreatedAt">When it was recorded.</param>
public sealed record SandboxShift(
    Guid Uuid,
    Guid ContactUuid,
    Guid ShopUuid,
    string? ExternalId,
    Guid? TeamUuid,
    Guid? TypeUuid,
    string Status,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    long? BreakInMinutes,
    DateTimeOffset CreatedAt)
{
    /// <summary>The whole minutes of the shift, without its break.</summary>
    internal long NetMinutes => (long)(EndedAt - StartedAt).TotalMinutes - (BreakInMinutes ?? 0);
}
