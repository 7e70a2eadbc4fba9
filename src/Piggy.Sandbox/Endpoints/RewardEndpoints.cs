using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>What contacts can spend their credits on.</summary>
internal static class RewardEndpoints
{
    /// <summary>Members of the request or the answer: an attribute cannot have one of these names.</summary>
    private static readonly FrozenSet<string> NamedMembers = FrozenSet.Create(
        StringComparer.Ordinal,
        "reward_uuid", "title", "description", "required_credits", "id", "uuid", "reward_type", "type", "media", "is_active", "active", "pre_redeemable",
        "expiration_duration", "cost_price", "stock");

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listRewards", "GET", "/rewards", List),
        new("getReward", "GET", "/rewards/{reward_uuid}", Get),
        new("updateReward", "PUT", "/rewards/{reward_uuid}", Update),
    ];

    /// <summary>For a contact, only what it could claim now is listed.</summary>
    private static Answer List(Call call)
    {
        Guid? shop = call.Input.OptionalUuid("shop_uuid");
        Guid? uuid = call.Input.OptionalUuid("contact_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (shop is { } known && !call.Tables.Shops.ContainsKey(known))
        {
            return Refusal.ShopNotFound;
        }

        SandboxContact? contact = null;
        if (uuid is { } asked && !call.Tables.Contacts.TryGetValue(asked, out contact))
        {
            return Refusal.ContactNotFound;
        }

        IEnumerable<SandboxReward> rewards = call.Tables.Rewards.Values
            .Where(reward => contact is null || RewardRules.WhyNot(call.Tables, reward, contact) is null);
        return Answer.Ok(new JsonArray([.. rewards.Select(RewardJson.WriteInList)]), EmptyMeta.Map);
    }

    /// <summary>1003 is not among the codes of this call, so what is no UUID is an unknown reward.</summary>
    private static Answer Get(Call call) =>
        call.Tables.Rewards.TryGetValue(call.Input.RequiredUuid("reward_uuid"), out SandboxReward? reward)
            ? Answer.Ok(RewardJson.WriteAlone(reward), EmptyMeta.Map)
            : Refusal.Because(6003);

    /// <summary>What is left out stays as it is.</summary>
    private static Answer Update(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("reward_uuid");
        string? title = call.Input.Has("title") ? call.Input.RequiredText("title") : null;
        string? description = call.Input.OptionalText("description");
        long? credits = call.Input.OptionalInteger("required_credits", minimum: 0);
        IReadOnlyDictionary<string, JsonElement> attributes = call.Input.Others(NamedMembers);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.Rewards.TryGetValue(uuid, out SandboxReward? reward))
        {
            return Refusal.Because(6003);
        }

        Dictionary<string, JsonElement> values = reward.Attributes.ToDictionary();
        AttributeValues.Apply(values, attributes);
        reward = reward with
        {
            Title = title ?? reward.Title,
            Description = description ?? reward.Description,
            RequiredCredits = credits ?? reward.RequiredCredits,
            Attributes = values,
        };
        call.Tables.Rewards[uuid] = reward;
        return Answer.Ok(RewardJson.WriteAlone(reward), EmptyMeta.Map);
    }
}
