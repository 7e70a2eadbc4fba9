using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactAttributeTests
{
    [Fact]
    public async Task A_new_attribute_is_answered_as_type_and_with_options_as_text()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.PostAsync("/contact-attributes", Roast())).Succeeds("[]");

        Reply.HasMembers(
            reply.Data,
            "id", "name", "label", "type", "group_name", "group", "is_piggy_defined", "is_soft_read_only", "is_hard_read_only", "field_type",
            "has_unique_value", "description", "options", "position", "created_at", "meta", "can_be_deleted", "last_used_date", "created_by_user");
        Assert.Equal("preferred_roast", reply.Data.GetProperty("name").GetString());
        Assert.Equal("select", reply.Data.GetProperty("type").GetString());
        JsonElement options = reply.Data.GetProperty("options");
        Reply.HasMembers(options[0], "value", "label", "description", "media");
        Assert.Equal(["light", "3"], options.EnumerateArray().Select(option => option.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_new_attribute_exists_on_every_contact()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contact-attributes", Roast());

        Reply contact = await peer.PutAsync($"/contacts/{peer.Seed.AnonymousContact}/claim", new JsonObject { ["email"] = "lotte.bakker@example.com" });

        Assert.Equal(JsonValueKind.Null, contact.Data.GetProperty("current_values").GetProperty("preferred_roast").ValueKind);
    }

    [Theory]
    [InlineData("preferred_roast")]
    [InlineData("email")]
    public async Task A_name_is_taken_only_once(string name)
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contact-attributes", Roast());

        (await peer.PostAsync("/contact-attributes", new JsonObject { ["name"] = name, ["data_type"] = "text" })).IsRefused(60009);
    }

    [Fact]
    public async Task Every_wrong_field_is_named_down_to_the_option()
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.ContactAttributes.Count;

        (await peer.PostAsync("/contact-attributes", new JsonObject { ["name"] = "", ["data_type"] = "colour", ["label"] = 4 }))
            .IsRefused(1003, "name", "data_type", "label");
        (await peer.PostAsync("/contact-attributes", JsonNode.Parse("""
            { "name": "a", "data_type": "select", "options": [{ "label": "A" }, { "label": 1, "value": true }, "B"] }
            """)!.AsObject())).IsRefused(1003, "options.0.value", "options.1.label", "options.1.value", "options.2", "options.2.label", "options.2.value");
        (await peer.PostAsync("/contact-attributes", JsonNode.Parse("""
            { "name": "a", "data_type": "text", "options": [{ "label": "A", "value": "a" }] }
            """)!.AsObject())).IsRefused(1003, "options");
        Assert.Equal(before, peer.State.ContactAttributes.Count);
    }

    private static JsonObject Roast() => JsonNode.Parse("""
        {
          "name": "preferred_roast", "data_type": "select", "label": "Preferred roast",
          "options": [{ "label": "Light", "value": "light" }, { "label": "Dark", "value": 3 }]
        }
        """)!.AsObject();
}
