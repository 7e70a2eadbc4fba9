using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Screens for tills. Behind the address is no screen here, so a session stays as it was opened.</summary>
internal static class PortalSessionEndpoints
{
    private const int MostCents = 1_000_000_000;
    private const string RedeemGiftcards = "redeem-giftcards";

    private static readonly FrozenSet<string> Scanners = FrozenSet.Create(StringComparer.Ordinal, "camera", "hand_scanner");

    private static readonly FrozenSet<string> Cameras = FrozenSet.Create(StringComparer.Ordinal, "user", "environment");

    private static readonly FrozenSet<string> Identifications = FrozenSet.Create(StringComparer.Ordinal, "email", "identifier");

    private static readonly string[] Flags = ["enable_email_identification", "enable_registration", "enable_on_screen_keyboard", "allow_multiple_giftcards"];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createPortalSession", "POST", "/portal-sessions", call => Create(call, purpose: "")),
        new("getPortalSession", "GET", "/portal-sessions/{portal_session_uuid}", Get),
        Opening("createCreditReceptionPortalSession", "credit-reception"),
        Opening("createRedeemGiftcardsPortalSession", RedeemGiftcards),
        Opening("createTopUpGiftcardsPortalSession", "top-up-giftcards"),
        Opening("createPayPrepaidPortalSession", "pay-prepaid"),
        Opening("createTopUpPrepaidPortalSession", "top-up-prepaid"),
        Opening("createVouchersPortalSession", "vouchers"),
    ];

    private static Route Opening(string operation, string purpose) => new(operation, "POST", $"/portal-sessions/{purpose}", call => Create(call, purpose));

    private static Answer Create(Call call, string purpose)
    {
        Input input = call.Input;
        Guid shop = input.RequiredUuid("shop_uuid");
        Guid? contact = input.OptionalUuid("contact_uuid");
        long? amount = purpose == RedeemGiftcards ? input.RequiredInteger("amount_in_cents", minimum: 1, MostCents) : null;
        CheckScreen(input);
        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        if (contact is { } person && !call.Tables.Contacts.ContainsKey(person))
        {
            return Refusal.ContactNotFound;
        }

        SandboxPortalSession session = new(call.Tables.Random.Uuid(), purpose, shop, contact, amount, call.Tables.Random.Code("screen", 24), call.Now);
        call.Tables.PortalSessions[session.Uuid] = session;
        return Answer.Created(Write(call.Tables, session));
    }

    /// <summary>How the screen looks is checked and has no other effect.</summary>
    private static void CheckScreen(Input input)
    {
        input.OptionalText("scanner_type", Scanners);
        input.OptionalText("facing_mode", Cameras);
        input.OptionalText("primary_identification_method", Identifications);
        input.OptionalInteger("camera_service", minimum: 1, maximum: 3);
        foreach (string flag in Flags)
        {
            input.OptionalBoolean(flag);
        }
    }

    private static Answer Get(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("portal_session_uuid");
        return call.Input.Invalid
            ?? (call.Tables.PortalSessions.TryGetValue(uuid, out SandboxPortalSession? session)
                ? Answer.Ok(Write(call.Tables, session))
                : Refusal.InvalidField("portal_session_uuid", "There is no portal session with this UUID."));
    }

    private static JsonObject Write(Tables tables, SandboxPortalSession session)
    {
        SandboxShop shop = tables.Shops[session.ShopUuid];
        return new JsonObject
        {
            ["uuid"] = session.Uuid.ToString(),
            ["url"] = $"https://portal.example.com/screens/{session.Token}",
            ["contact"] = ContactJson.WriteReference(tables, session.ContactUuid),
            ["shop"] = new JsonObject { ["id"] = shop.Id, ["uuid"] = shop.Uuid.ToString(), ["name"] = shop.Name },
            ["events"] = new JsonArray(),
            ["created_at"] = Formats.DateTime(session.CreatedAt),
        };
    }
}
