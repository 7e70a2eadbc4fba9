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
            ["channel"] = reception.Channel,
            ["contact"] = ContactJson.WriteWithBalance(contact),
            ["shop"] = ShopJson.Write(tables.Shops[reception.ShopUuid]),
            ["contact_identifier"] = WriteIdentifier(tables, reception.ContactIdentifierValue),
            ["created_at"] = Formats.DateTime(reception.CreatedAt),
        };
        foreach ((string name, JsonElement value) in reception.Attributes)
        {
            json[name] = JsonNode.Parse(value.GetRawText());
        }

        return json;
    }

    public static JsonObject? WriteUnit(Tables tables, string? name) =>
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

    public static JsonObject? WriteIdentifier(Tables tables, string? value) =>
        value is not null && tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? identifier)
            ? new JsonObject { ["name"] = identifier.Name, ["value"] = identifier.Value, ["active"] = identifier.Active }
            : null;
}
