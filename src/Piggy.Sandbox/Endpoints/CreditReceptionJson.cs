using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Credit receptions the way Piggy writes them, with attributes as members of their own.</summary>
internal static class CreditReceptionJson
{
    public static JsonObject Write(Tables tables, SandboxCreditReception reception, SandboxContact contact)
    {
        JsonObject json = new()
        {
            ["type"] = "credit_reception",
            ["uuid"] = reception.Uuid.ToString(),
            ["credits"] = reception.Credits,
            ["unit_value"] = reception.UnitValue,
            ["unit"] = WriteUnit(tables, reception.UnitName),
            ["channel"] = "OAUTH_API",
            ["contact"] = new JsonObject
            {
                ["uuid"] = contact.Uuid.ToString(),
                ["email"] = contact.Email,
                ["credit_balance"] = new JsonObject { ["id"] = contact.Id, ["balance"] = contact.CreditBalance },
            },
            ["shop"] = WriteShop(tables.Shops[reception.ShopUuid]),
            ["contact_identifier"] = WriteIdentifier(tables, reception.ContactIdentifierValue),
            ["created_at"] = Formats.DateTime(reception.CreatedAt),
        };
        foreach ((string name, JsonElement value) in reception.Attributes)
        {
            json[name] = JsonNode.Parse(value.GetRawText());
        }

        return json;
    }

    private static JsonObject? WriteUnit(Tables tables, string? name) =>
        name is not null && tables.Units.TryGetValue(name, out SandboxUnit? unit)
            ? new JsonObject
            {
                ["id"] = unit.Id,
                ["name"] = unit.Name,
                ["label"] = unit.Label,
                ["prefix"] = unit.Prefix,
                ["is_default"] = unit.Name == tables.Account.DefaultUnitName,
            }
            : null;

    private static JsonObject WriteShop(SandboxShop shop) => new()
    {
        ["id"] = shop.Id,
        ["uuid"] = shop.Uuid.ToString(),
        ["type"] = shop.Type,
        ["name"] = shop.Name,
        ["address"] = shop.Address is { } address ? WriteAddress(shop, address) : null,
    };

    /// <summary>Both spellings of house number and postal code are on the wire, the newer ones empty.</summary>
    private static JsonObject WriteAddress(SandboxShop shop, SandboxAddress address) => new()
    {
        ["id"] = address.Id,
        ["shop_id"] = shop.Id,
        ["street"] = address.Street,
        ["housenumber"] = address.HouseNumber,
        ["postalcode"] = address.PostalCode,
        ["city"] = address.City,
        ["state"] = null,
        ["country"] = "NL",
        ["latitude"] = null,
        ["longitude"] = null,
        ["house_number"] = null,
        ["postal_code"] = null,
    };

    private static JsonObject? WriteIdentifier(Tables tables, string? value) =>
        value is not null && tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? identifier)
            ? new JsonObject { ["name"] = identifier.Name, ["value"] = identifier.Value, ["active"] = identifier.Active }
            : null;
}
