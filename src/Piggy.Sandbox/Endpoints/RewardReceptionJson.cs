using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Reward receptions the way Piggy writes them: things under one name, digital rewards with their code under another.</summary>
internal static class RewardReceptionJson
{
    public static JsonObject Write(Tables tables, SandboxRewardReception reception)
    {
        SandboxReward reward = tables.Rewards[reception.RewardUuid];
        JsonObject json = new()
        {
            ["type"] = reward.IsDigital ? "digital_reward_reception" : "reward_reception",
            ["title"] = reward.Title,
            ["uuid"] = reception.Uuid.ToString(),
            ["credits"] = reception.Credits,
            ["channel"] = "OAUTH_API",
            ["contact"] = ContactJson.WriteWithBalance(tables.Contacts[reception.ContactUuid]),
            ["shop"] = ShopJson.Write(tables.Shops[reception.ShopUuid]),
            ["contact_identifier"] = CreditReceptionJson.WriteIdentifier(tables, reception.ContactIdentifierValue),
            ["created_at"] = Formats.DateTime(reception.CreatedAt),
        };
        if (reward.IsDigital)
        {
            json["digital_reward"] = RewardJson.Write(reward);
            json["digital_reward_code"] = new JsonObject { ["code"] = reception.Code };
        }
        else
        {
            json["reward"] = RewardJson.Write(reward);
            json["expires_at"] = Formats.DateTime(reception.ExpiresAt);
            json["has_been_collected"] = reception.HasBeenCollected;
        }

        return json;
    }
}
