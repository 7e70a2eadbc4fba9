using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Package.Tests;

/// <summary>An input for each core action that a freshly seeded sandbox accepts, in an order in which none spoils the next.</summary>
internal static class AllActionsInput
{
    /// <summary>One line per action: the slug, a tab, the input.</summary>
    public static string Lines(SandboxSeed seed) => string.Concat(Calls(seed).Select(call => $"{call.Slug}\t{call.Input.ToJsonString()}\n"));

    /// <summary>The actions with their inputs.</summary>
    public static IReadOnlyList<(string Slug, JsonObject Input)> Calls(SandboxSeed seed) =>
    [
        ("PIGGY_LIST_FORMS", []),
        ("PIGGY_LIST_PERKS", []),
        ("PIGGY_GET_CONTACTS_CREDIT_BALANCE", new() { ["contact_uuid"] = seed.KnownContact }),
        ("PIGGY_CREATE_CREDIT_RECEPTION", new() { ["contact_uuid"] = seed.KnownContact, ["shop_uuid"] = seed.Shop, ["credits"] = 25 }),
        ("PIGGY_CREATE_VOUCHERS_BATCH", new() { ["promotion_uuid"] = seed.Promotion, ["quantity"] = 2 }),
        ("PIGGY_FIND_VOUCHER_BY_CODE", new() { ["code"] = seed.ActiveVoucherCode }),
        ("PIGGY_CREATE_CONTACT_ATTRIBUTE", new() { ["name"] = "shoe_size", ["label"] = "Shoe size", ["data_type"] = "number" }),
        ("PIGGY_FIND_OR_CREATE_PRODUCTS", new() { ["external_identifier"] = "RYE-BREAD", ["name"] = "Rye bread" }),
        ("PIGGY_CLAIM_ANONYMOUS_CONTACT", new() { ["anonymous_contact_uuid"] = seed.AnonymousContact, ["email"] = "lotte.smit@example.com" }),
        ("PIGGY_SEND_CONTACT_VERIFICATION_EMAIL", new() { ["email"] = "lotte.smit@example.com" }),
        ("PIGGY_GET_CONTACT_AUTH_TOKEN", new() { ["contact_uuid"] = seed.KnownContact }),
        ("PIGGY_UPDATE_CONTACT_IDENTIFIERS", new() { ["contact_identifier_value"] = seed.ContactIdentifier, ["contact_identifier_active"] = false }),
        ("PIGGY_UPDATE_BOOKINGS", new() { ["uuid"] = seed.Booking, ["starts_at"] = "2030-01-02T10:00:00+00:00", ["ends_at"] = "2030-01-02T12:00:00+00:00" }),
        ("PIGGY_MERGE_CONTACTS", new() { ["source_contact_uuid"] = seed.DuplicateContact, ["destination_contact_uuid"] = seed.OriginalContact }),
    ];
}
