using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Generated.Actions;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Demo;

/// <summary>The demo's story: a day of a loyalty program, in which every core action has an effect that can be seen.</summary>
internal static class DemoStory
{
    private const int Award = 150;
    private const int OrderedVouchers = 3;
    private const int ContactNotFound = 55031;
    private const string ClaimedAddress = "noor.bakker@example.com";
    private const string AttributeName = "favourite_treat";
    private const string ProductIdentifier = "DEMO-CINNAMON-ROLL";

    public static IReadOnlyList<DemoStep> Steps { get; } = [.. Shop(), .. Credits(), .. Vouchers(), .. Catalogue(), .. People(), .. Bookings(), .. Merge()];

    private static IEnumerable<DemoStep> Shop() =>
    [
        new("PIGGY_LIST_FORMS", "the forms of the account", _ => [], (scene, answer) =>
            Seen(Data(answer).GetArrayLength() == scene.State.Forms.Count, $"{Data(answer).GetArrayLength()} forms")),
        new("PIGGY_LIST_PERKS", "the perks of its loyalty levels", _ => [], (scene, answer) =>
            Seen(Data(answer).GetArrayLength() == scene.State.Perks.Count, $"{Data(answer).GetArrayLength()} perks")),
    ];

    private static IEnumerable<DemoStep> Credits() =>
    [
        new("PIGGY_GET_CONTACTS_CREDIT_BALANCE", "the balance before a purchase", KnownContact, (scene, answer) =>
            Seen((scene.BalanceBefore = Balance(answer)) == Contact(scene.State, scene.Seed.KnownContact).CreditBalance, $"balance {scene.BalanceBefore}")),
        new("PIGGY_CREATE_CREDIT_RECEPTION", "credits for the purchase", Reception, (scene, answer) =>
            Seen(
                Data(answer).GetProperty("credits").GetInt64() == Award && Contact(scene.State, scene.Seed.KnownContact).CreditBalance == scene.BalanceBefore + Award,
                $"{Award} credits awarded, once")),
        new("PIGGY_GET_CONTACTS_CREDIT_BALANCE", "the balance after it", KnownContact, (scene, answer) =>
            Seen(Balance(answer) == scene.BalanceBefore + Award, $"balance {scene.BalanceBefore} -> {Balance(answer)}")),
    ];

    private static IEnumerable<DemoStep> Vouchers() =>
    [
        new("PIGGY_CREATE_VOUCHERS_BATCH", "a mistake is stopped before it is sent", scene => Batch(scene, 501), (scene, answer) =>
            Seen(scene.State.Calls.Count == scene.CountBefore, $"quantity 501 {answer.GetProperty("error").GetProperty("fields")[0].GetProperty("message").GetString()}"))
        {
            Before = scene => scene.CountBefore = scene.State.Calls.Count,
            Refusal = new(ActionErrorKind.InvalidInput),
        },
        new("PIGGY_CREATE_VOUCHERS_BATCH", "vouchers are ordered", scene => Batch(scene, OrderedVouchers), (scene, answer) =>
            Seen(
                Text(answer, "status") == "PENDING" && scene.State.Vouchers.Count == scene.CountBefore,
                $"{OrderedVouchers} ordered, {Text(answer, "status")}, none made yet"))
        {
            Before = scene => scene.CountBefore = scene.State.Vouchers.Count,
        },
        new("PIGGY_FIND_VOUCHER_BY_CODE", "one of them is found after the job ran", scene => new() { ["code"] = scene.State.Vouchers[^1].Code }, (scene, answer) =>
            Seen(
                scene.State.Vouchers.Count == scene.CountBefore + OrderedVouchers && Text(answer, "code") == scene.State.Vouchers[^1].Code,
                $"{OrderedVouchers} made; {Text(answer, "code")} is {Text(answer, "status")}"))
        {
            Before = scene => scene.RunPendingJobs(),
        },
    ];

    private static IEnumerable<DemoStep> Catalogue() =>
    [
        new("PIGGY_CREATE_CONTACT_ATTRIBUTE", "a new field for contacts", _ => Attribute(), (scene, answer) =>
            Seen(
                Text(answer, "name") == AttributeName && scene.State.ContactAttributes.Any(attribute => attribute.Name == AttributeName && attribute.Options.Count == 2),
                $"field {Text(answer, "name")} with 2 choices")),
        new("PIGGY_FIND_OR_CREATE_PRODUCTS", "a product that is new", _ => Product(), (scene, answer) =>
            Seen((scene.ProductUuid = Text(answer, "uuid")).Length > 0 && scene.State.Products.Count == scene.CountBefore + 1, "created"))
        {
            Before = scene => scene.CountBefore = scene.State.Products.Count,
        },
        new("PIGGY_FIND_OR_CREATE_PRODUCTS", "the same product again", _ => Product(), (scene, answer) =>
            Seen(Text(answer, "uuid") == scene.ProductUuid && scene.State.Products.Count == scene.CountBefore + 1, "found, not created twice")),
    ];

