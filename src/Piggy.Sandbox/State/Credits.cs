using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>A place of business or a web shop.</summary>
/// <param name="Uuid">UUID of the shop.</param>
/// <param name="Id">Internal number.</param>
/// <param name="Name">Name of the shop.</param>
/// <param name="Type">Kind of the shop, such as <c>physical</c> or <c>web</c>.</param>
/// <param name="Address">Where the shop is, or null.</param>
public sealed record SandboxShop(Guid Uuid, long Id, string Name, string Type, SandboxAddress? Address);

/// <summary>The address of a shop.</summary>
/// <param name="Id">Internal number.</param>
/// <param name="Street">Street.</param>
/// <param name="HouseNumber">House number.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">Town.</param>
public sealed record SandboxAddress(long Id, string Street, int HouseNumber, string PostalCode, string City);

/// <summary>Something from which credits are calculated.</summary>
/// <param name="Id">Internal number.</param>
/// <param name="Name">Internal name, as in <c>unit_name</c>.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Prefix">Short prefix, or null.</param>
public sealed record SandboxUnit(long Id, string Name, string Label, string? Prefix);

/// <summary>A transaction that gave or took credits.</summary>
/// <param name="Uuid">UUID of the reception.</param>
/// <param name="ContactUuid">The contact whose balance changed.</param>
/// <param name="ShopUuid">The shop in which it happened.</param>
/// <param name="Credits">Credits given; negative if taken away.</param>
/// <param name="UnitValue">The amount, in euros for a purchase amount, or null.</param>
/// <param name="UnitName">The unit of <paramref name="UnitValue"/>, or null for a fixed number of credits without default unit.</param>
/// <param name="ContactIdentifierValue">The identifier that was used, or null.</param>
/// <param name="Attributes">Values of loyalty transaction attributes, as they were sent.</param>
/// <param name="CreatedAt">When the credits were given.</param>
public sealed record SandboxCreditReception(
    Guid Uuid,
    Guid ContactUuid,
    Guid ShopUuid,
    long Credits,
    decimal? UnitValue,
    string? UnitName,
    string? ContactIdentifierValue,
    IReadOnlyDictionary<string, JsonElement> Attributes,
    DateTimeOffset CreatedAt)
{
    /// <summary>Where the credits came from: OAUTH_API, or BUSINESS_DASHBOARD for what was there before the first call.</summary>
    public string Channel { get; init; } = "OAUTH_API";

    /// <summary>The reception or reward reception that this one takes back, or null.</summary>
    public Guid? Reverses { get; init; }

    /// <summary>Only the UUID, as attributes may hold anything.</summary>
    public override string ToString() => $"{nameof(SandboxCreditReception)} {Uuid}";
}

/// <summary>A purchase that a till has reported.</summary>
/// <param name="Uuid">UUID of the transaction.</param>
/// <param name="CreditReceptionUuid">The credit reception that rewarded it, or null.</param>
public sealed record SandboxPosTransaction(Guid Uuid, Guid? CreditReceptionUuid);
