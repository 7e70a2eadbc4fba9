using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Contacts who bring in others.</summary>
internal static class ReferralEndpoints
{
    private static readonly FrozenSet<string> Statuses =
        FrozenSet.Create(StringComparer.Ordinal, ReferralProgram.Pending, ReferralProgram.Completed, ReferralProgram.Failed);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listReferrals", "GET", "/referrals", List),
        new("getReferralProgramSettings", "GET", "/referrals/settings", Settings),
    ];

    /// <summary>The list has pages, but its answer does not say which one it is.</summary>
    private static Answer List(Call call)
    {
        Guid? referring = call.Input.OptionalUuid("referring_contact_uuid");
        string? status = call.Input.OptionalText("status", Statuses);
        PageRequest asked = PageRequest.Read(call.Input, defaultSize: 30, largestSize: 100);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        SandboxReferral[] found =
        [
            .. call.Tables.Referrals.Values
                .Where(referral => referral.Status == (status ?? referral.Status))
                .Where(referral => referral.ReferringContactUuid == (referring ?? referral.ReferringContactUuid)),
        ];
        return Answer.Ok(new JsonArray([.. asked.Of(found).Items.Select(referral => Write(call.Tables, referral))]));
    }

    private static Answer Settings(Call call) => Answer.Ok(
        new JsonObject
        {
            ["completion_event"] = new JsonObject { ["type"] = "loyalty_transaction", ["data"] = new JsonObject { ["number_of_transactions"] = 1 } },
            ["limit_per_contact"] = ReferralProgram.LimitPerContact,
            ["referred_contact_incentive"] = Incentive(call.Tables, ReferralProgram.CreditsForReferred),
            ["referring_contact_incentive"] = Incentive(call.Tables, ReferralProgram.CreditsForReferring),
        },
        EmptyMeta.Map);

    private static JsonObject Incentive(Tables tables, long credits)
    {
        SandboxShop shop = tables.Shops[tables.Seed.Shop];
        return new JsonObject
        {
            ["type"] = "loyalty_points",
            ["data"] = new JsonObject
            {
                ["points"] = credits,
                ["business_profile"] = new JsonObject { ["uuid"] = shop.Uuid.ToString(), ["name"] = shop.Name },
            },
        };
    }

    public static JsonObject Write(Tables tables, SandboxReferral referral) => new()
    {
        ["uuid"] = referral.Uuid.ToString(),
        ["referring_contact"] = ContactJson.WriteReference(tables, referral.ReferringContactUuid),
        ["referred_contact"] = ContactJson.WriteReference(tables, referral.ReferredContactUuid),
        ["status"] = referral.Status,
    };
}