    private static IEnumerable<DemoStep> People() =>
    [
        new("PIGGY_CLAIM_ANONYMOUS_CONTACT", "a nameless contact gets an address", Claim, (scene, answer) =>
            Seen(
                Text(answer, "email") == ClaimedAddress && Contact(scene.State, scene.Seed.AnonymousContact) is { IsAnonymous: false, Email: ClaimedAddress } known
                    && known.CreditBalance == scene.BalanceBefore,
                $"claimed, keeps its {scene.BalanceBefore} credits"))
        {
            Before = scene => scene.BalanceBefore = Contact(scene.State, scene.Seed.AnonymousContact).CreditBalance,
        },
        new("PIGGY_SEND_CONTACT_VERIFICATION_EMAIL", "a mail to the new address", _ => new() { ["email"] = ClaimedAddress }, (scene, _) =>
            Seen(scene.State.Outbox.Count == scene.CountBefore + 1 && scene.State.Outbox[^1].To == ClaimedAddress, $"outbox {scene.CountBefore} -> {scene.State.Outbox.Count}"))
        {
            Before = scene => scene.CountBefore = scene.State.Outbox.Count,
        },
        new("PIGGY_GET_CONTACT_AUTH_TOKEN", "a token of the contact", KnownContact, (scene, answer) =>
            Seen(Text(answer, "auth_token") == scene.State.AuthTokens[^1].Token, "a valid token, which stays hidden here")),
        new("PIGGY_UPDATE_CONTACT_IDENTIFIERS", "a lost loyalty card", Identifier, (scene, answer) =>
            Seen(
                !Data(answer).GetProperty("active").GetBoolean() && scene.State.ContactIdentifiers.Any(card => card.Value == scene.Seed.ContactIdentifier && !card.Active),
                "active -> inactive")),
    ];

    private static IEnumerable<DemoStep> Bookings() =>
    [
        new("PIGGY_UPDATE_BOOKINGS", "a booking moves", Booking, (scene, _) =>
            Seen(
                scene.State.Bookings.Any(booking => booking.Uuid == scene.Seed.Booking && booking.StartsAt == scene.BookingAfter),
                $"{Day(scene.BookingBefore)} -> {Day(scene.BookingAfter)}"))
        {
            Before = scene => scene.BookingBefore = scene.State.Bookings.First(booking => booking.Uuid == scene.Seed.Booking).StartsAt ?? DateTimeOffset.UnixEpoch,
        },
    ];

    private static IEnumerable<DemoStep> Merge() =>
    [
        new("PIGGY_MERGE_CONTACTS", "one person, two contacts", MergeInput, (scene, _) =>
            Seen(scene.State.FindContact(scene.Seed.DuplicateContact) is not null && scene.State.Jobs.OfType<SandboxMergeJob>().Any(), "queued, both still there"))
        {
            Before = scene => scene.CombinedBalance =
                Contact(scene.State, scene.Seed.DuplicateContact).CreditBalance + Contact(scene.State, scene.Seed.OriginalContact).CreditBalance,
        },
        new("PIGGY_GET_CONTACTS_CREDIT_BALANCE", "the source is gone after the job ran", scene => OfContact(scene.Seed.DuplicateContact), (scene, _) =>
            Seen(scene.State.FindContact(scene.Seed.DuplicateContact) is null, "gone: 55031 ContactNotFound"))
        {
            Before = scene => scene.RunPendingJobs(),
            Refusal = new(ActionErrorKind.Rejected, ContactNotFound),
        },
        new("PIGGY_GET_CONTACTS_CREDIT_BALANCE", "the destination has both balances", scene => OfContact(scene.Seed.OriginalContact), (scene, answer) =>
            Seen(Balance(answer) == scene.CombinedBalance, $"balance {Balance(answer)}")),
    ];

    private static JsonObject KnownContact(DemoScene scene) => OfContact(scene.Seed.KnownContact);

    private static JsonObject OfContact(Guid contact) => new() { ["contact_uuid"] = contact };

    private static JsonObject Reception(DemoScene scene) => new() { ["contact_uuid"] = scene.Seed.KnownContact, ["shop_uuid"] = scene.Seed.Shop, ["credits"] = Award };

    private static JsonObject Batch(DemoScene scene, int quantity) => new() { ["promotion_uuid"] = scene.Seed.Promotion, ["quantity"] = quantity };

    private static JsonObject Attribute() => new()
    {
        ["name"] = AttributeName,
        ["label"] = "Favourite treat",
        ["data_type"] = "select",
        ["options"] = new JsonArray(
            new JsonObject { ["label"] = "Stroopwafel", ["value"] = "stroopwafel" },
            new JsonObject { ["label"] = "Cinnamon roll", ["value"] = "cinnamon_roll" }),
    };

    private static JsonObject Product() => new() { ["external_identifier"] = ProductIdentifier, ["name"] = "Cinnamon roll" };

    private static JsonObject Claim(DemoScene scene) => new() { ["anonymous_contact_uuid"] = scene.Seed.AnonymousContact, ["email"] = ClaimedAddress };

    private static JsonObject Identifier(DemoScene scene) =>
        new() { ["contact_identifier_value"] = scene.Seed.ContactIdentifier, ["contact_identifier_active"] = false };

    private static JsonObject Booking(DemoScene scene) =>
        new() { ["uuid"] = scene.Seed.Booking, ["starts_at"] = scene.BookingAfter, ["ends_at"] = scene.BookingAfter.AddHours(2) };

    private static JsonObject MergeInput(DemoScene scene) =>
        new() { ["source_contact_uuid"] = scene.Seed.DuplicateContact, ["destination_contact_uuid"] = scene.Seed.OriginalContact };

    private static Observation Seen(bool seen, string effect) => new(seen, effect);

    private static JsonElement Data(JsonElement answer) => answer.GetProperty("data");

    private static string Text(JsonElement answer, string name) => Data(answer).GetProperty(name).GetString() ?? "";

    private static long Balance(JsonElement answer) => Data(answer).GetProperty("balance").GetInt64();

    private static SandboxContact Contact(SandboxState state, Guid uuid) =>
        state.FindContact(uuid) ?? throw new InvalidOperationException($"The sandbox has no contact {uuid}.");

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
