using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Vouchers and promotions the way Piggy writes them.</summary>
internal static class VoucherJson
{
    public static JsonObject Write(Tables tables, SandboxVoucher voucher, DateTimeOffset now)
    {
        SandboxPromotion promotion = tables.Promotions[voucher.PromotionUuid];
        bool redeemed = voucher.State == SandboxVoucherState.Redeemed;
        JsonObject attributes = [];
        foreach ((string name, JsonElement value) in voucher.Attributes)
        {
            attributes[name] = JsonNode.Parse(value.GetRawText());
        }

        return new JsonObject
        {
            ["uuid"] = voucher.Uuid.ToString(),
            ["code"] = voucher.Code,
            ["status"] = voucher.StatusAt(now),
            ["name"] = promotion.Name,
            ["description"] = promotion.Description,
            ["expiration_date"] = Formats.DateTime(voucher.ExpirationDate),
            ["activation_date"] = Formats.DateTime(voucher.ActivationDate),
            ["redeemed_at"] = Formats.DateTime(voucher.RedeemedAt),
            ["is_redeemed"] = redeemed,
            ["redemptions_remaining"] = voucher.UsesLeft(promotion),
            ["times_redeemed"] = voucher.TimesRedeemed,
            ["total_redemptions_allowed"] = voucher.TotalRedemptionsAllowed ?? promotion.RedemptionsPerVoucher,
            ["attributes"] = attributes,
            ["contact"] = ContactJson.WriteReference(tables, voucher.ContactUuid),
            ["promotion"] = WritePromotion(promotion),
        };
    }

    public static JsonObject WritePromotion(SandboxPromotion promotion) => new()
    {
        ["uuid"] = promotion.Uuid.ToString(),
        ["name"] = promotion.Name,
        ["description"] = promotion.Description,
        ["voucher_limit"] = promotion.VoucherLimit,
        ["limit_per_contact"] = promotion.LimitPerContact,
        ["expiration_duration"] = promotion.ExpirationDuration is { } lifetime ? (long)lifetime.TotalSeconds : null,
        ["type"] = "SINGLE_USE",
        ["redemptions_per_voucher"] = promotion.RedemptionsPerVoucher,
    };
}
