using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>What a contact has: credits, money, a level and cards.</summary>
internal static class ContactBalanceEndpoints
{
    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("getContactCreditBalance", "GET", "/contacts/{contact_uuid}/credit-balance", Credits),
        new("getContactPrepaidBalance", "GET", "/contacts/{contact_uuid}/prepaid-balance", Prepaid),
        new("getContactTier", "GET", "/contacts/{contact_uuid}/tier", Tier),
        new("listContactIdentifiersOfContact", "GET", "/contacts/{contact_uuid}/contact-identifiers", Identifiers),
    ];

    private static Answer Credits(Call call) =>
        ContactInPath.Find(call, out SandboxContact contact) ?? Answer.Ok(new JsonObject { ["balance"] = contact.CreditBalance });

    private static Answer Prepaid(Call call) => ContactInPath.Find(call, out SandboxContact contact) ?? Answer.Ok(new JsonObject
    {
        ["balance_in_cents"] = contact.PrepaidBalanceInCents,
        ["balance"] = string.Create(CultureInfo.InvariantCulture, $"€{contact.PrepaidBalanceInCents / 100m:0.00}"),
    });

    private static Answer Tier(Call call) => ContactInPath.Find(call, out SandboxContact contact)
        ?? Answer.Ok(ContactJson.Tier(call.Tables, contact) is { } tier ? ContactJson.WriteTier(tier) : null);

    /// <summary>The first identifier that was linked is the default one, as in the values of the contact.</summary>
    private static Answer Identifiers(Call call)
    {
        if (ContactInPath.Find(call, out SandboxContact contact) is { } refused)
        {
            return refused;
        }

        SandboxContactIdentifier[] own = [.. call.Tables.ContactIdentifiers.Values.Where(identifier => identifier.ContactUuid == contact.Uuid)];
        return Answer.Ok(new JsonArray([.. own.Select((identifier, index) => WriteOwn(call.Tables, identifier, isDefault: index == 0))]));
    }

    private static JsonObject WriteOwn(Tables tables, SandboxContactIdentifier identifier, bool isDefault)
    {
        JsonObject json = ContactIdentifierEndpoints.Write(tables, identifier);
        json["default"] = isDefault;
        return json;
    }
}
