using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class PromotionAttributeTests
{
    [Fact]
    public async Task An_attribute_is_defined_read_by_its_number_and_changed()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject body = new() { ["name"] = "season", ["label"] = "Season", ["type"] = "select", ["options"] = new JsonArray(Option("Spring")) };
        JsonElement made = (await peer.PostAsync("/promotion-attributes", body)).Succeeds("[]").Data;
        long id = made.GetProperty("id").GetInt64();
        Assert.Equal(made.GetRawText(), (await peer.GetAsync($"/promotion-attributes/{id}")).Data.GetRawText());
        (await peer.PostAsync("/promotion-attributes", body)).IsRefused(60009);

        JsonElement changed = (await peer.PutAsync($"/promotion-attributes/{id}", new JsonObject { ["id"] = id, ["name"] = "time_of_year", ["type"] = "text" })).Data;

        Assert.Equal(("time_of_year", "Season", 0), (changed.GetProperty("name").GetString(), changed.GetProperty("label").GetString(), changed.GetProperty("options").GetArrayLength()));
        Assert.Equal(["shelf_code", "time_of_year"], Names(await peer.GetAsync("/promotion-attributes")));
        Assert.Equal(["shelf_code", "time_of_year"], Names(await peer.GetAsync("/custom-attributes?entity=promotion")));
    }

    [Fact]
    public async Task Wrong_changes_are_refused_and_change_nothing()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/promotion-attributes", new JsonObject { ["name"] = "season", ["label"] = "Season", ["type"] = "text" });
        string path = $"/promotion-attributes/{peer.Seed.PromotionAttribute}";
        string before = (await peer.GetAsync(path)).Data.GetRawText();

        (await peer.PutAsync(path, new JsonObject { ["name"] = "season", ["id"] = peer.Seed.PromotionAttribute + 1 })).IsRefused(1003, "name", "id");
        (await peer.PutAsync(path, new JsonObject { ["type"] = "number", ["options"] = new JsonArray(Option("One")) })).IsRefused(1003, "options");
        (await peer.PutAsync(path, new JsonObject { ["label"] = "", ["type"] = "smell" })).IsRefused(1003, "label", "type");
        (await peer.PutAsync("/promotion-attributes/1", [])).IsRefused(1003, "promotion_attribute_id");
        (await peer.GetAsync("/promotion-attributes/one")).IsRefused(1003, "promotion_attribute_id");

        Assert.Equal(before, (await peer.GetAsync(path)).Data.GetRawText());
    }

    private static JsonObject Option(string name) => new() { ["label"] = name, ["value"] = name };

    private static string[] Names(Reply reply) => [.. reply.Data.EnumerateArray().Select(row => row.GetProperty("name").GetString()!)];
}
