using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Things that were claimed and wait to be picked up.</summary>
internal static class CollectableRewardEndpoints
{
    private const string Redemption = "collectable_reward_redemption_uuid";

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("listCollectableRewards", "GET", "/collectable-rewards", List),
        new("collectReward", "PUT", "/collectable-rewards/collect/{loyalty_transaction_uuid}", Collect),
        new("reverseCollectableRewardRedemption", "POST", "/collectable-rewards/{collectable_reward_redemption_uuid}/reverse", Reverse),
    ];

    private static Answer List(Call call)
    {
        if (ContactInPath.Find(call, out SandboxContact contact) is { } refused)
        {
            return refused;
        }

        IEnumerable<SandboxRewardReception> waiting = call.Tables.RewardReceptions.Values
            .Where(row => row.ContactUuid == contact.Uuid && IsCollectable(call, row));
        return Answer.Ok(new JsonArray([.. waiting.Select(row => Write(call.Tables, row, contact))]), EmptyMeta.Map);
    }

    /// <summary>1003 is not among the codes of this call: what is no UUID, is unknown, too old or handed out is 80300.</summary>
    private static Answer Collect(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("loyalty_transaction_uuid");
        if (!call.Tables.RewardReceptions.TryGetValue(uuid, out SandboxRewardReception? reception) || !IsCollectable(call, reception))
        {
            return Refusal.Because(80300);
        }

        call.Tables.RewardReceptions[uuid] = reception with { HasBeenCollected = true };
        return Store(call, new SandboxRewardRedemption(call.Tables.Random.Uuid(), uuid, IsReversed: false));
    }

    /// <summary>No code is listed for this call, so the general one stands for whatever is wrong. Afterwards the thing can be handed out again.</summary>
    private static Answer Reverse(Call call)
    {
        Guid uuid = call.Input.RequiredUuid(Redemption);
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.RewardRedemptions.TryGetValue(uuid, out SandboxRewardRedemption? redemption) || redemption.IsReversed)
        {
            return Refusal.InvalidField(Redemption, "There is no redemption with this UUID, or it was taken back before.");
        }

        if (call.Tables.RewardReceptions.TryGetValue(redemption.RewardReceptionUuid, out SandboxRewardReception? reception))
        {
            call.Tables.RewardReceptions[reception.Uuid] = reception with { HasBeenCollected = false };
        }

        return Store(call, redemption with { IsReversed = true });
    }

    private static bool IsCollectable(Call call, SandboxRewardReception reception) =>
        reception.Code is null && !reception.HasBeenCollected && !reception.IsReversed && !(reception.ExpiresAt < call.Now);

    private static Answer Store(Call call, SandboxRewardRedemption redemption)
    {
        call.Tables.RewardRedemptions[redemption.Uuid] = redemption;
        return Answer.Ok(
            new JsonObject { ["uuid"] = redemption.Uuid.ToString(), ["status"] = redemption.IsReversed ? "REVERSED" : "COLLECTED" }, EmptyMeta.Map);
    }

    private static JsonObject Write(Tables tables, SandboxRewardReception reception, SandboxContact contact)
    {
        SandboxReward reward = tables.Rewards[reception.RewardUuid];
        return new JsonObject
        {
            ["uuid"] = reception.Uuid.ToString(),
            ["title"] = reward.Title,
            ["contact"] = ContactJson.WriteWithBalance(contact),
            ["reward"] = RewardJson.Write(reward),
            ["created_at"] = Formats.DateTime(reception.CreatedAt),
            ["expires_at"] = Formats.DateTime(reception.ExpiresAt),
            ["has_been_collected"] = reception.HasBeenCollected,
        };
    }
}
