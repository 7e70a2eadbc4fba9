using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Gift cards, their programs and transactions the way Piggy writes them.</summary>
internal static class GiftcardJson
{
    /// <summary>The form of the calls for one card.</summary>
    public static JsonObject Write(Tables tables, SandboxGiftcard card)
    {
        SandboxGiftcardProgram program = tables.GiftcardPrograms[card.ProgramUuid];
        JsonObject json = WriteInList(tables, card);
        json["id"] = card.Id;
        json["amount"] = card.AmountInCents / 100m;
        json["display_amount"] = string.Create(CultureInfo.InvariantCulture, $"€{card.AmountInCents / 100m:0.00}");
        json["url"] = $"https://portal.example.com/giftcard-balance?hash={Uri.EscapeDataString(card.Hash)}";
        json["giftcard_recipients"] = new JsonArray();
        json["giftcard_program"] = new JsonObject
        {
            ["id"] = program.Id,
            ["uuid"] = program.Uuid.ToString(),
            ["name"] = program.Name,
            ["max_amount_in_cents"] = program.MaxAmountInCents,
            ["calculator_flow"] = "DEFAULT",
            ["expiration_days"] = program.ExpirationDays,
        };
        if (card.ExpirationDate is { } expires)
        {
            json["formatted_expiration_date"] = expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        return json;
    }

    /// <summary>The list shows fewer fields than the calls for one card.</summary>
    public static JsonObject WriteInList(Tables tables, SandboxGiftcard card) => new()
    {
        ["uuid"] = card.Uuid.ToString(),
        ["type"] = card.IsDigital ? "DIGITAL" : "PHYSICAL",
        ["hash"] = card.Hash,
        ["expiration_date"] = Formats.DateTime(card.ExpirationDate),
        ["active"] = card.IsActive,
        ["upgradeable"] = card.IsUpgradeable,
        ["amount_in_cents"] = card.AmountInCents,
        ["giftcard_program"] = new JsonObject { ["uuid"] = card.ProgramUuid.ToString(), ["name"] = tables.GiftcardPrograms[card.ProgramUuid].Name },
    };

    public static JsonObject WriteProgram(Tables tables, SandboxGiftcardProgram program) => new()
    {
        ["id"] = program.Id,
        ["uuid"] = program.Uuid.ToString(),
        ["name"] = program.Name,
        ["active"] = program.IsActive,
        ["card_count"] = tables.Giftcards.Values.Count(card => card.ProgramUuid == program.Uuid),
        ["settles"] = 0,
        ["expiration_days"] = program.ExpirationDays,
        ["max_amount_in_cents"] = program.MaxAmountInCents,
        ["min_amount_in_cents"] = program.MinAmountInCents,
        ["calculator_flow"] = "DEFAULT",
    };

    public static JsonObject WriteTransaction(Tables tables, SandboxGiftcardTransaction transaction)
    {
        SandboxShop shop = tables.Shops[transaction.ShopUuid];
        JsonObject attributes = [];
        foreach ((string name, JsonElement value) in transaction.Attributes)
        {
            attributes[name] = JsonNode.Parse(value.GetRawText());
        }

        return new JsonObject
        {
            ["id"] = transaction.Id,
            ["uuid"] = transaction.Uuid.ToString(),
            ["amount_in_cents"] = transaction.AmountInCents,
            ["type"] = "STANDARD",
            ["settled"] = false,
            ["card"] = new JsonObject { ["id"] = tables.Giftcards[transaction.GiftcardUuid].Id, ["uuid"] = transaction.GiftcardUuid.ToString() },
            ["shop"] = new JsonObject { ["id"] = shop.Id, ["uuid"] = shop.Uuid.ToString(), ["name"] = shop.Name },
            ["settlements"] = new JsonArray(),
            ["custom_attributes"] = attributes,
            ["created_at"] = Formats.DateTime(transaction.CreatedAt),
        };
    }
}
