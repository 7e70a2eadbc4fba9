using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class PerkTests
{
    [Fact]
    public async Task A_perk_is_made_read_renamed_and_removed()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement made = (await peer.PostAsync("/perks", Perk("boolean", ("true", true), ("false", false)))).Succeeds("{}").Data;
        string path = $"/perks/{made.GetProperty("uuid").GetString()}";
        JsonElement renamed = (await peer.PutAsync(path, new JsonObject { ["label"] = "Oat milk on us" })).Succeeds("{}").Data;

        Assert.Equal("Oat milk on us", renamed.GetProperty("label").GetString());
        Assert.Equal(renamed.GetRawText(), (await peer.GetAsync(path)).Succeeds("{}").Data.GetRawText());
        Assert.Equal(JsonValueKind.Null, (await peer.DeleteAsync(path)).Succeeds("{}").Data.ValueKind);
        (await peer.GetAsync(path)).IsRefused(110000);
        (await peer.DeleteAsync(path)).IsRefused(110000);
        (await peer.PutAsync(path, new JsonObject { ["label"] = "x" })).IsRefused(110000);
        Assert.Equal(2, peer.State.Perks.Count);
    }

    [Fact]
    public async Task Options_must_have_one_default_and_fit_the_data_type()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PostAsync("/perks", Perk("single_select", ("a", true), ("b", true)))).IsRefused(1003, "options");
        (await peer.PostAsync("/perks", Perk("single_select"))).IsRefused(1003, "options");
        (await peer.PostAsync("/perks", Perk("boolean", ("yes", true), ("no", false)))).IsRefused(1003, "options");
        (await peer.PostAsync("/perks", Perk("text", ("a", true)))).IsRefused(1003, "data_type");
        (await peer.PostAsync("/perks", [])).IsRefused(1003, "label", "name", "data_type", "options");
        JsonObject taken = Perk("single_select", ("a", true));
        taken["name"] = "milk_upgrade";
        (await peer.PostAsync("/perks", taken)).IsRefused(1003, "name");
        Assert.Equal(2, peer.State.Perks.Count);
    }

    private static JsonObject Perk(string dataType, params (string Value, bool IsDefault)[] options)
    {
        JsonArray list = [];
        foreach ((string value, bool isDefault) in options)
        {
            list.Add((JsonNode)new JsonObject { ["label"] = value, ["value"] = value, ["default"] = isDefault });
        }

        return new JsonObject { ["label"] = "Free oat milk", ["name"] = "free_oat_milk", ["data_type"] = dataType, ["options"] = list };
    }
}
