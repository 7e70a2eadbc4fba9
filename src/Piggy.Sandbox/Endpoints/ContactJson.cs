using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Contacts the way Piggy writes them.</summary>
internal static class ContactJson
{
    public static JsonObject Write(Tables tables, SandboxContact contact) => new()
    {
        ["id"] = contact.Id,
        ["uuid"] = contact.Uuid.ToString(),
        ["email"] = contact.Email,
        ["attributes"] = new JsonArray(),
        ["tier"] = Tier(tables, contact) is { } tier ? WriteTier(tier) : null,
        ["subscriptions"] = new JsonArray([.. contact.Subscriptions.Select(entry => WriteSubscription(tables.SubscriptionTypes[entry.Key], entry.Value))]),
        ["credit_balance"] = new JsonObject { ["balance"] = contact.CreditBalance, ["id"] = contact.Id },
        ["prepaid_balance"] = new JsonObject { ["balance_in_cents"] = contact.PrepaidBalanceInCents },
        ["current_values"] = WriteValues(tables, contact),
        ["current_display_values"] = WriteDisplayValues(tables, contact),
    };

    /// <summary>The form beside transactions, with the balance as it is now.</summary>
    public static JsonObject WriteWithBalance(SandboxContact contact) => new()
    {
        ["uuid"] = contact.Uuid.ToString(),
        ["email"] = contact.Email,
        ["credit_balance"] = new JsonObject { ["id"] = contact.Id, ["balance"] = contact.CreditBalance },
    };

    /// <summary>The short form that other entities hold; null for a contact that is gone.</summary>
    public static JsonObject? WriteReference(Tables tables, Guid? uuid) =>
        uuid is { } known && tables.Contacts.TryGetValue(known, out SandboxContact? contact)
            ? new JsonObject { ["uuid"] = contact.Uuid.ToString(), ["email"] = contact.Email }
            : null;

    public static SandboxTier? Tier(Tables tables, SandboxContact contact) =>
        contact.TierUuid is { } uuid ? tables.Tiers.GetValueOrDefault(uuid) : null;

    public static JsonObject WriteTier(SandboxTier tier) => new()
    {
        ["uuid"] = tier.Uuid.ToString(),
        ["name"] = tier.Name,
        ["description"] = tier.Description,
        ["position"] = tier.Position,
        ["media"] = null,
    };

    public static JsonObject WriteSubscription(SandboxSubscriptionType type, string status) => new()
    {
        ["is_subscribed"] = status == SubscriptionStatus.Subscribed,
        ["status"] = status,
        ["subscription_type"] = WriteSubscriptionType(type),
    };

    public static JsonObject WriteSubscriptionType(SandboxSubscriptionType type) => new()
    {
        ["id"] = type.Id,
        ["uuid"] = type.Uuid.ToString(),
        ["name"] = type.Name,
        ["description"] = type.Description,
        ["active"] = true,
        ["strategy"] = type.Strategy,
    };

    /// <summary>A definition exists on every contact, so every attribute is there, without a value as null.</summary>
    private static JsonObject WriteValues(Tables tables, SandboxContact contact)
    {
        JsonObject values = [];
        foreach (string name in tables.ContactAttributes.Keys)
        {
            values[name] = contact.Values.TryGetValue(name, out JsonElement value) ? JsonNode.Parse(value.GetRawText()) : null;
        }

        values["email"] = contact.Email;
        values["uuid"] = contact.Uuid.ToString();
        values["is_anonymous"] = contact.IsAnonymous;
        values["status"] = "ACTIVE";
        values["channel"] = "OAUTH_API";
        values["tier"] = Tier(tables, contact)?.Position.ToString(CultureInfo.InvariantCulture);
        values["loyalty_balance"] = contact.CreditBalance;
        values["prepaid_balance"] = contact.PrepaidBalanceInCents / 100m;
        values["default_contact_identifier"] = DefaultIdentifier(tables, contact);
        values["created_at"] = Formats.DateTime(contact.CreatedAt);
        values["updated_at"] = Formats.DateTime(contact.UpdatedAt);
        return values;
    }

    private static JsonObject WriteDisplayValues(Tables tables, SandboxContact contact)
    {
        JsonObject values = [];
        foreach (string name in tables.ContactAttributes.Keys)
        {
            values[name] = JsonText.Display(contact.Values.GetValueOrDefault(name));
        }

        values["email"] = contact.Email;
        values["uuid"] = contact.Uuid.ToString();
        values["is_anonymous"] = contact.IsAnonymous ? "True" : "False";
        values["status"] = "Active";
        values["channel"] = "Oauth API";
        values["tier"] = Tier(tables, contact)?.Name ?? "";
        values["loyalty_balance"] = contact.CreditBalance.ToString(CultureInfo.InvariantCulture);
        values["prepaid_balance"] = (contact.PrepaidBalanceInCents / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        values["default_contact_identifier"] = DefaultIdentifier(tables, contact) ?? "";
        values["created_at"] = Formats.HumanDate(contact.CreatedAt);
        values["updated_at"] = Formats.HumanDate(contact.UpdatedAt);
        return values;
    }

    private static string? DefaultIdentifier(Tables tables, SandboxContact contact) =>
        tables.ContactIdentifiers.Values.FirstOrDefault(identifier => identifier.ContactUuid == contact.Uuid)?.Value;
}
