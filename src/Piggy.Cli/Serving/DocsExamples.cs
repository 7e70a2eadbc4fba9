using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Docs;
using Piggy.Docs.Examples;
using Piggy.Generated.Actions;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Serving;

/// <summary>Example inputs that work on the account of a sandbox: the spec's own examples, with the identifiers that exist there.</summary>
internal sealed class DocsExamples
{
    private readonly Dictionary<string, JsonNode> _byName;
    private readonly DocsCallExamples _calls;
    private readonly Dictionary<string, Action<JsonObject>> _bySlug;

    /// <param name="seed">The well-known entities of the account.</param>
    public DocsExamples(SandboxSeed seed)
    {
        // What a field of that name holds in nearly every action.
        _byName = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["contact_uuid"] = Id(seed.KnownContact),
            ["anonymous_contact_uuid"] = Id(seed.AnonymousContact),
            ["source_contact_uuid"] = Id(seed.DuplicateContact),
            ["destination_contact_uuid"] = Id(seed.OriginalContact),
            ["shop_uuid"] = Id(seed.Shop),
            ["promotion_uuid"] = Id(seed.Promotion),
            ["pos_transaction_uuid"] = Id(seed.OpenPosTransaction),
            ["credit_reception_uuid"] = Id(seed.CreditReception),
            ["reward_uuid"] = Id(seed.Reward),
            ["contact_identifier_value"] = seed.ContactIdentifier,
        };
        _calls = new DocsCallExamples(seed, _byName);
        _bySlug = new Dictionary<string, Action<JsonObject>>(StringComparer.Ordinal)
        {
            ["PIGGY_CREATE_ANONYMOUS_CONTACT"] = input => input["contact_identifier_value"] = seed.FreeContactIdentifier,
            ["PIGGY_CREATE_CONTACT_IDENTIFIER"] = input => input["contact_identifier_value"] = "CARD-20731",
            ["PIGGY_FIND_CONTACT"] = input => input["email"] = seed.KnownContactEmail,
            ["PIGGY_FIND_OR_CREATE_PRODUCTS"] = input => input["categories"] = new JsonArray(new JsonObject { ["external_identifier"] = seed.ProductCategory }),
            ["PIGGY_FIND_VOUCHER_BY_CODE"] = input => input["code"] = seed.ActiveVoucherCode,
            ["PIGGY_LIST_PRODUCTS"] = input => input["page"] = 1,
            ["PIGGY_REDEEM_VOUCHER"] = input =>
            {
                input["code"] = seed.ActiveVoucherCode;
                input.Remove("release_key");
            },
            ["PIGGY_SEND_CONTACT_VERIFICATION_EMAIL"] = input => input["email"] = seed.KnownContactEmail,
            ["PIGGY_UPDATE_BOOKINGS"] = input => input["uuid"] = Id(seed.Booking),
            ["PIGGY_UPDATE_CONTACT"] = input => input["attributes"] = new JsonObject { ["firstname"] = "Mara" },
        };
    }

    /// <summary>All of them, for the site.</summary>
    public SiteExamples ForSite => new() { Action = Of, Value = _calls.Find };

    /// <summary>Makes the input of an action.</summary>
    public JsonObject Of(PiggyAction action)
    {
        JsonObject input = ExampleInput.Of(action);
        foreach (string name in input.Select(member => member.Key).Where(_byName.ContainsKey).ToArray())
        {
            input[name] = _byName[name].DeepClone();
        }

        if (_bySlug.TryGetValue(action.Descriptor.Slug, out Action<JsonObject>? change))
        {
            change(input);
        }

        return input;
    }

    private static JsonValue Id(Guid uuid) => JsonValue.Create(uuid.ToString("D"));
}
