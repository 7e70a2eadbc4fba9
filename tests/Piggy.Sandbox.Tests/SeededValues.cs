using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Piggy.Sandbox.Tests;

/// <summary>Which values of the seeded account make a call succeed, by the name of the field.</summary>
internal static class SeededValues
{
    public static Dictionary<string, string> For(Peer peer, string operation)
    {
        Dictionary<string, string> known = new(StringComparer.Ordinal)
        {
            ["shop_uuid"] = peer.Seed.Shop.ToString(),
            ["contact_uuid"] = peer.Seed.KnownContact.ToString(),
            ["contact.uuid"] = peer.Seed.KnownContact.ToString(),
            ["business_profile.uuid"] = peer.Seed.Shop.ToString(),
            ["anonymous_contact_uuid"] = peer.Seed.AnonymousContact.ToString(),
            ["promotion_uuid"] = peer.Seed.Promotion.ToString(),
            ["source_contact_uuid"] = peer.Seed.DuplicateContact.ToString(),
            ["destination_contact_uuid"] = peer.Seed.OriginalContact.ToString(),
            ["email"] = peer.Seed.KnownContactEmail,
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier,
            ["contact_session_token"] = peer.Seed.ContactSessionToken,
            ["subscription_type_uuid"] = peer.Seed.SubscriptionType.ToString(),
            ["credit_reception_uuid"] = peer.Seed.CreditReception.ToString(),
            ["reward_uuid"] = peer.Seed.Reward.ToString(),
            ["reward_reception_uuid"] = peer.Seed.CollectableReward.ToString(),
            ["loyalty_transaction_uuid"] = peer.Seed.CollectableReward.ToString(),
            ["collectable_reward_redemption_uuid"] = peer.State.RewardRedemptions[0].Uuid.ToString(),
            ["perk_uuid"] = peer.Seed.Perk.ToString(),
            ["giftcard_program_uuid"] = peer.Seed.GiftcardProgram.ToString(),
            ["giftcard_uuid"] = peer.Seed.Giftcard.ToString(),
            ["giftcard_transaction_uuid"] = peer.Seed.GiftcardTransaction.ToString(),
            ["promotion_attribute_id"] = peer.Seed.PromotionAttribute.ToString(CultureInfo.InvariantCulture),
            ["automation_uuid"] = peer.Seed.Automation.ToString(),
        };
        foreach ((string name, string value) in Own(peer, operation))
        {
            known[name] = value;
        }

        return known;
    }

    /// <summary>The same values, after the steps that must come before the call.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> PreparedAsync(Peer peer, string operation, JsonObject? body)
    {
        Dictionary<string, string> known = For(peer, operation);
        switch (operation)
        {
            case "updateContact":
                await peer.PostAsync("/contact-attributes", new JsonObject { ["name"] = "preferred_roast", ["data_type"] = "text" });
                break;
            case "getWebhookSubscription" or "updateWebhookSubscription" or "deleteWebhookSubscription":
                known["webhook_subscription_uuid"] = await WebhookReceiver.SubscribeAsync(peer, "contact_created", new Uri("https://hooks.example.com/piggy"));
                break;
            case "getOrder" or "updateOrder" or "processOrder":
                known["uuid"] = await Orders.RecordAsync(peer, Orders.Coffee(peer));
                break;
            case "findOrder":
                await Orders.RecordAsync(peer, Orders.Coffee(peer));
                known["external_identifier"] = "WEB-1";
                break;
            case "listOrders" or "createOrderReturn" or "createAndProcessOrderReturn":
                JsonObject order = Orders.Coffee(peer, "WEB-10482");
                order["line_items"]![0]!["external_identifier"] = "WEB-10482-1";
                await peer.PostAsync("/orders/create-and-process", order);
                break;
            case "processOrderReturn":
                await peer.PostAsync("/orders/create-and-process", Orders.Coffee(peer));
                known["uuid"] = (await peer.PostAsync("/order-returns", Orders.Return("WEB-1", "RET-1", ("L1", 1)))).Data.GetProperty("uuid").GetString()!;
                break;
            case "getPortalSession":
                known["portal_session_uuid"] = (await peer.PostAsync("/portal-sessions", new JsonObject { ["shop_uuid"] = peer.Seed.Shop })).Data.GetProperty("uuid").GetString()!;
                break;
            case "deleteZapierWebhook":
                known["id"] = (await peer.PostAsync("/zapier/webhook", new JsonObject { ["type"] = "contact_created", ["url"] = "https://hooks.example.com/zapier/318" }))
                    .Data.GetProperty("id").GetRawText();
                break;
            case "multiRedeemVoucher":
                known["code"] = (await peer.PostAsync("/vouchers", new JsonObject
                {
                    ["promotion_uuid"] = peer.Seed.Promotion, ["contact_uuid"] = peer.Seed.KnownContact, ["total_redemptions_allowed"] = 5,
                })).Data.GetProperty("code").GetString()!;
                break;
            case "releaseVoucher":
                known["release_key"] = (await peer.PostAsync($"/vouchers/{known["voucher_uuid"]}/lock", [])).Data.GetProperty("lock").GetProperty("release_key").GetString()!;
                break;
            case "reverseVoucherRedemption":
                known["uuid"] = (await peer.PostAsync("/vouchers/redeem", new JsonObject { ["code"] = peer.Seed.ActiveVoucherCode, ["shop_uuid"] = peer.Seed.Shop }))
                    .Data.GetProperty("voucher_redemption").GetProperty("uuid").GetString()!;
                break;
            case "reversePrepaidTransaction":
                known["prepaid_transaction_uuid"] = (await peer.PostAsync("/prepaid-transactions", new JsonObject
                {
                    ["contact_uuid"] = peer.Seed.KnownContact, ["shop_uuid"] = peer.Seed.Shop, ["amount_in_cents"] = 500,
                })).Data.GetProperty("uuid").GetString()!;
                break;
            case "verifyLoginCode":
                await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = peer.Seed.KnownContactEmail });
                known["code"] = peer.State.Outbox[^1].LoginCode;
                break;
            case "claimLoyaltyToken" when body is not null:
                string link = (await peer.PostAsync("/loyalty-tokens", body.DeepClone().AsObject())).Data.GetString()!;
                foreach ((string name, StringValues value) in QueryHelpers.ParseQuery(new Uri(link).Query).Where(part => part.Key is "timestamp" or "hash"))
                {
                    known[name] = value.ToString();
                }

