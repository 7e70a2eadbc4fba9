using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Spending credits on a reward, and giving them back.</summary>
internal static class RewardReceptionEndpoints
{
    private const string Field = "reward_reception_uuid";

    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("createRewardReception", "POST", "/reward-receptions", Create),
        new("reverseRewardReception", "POST", "/reward-receptions/{reward_reception_uuid}/reverse", Reverse),
    ];

    private static Answer Create(Call call)
    {
        Tables tables = call.Tables;
        Guid rewardUuid = call.Input.RequiredUuid("reward_uuid");
        Guid shop = call.Input.RequiredUuid("shop_uuid");
        Guid contactUuid = call.Input.RequiredUuid("contact_uuid");
        string? identifier = call.Input.OptionalText("contact_identifier_value");
        if (identifier is not null && !IsUsable(tables, identifier, contactUuid))
        {
            call.Input.Refuse("contact_identifier_value", "The contact has no active contact identifier with this value.");
        }

        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!tables.Shops.ContainsKey(shop))
        {
            return Refusal.ShopNotFound;
        }

        if (!tables.Contacts.TryGetValue(contactUuid, out SandboxContact? contact))
        {
            return Refusal.ContactNotFound;
        }

        if (!tables.Rewards.TryGetValue(rewardUuid, out SandboxReward? reward))
        {
            return Refusal.Because(6003);
        }

        if (RewardRules.WhyNot(tables, reward, contact) is { } refused)
        {
            return refused;
        }

        tables.Rewards[rewardUuid] = reward with { Stock = reward.Stock - 1 };
        SandboxRewardReception reception = new(
            tables.Random.Uuid(),
            contactUuid,
            rewardUuid,
            shop,
            -reward.RequiredCredits,
            identifier,
            reward.IsDigital ? tables.Random.Code("GIFT", 10) : null,
            call.Now,
            reward.ExpirationDuration is { } wait && !reward.IsDigital ? call.Now + wait : null);
        CreditLedger.Book(tables, contact, reception);
        return Answer.Ok(RewardReceptionJson.Write(tables, reception), EmptyMeta.Map);
    }

    private static bool IsUsable(Tables tables, string value, Guid contact) =>
        tables.ContactIdentifiers.TryGetValue(value, out SandboxContactIdentifier? identifier) && identifier.Active && identifier.ContactUuid == contact;

    /// <summary>1003 is the only code of this call, so it stands for whatever is wrong. The credits come back as a credit reception.</summary>
    private static Answer Reverse(Call call)
    {
        Guid uuid = call.Input.RequiredUuid(Field);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.RewardReceptions.TryGetValue(uuid, out SandboxRewardReception? reception))
        {
            return Refusal.InvalidField(Field, "There is no reward reception with this UUID.");
        }

        if (reception.IsReversed || reception.HasBeenCollected)
        {
            return Refusal.InvalidField(Field, "The reward was handed out, or its credits were given back before.");
        }

        return Answer.Ok(GiveBack(call, reception), EmptyMeta.Map);
    }

    private static JsonObject GiveBack(Call call, SandboxRewardReception reception)
    {
        Tables tables = call.Tables;
        tables.RewardReceptions[reception.Uuid] = reception with { IsReversed = true };
        SandboxReward reward = tables.Rewards[reception.RewardUuid];
        tables.Rewards[reward.Uuid] = reward with { Stock = reward.Stock + 1 };
        SandboxCreditReception back = new(
            tables.Random.Uuid(),
            reception.ContactUuid,
            reception.ShopUuid,
            -reception.Credits,
            UnitValue: null,
            UnitName: null,
            reception.ContactIdentifierValue,
            NoAttributes,
            call.Now)
        {
            Reverses = reception.Uuid,
        };
        return CreditReceptionJson.Write(tables, back, CreditLedger.Book(tables, tables.Contacts[reception.ContactUuid], back));
    }
}
