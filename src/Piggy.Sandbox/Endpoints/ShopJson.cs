using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Shops the way Piggy writes them beside transactions, with their addresses.</summary>
internal static class ShopJson
{
    public static JsonObject Write(SandboxShop shop) => new()
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
}