                break;
        }

        return known;
    }

    private static (string Name, string Value)[] Own(Peer peer, string operation) => operation switch
    {
        "getAccessToken" => [("client_id", SandboxOptions.ClientId), ("client_secret", SandboxOptions.ClientSecret)],
        "createContact" or "createContactAsync" => [("email", "lotte.bakker@example.com")],
        "createAnonymousContact" or "linkContactIdentifier" => [("contact_identifier_value", peer.Seed.FreeContactIdentifier)],
        "batchCreateContacts" => [("uuid", peer.Seed.SubscriptionType.ToString())],
        "createContactIdentifier" => [("contact_identifier_value", "CARD-NEW")],
        "updateCustomAttribute" => [("custom_attribute_name", "favourite_pastry")],
        "findGiftcardByHash" => [("hash", peer.Seed.GiftcardHash)],
        "createProduct" or "createCategory" => [("external_identifier", "NEW-1")],
        "findProduct" => [("external_identifier", peer.Seed.Product)],
        "getProduct" or "updateProduct" or "deleteProduct" => [("uuid", peer.State.Products[0].Uuid.ToString())],
        "findCategory" => [("external_identifier", peer.Seed.ProductCategory)],
        "getCategory" or "updateCategory" or "deleteCategory" => [("uuid", peer.State.ProductCategories[0].Uuid.ToString())],
        "listShifts" => [("status", "pending")],
        "getShift" or "updateShift" or "deleteShift" => [("uuid", peer.Seed.Shift.ToString())],
        "findShift" => [("external_id", peer.State.Shifts[0].ExternalId!)],
        "getShiftTeam" or "updateShiftTeam" => [("uuid", peer.Seed.ShiftTeam.ToString())],
        "findShiftTeam" => [("name", peer.State.ShiftTeams[0].Name)],
        "getShiftType" or "updateShiftType" => [("uuid", peer.Seed.ShiftType.ToString())],
        "findShiftType" => [("name", peer.State.ShiftTypes[0].Name)],
        "getVisit" or "updateVisit" => [("uuid", peer.Seed.Visit.ToString())],
        "batchCreateVisits" => [("contact_email", peer.Seed.KnownContactEmail), ("business_profile_uuid", peer.Seed.Shop.ToString())],
        "updateBooking" => [("uuid", peer.Seed.Booking.ToString())],
        "findVoucherByCode" or "redeemVoucher" => [("code", peer.Seed.ActiveVoucherCode)],
        "updateVoucher" or "validateVoucher" or "lockVoucher" or "releaseVoucher" => [("voucher_uuid", peer.State.Vouchers.First(voucher => voucher.Code == peer.Seed.ActiveVoucherCode).Uuid.ToString())],
        _ => [],
    };
}
