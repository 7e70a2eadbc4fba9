using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>Something that contacts can spend credits on.</summary>
/// <param name="Uuid">UUID of the reward.</param>
/// <param name="Id">Internal number.</param>
/// <param name="Title">Name of the reward.</param>
/// <param name="Description">What it is, or null.</param>
/// <param name="IsDigital">True if a code is given out, false if a thing is handed out.</param>
/// <param name="RequiredCredits">What it costs.</param>
/// <param name="IsActive">False if nobody can claim it.</param>
/// <param name="Stock">How many are left, or null for any number.</param>
/// <param name="LimitPerContact">How often one contact can claim it, or null.</param>
/// <param name="ExpirationDuration">How long a claimed thing waits to be picked up, or null.</param>
/// <param name="Attributes">Values of reward attributes.</param>
public sealed record SandboxReward(
    Guid Uuid,
    long Id,
    string Title,
    string? Description,
    bool IsDigital,
    long RequiredCredits,
    bool IsActive,
    int? Stock,
    int? LimitPerContact,
    TimeSpan? ExpirationDuration,
    IReadOnlyDictionary<string, JsonElement> Attributes);

/// <summary>A transaction in which a contact spent credits on a reward.</summary>
/// <param name="Uuid">UUID of the reception.</param>
/// <param name="ContactUuid">The contact who spent.</param>
/// <param name="RewardUuid">The reward.</param>
/// <param name="ShopUuid">The shop in which it happened.</param>
/// <param name="Credits">The credits, negative.</param>
/// <param name="ContactIdentifierValue">The identifier that was used, or null.</param>
/// <param name="Code">The code of a digital reward, or null.</param>
/// <param name="CreatedAt">When it was claimed.</param>
/// <param name="ExpiresAt">Until when a thing can be picked up, or null.</param>
public sealed record SandboxRewardReception(
    Guid Uuid,
    Guid ContactUuid,
    Guid RewardUuid,
    Guid ShopUuid,
    long Credits,
    string? ContactIdentifierValue,
    string? Code,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt)
{
    /// <summary>True once the thing was handed out.</summary>
    public bool HasBeenCollected { get; init; }

    /// <summary>True once the credits were given back.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Only the UUID, as the code is worth money.</summary>
    public override string ToString() => $"{nameof(SandboxRewardReception)} {Uuid}";
}

/// <summary>The handing out of a reward.</summary>
/// <param name="Uuid">UUID of the redemption.</param>
/// <param name="RewardReceptionUuid">What was handed out.</param>
/// <param name="IsReversed">True once it was taken back.</param>
public sealed record SandboxRewardRedemption(Guid Uuid, Guid RewardReceptionUuid, bool IsReversed);

/// <summary>A link that carries credits until a contact claims them.</summary>
/// <param name="ShopUuid">The shop that gives the credits.</param>
/// <param name="UniqueId">The caller's id of the token.</param>
/// <param name="CreditReceptionUuid">The reception that was made of it, or null.</param>
public sealed record SandboxLoyaltyToken(Guid ShopUuid, string UniqueId, Guid? CreditReceptionUuid);
