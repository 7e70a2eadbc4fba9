using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Rewards the way Piggy writes them: not quite the same in a list, alone and beside a transaction.</summary>
internal static class RewardJson
{
    public static JsonObject WriteInList(SandboxReward reward)
    {
        JsonObject json = new() { ["type"] = TypeOf(reward) };
        AddTo(json, reward);
        AddAttributes(json, reward);
        return json;
    }

    public static JsonObject WriteAlone(SandboxReward reward)
    {
        JsonObject json = new() { ["active"] = reward.IsActive };
        AddTo(json, reward);
        AddAttributes(json, reward);
        return json;
    }

    /// <summary>Beside a transaction the custom attributes are left out.</summary>
    public static JsonObject Write(SandboxReward reward)
    {
        JsonObject json = [];
        AddTo(json, reward);
        return json;
    }

    private static string TypeOf(SandboxReward reward) => reward.IsDigital ? "DIGITAL" : "PHYSICAL";

    private static void AddTo(JsonObject json, SandboxReward reward)
    {
        json["id"] = reward.Id;
        json["uuid"] = reward.Uuid.ToString();
        json["title"] = reward.Title;
        json["description"] = reward.Description;
        json["reward_type"] = TypeOf(reward);
        json["media"] = null;
        json["required_credits"] = reward.RequiredCredits;
        json["is_active"] = reward.IsActive;
        if (!reward.IsDigital)
        {
            json["pre_redeemable"] = true;
            json["expiration_duration"] = reward.ExpirationDuration is { } wait ? (long)wait.TotalSeconds : null;
        }

        json["cost_price"] = null;
        json["stock"] = reward.Stock;
    }

    private static void AddAttributes(JsonObject json, SandboxReward reward)
    {
        foreach ((string name, JsonElement value) in reward.Attributes)
        {
            json[name] = JsonNode.Parse(value.GetRawText());
        }
    }
}
