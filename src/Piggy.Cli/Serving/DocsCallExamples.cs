using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Serving;

/// <summary>Values with which plain calls work on the account of a sandbox.</summary>
internal sealed class DocsCallExamples
{
    private readonly Dictionary<string, JsonNode> _common;
    private readonly Dictionary<string, JsonNode> _byName;
    private readonly Dictionary<string, JsonNode> _byCall;

    /// <param name="seed">The well-known entities of the account.</param>
    /// <param name="common">What fields of a name hold in actions and calls alike.</param>
    public DocsCallExamples(SandboxSeed seed, Dictionary<string, JsonNode> common)
    {
        _common = common;
        _byName = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["automation_uuid"] = Id(seed.Automation),
            ["business_profile_uuid"] = Id(seed.Shop),
            ["contact_session_token"] = seed.ContactSessionToken,
            ["giftcard_program_uuid"] = Id(seed.GiftcardProgram),
            ["giftcard_transaction_uuid"] = Id(seed.GiftcardTransaction),
            ["giftcard_uuid"] = Id(seed.Giftcard),
            ["loyalty_transaction_uuid"] = Id(seed.CollectableReward),
            ["perk_uuid"] = Id(seed.Perk),
            ["promotion_attribute_id"] = seed.PromotionAttribute,
            ["reward_reception_uuid"] = Id(seed.CollectableReward),
            ["subscription_type_uuid"] = Id(seed.SubscriptionType),
            ["team_uuid"] = Id(seed.ShiftTeam),
        };
        _byCall = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            // What is created must be new, and what is found must be there.
            ["createContact.email"] = NewAddress,
            ["createContactAsync.email"] = NewAddress,
            ["batchCreateContacts.contacts_email"] = NewAddress,
            ["batchCreateContacts.contacts_subscription_types_uuid"] = Id(seed.SubscriptionType),
            ["createAnonymousContact.contact_identifier_value"] = seed.FreeContactIdentifier,
            ["createContactIdentifier.contact_identifier_value"] = "CARD-20731",
            ["linkContactIdentifier.contact_identifier_value"] = seed.FreeContactIdentifier,
            ["findContact.email"] = seed.KnownContactEmail,
            ["sendContactVerificationEmail.email"] = seed.KnownContactEmail,
            ["updateContact.attributes"] = new JsonObject { ["firstname"] = "Mara" },
            ["findVoucherByCode.code"] = seed.ActiveVoucherCode,
            ["redeemVoucher.code"] = seed.ActiveVoucherCode,
            ["findGiftcardByHash.hash"] = seed.GiftcardHash,
            ["updateBooking.uuid"] = Id(seed.Booking),
            ["batchCreateVisits.visits_business_profile_uuid"] = Id(seed.Shop),
            ["batchCreateVisits.visits_contact_email"] = seed.KnownContactEmail,
            ["getVisit.uuid"] = Id(seed.Visit),
            ["updateVisit.uuid"] = Id(seed.Visit),
            ["createProduct.external_identifier"] = "ART-8841",
            ["createCategory.external_identifier"] = "GRP-COLDDRINKS",
            ["getShift.uuid"] = Id(seed.Shift),
            ["updateShift.uuid"] = Id(seed.Shift),
            ["deleteShift.uuid"] = Id(seed.Shift),
            ["getShiftType.uuid"] = Id(seed.ShiftType),
            ["updateShiftType.uuid"] = Id(seed.ShiftType),
            ["getShiftTeam.uuid"] = Id(seed.ShiftTeam),
            ["updateShiftTeam.uuid"] = Id(seed.ShiftTeam),
        };
    }

    private static string NewAddress => "noor.bakker@example.com";

    /// <summary>What a field of a call holds; null where the example of the spec is as good.</summary>
    public JsonNode? Find(string operationId, string name) =>
        _byCall.GetValueOrDefault($"{operationId}.{name}") ?? _byName.GetValueOrDefault(name) ?? _common.GetValueOrDefault(name);

    private static JsonValue Id(Guid uuid) => JsonValue.Create(uuid.ToString("D"));
}
