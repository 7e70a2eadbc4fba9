using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>A person in the loyalty program, known or anonymous.</summary>
/// <param name="Uuid">UUID of the contact.</param>
/// <param name="Id">Internal number.</param>
/// <param name="Email">The e-mail address; a made-up one while the contact is anonymous.</param>
/// <param name="IsAnonymous">True until the contact is claimed.</param>
/// <param name="CreditBalance">Credits that the contact can spend.</param>
/// <param name="PrepaidBalanceInCents">Prepaid money, in cents.</param>
/// <param name="TierUuid">The loyalty level, or null.</param>
/// <param name="Values">Values of contact attributes by name; attributes without a value are left out.</param>
/// <param name="Subscriptions">Subscription status by subscription type.</param>
/// <param name="CreatedAt">When the contact was created.</param>
/// <param name="UpdatedAt">When the contact was changed last.</param>
public sealed record SandboxContact(
    Guid Uuid,
    long Id,
    string Email,
    bool IsAnonymous,
    long CreditBalance,
    long PrepaidBalanceInCents,
    Guid? TierUuid,
    IReadOnlyDictionary<string, JsonElement> Values,
    IReadOnlyDictionary<Guid, string> Subscriptions,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>Only the UUID, as everything else describes a person.</summary>
    public override string ToString() => $"{nameof(SandboxContact)} {Uuid}";
}

/// <summary>A loyalty card or another unique key of a contact.</summary>
/// <param name="Value">The unique value.</param>
/// <param name="Name">Display name, or null.</param>
/// <param name="Active">True if the identifier can be used.</param>
/// <param name="ContactUuid">The contact to whom it points, or null.</param>
public sealed record SandboxContactIdentifier(string Value, string? Name, bool Active, Guid? ContactUuid)
{
    /// <summary>Only the type, as a card number stands for a person.</summary>
    public override string ToString() => nameof(SandboxContactIdentifier);
}

/// <summary>A field definition that all contacts, or all things of another kind, share.</summary>
/// <param name="Id">Internal number.</param>
/// <param name="Name">Unique internal name.</param>
/// <param name="Label">Name for people.</param>
/// <param name="DataType">Piggy's data type, such as <c>text</c> or <c>select</c>.</param>
/// <param name="Description">What the field is for, or null.</param>
/// <param name="Options">The choices of a select field.</param>
/// <param name="IsPiggyDefined">True for system attributes.</param>
/// <param name="Position">Place among the attributes.</param>
/// <param name="CreatedAt">When the attribute was created.</param>
public sealed record SandboxAttributeDefinition(
    long Id,
    string Name,
    string Label,
    string DataType,
    string? Description,
    IReadOnlyList<SandboxAttributeOption> Options,
    bool IsPiggyDefined,
    int Position,
    DateTimeOffset CreatedAt)
{
    /// <summary>The group in which the dashboard shows the attribute, or null for the first one.</summary>
    public string? GroupName { get; init; }

    /// <summary>What an empty field shows, or null.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>A choice of a select attribute.</summary>
/// <param name="Label">The choice as people see it.</param>
/// <param name="Value">The value that is stored; numbers became text.</param>
public sealed record SandboxAttributeOption(string Label, string Value);

/// <summary>A loyalty level.</summary>
/// <param name="Uuid">UUID of the level.</param>
/// <param name="Name">Name of the level.</param>
/// <param name="Description">What the level means.</param>
/// <param name="Position">1 is the lowest level.</param>
public sealed record SandboxTier(Guid Uuid, string Name, string Description, int Position);

/// <summary>A kind of mailing.</summary>
/// <param name="Uuid">UUID of the kind.</param>
/// <param name="Id">Internal number.</param>
/// <param name="Name">Name of the kind.</param>
/// <param name="Description">What is mailed.</param>
/// <param name="Strategy">How one subscribes, such as <c>OPT_IN</c>.</param>
public sealed record SandboxSubscriptionType(Guid Uuid, long Id, string Name, string Description, string Strategy);
