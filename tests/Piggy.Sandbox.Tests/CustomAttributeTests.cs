using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class CustomAttributeTests
{
    [Fact]
    public async Task An_attribute_belongs_to_its_entity_and_its_group()
    {
        await using Peer peer = await Peer.StartAsync();
        (await peer.PostAsync("/custom-attribute-groups", new JsonObject { ["name"] = "till", ["label"] = "Till", ["entity"] = "visit" }))
            .Succeeds("[]", HttpStatusCode.Created);
        JsonObject attribute = new() { ["entity"] = "visit", ["name"] = "mood", ["label"] = "Mood", ["type"] = "text", ["group_name"] = "till" };

        JsonElement made = (await peer.PostAsync("/custom-attributes", attribute)).Succeeds("[]", HttpStatusCode.Created).Data;

        Assert.Equal("till", made.GetProperty("group").GetProperty("name").GetString());
        Assert.Equal("mood", Assert.Single(peer.State.AttributesOf("visit")).Name);
        Reply listed = await peer.GetAsync("/custom-attributes?entity=visit");
        Reply.HasMembers(listed.Body, "data");
        Assert.Equal(made.GetRawText(), Assert.Single(listed.Data.EnumerateArray()).GetRawText());
        Assert.Equal(0, (await peer.GetAsync("/custom-attributes?entity=shift")).Data.GetArrayLength());
        (await peer.PostAsync("/custom-attributes", attribute.DeepClone().AsObject())).IsRefused(60009);
        Assert.Equal("till", Assert.Single((await peer.GetAsync("/custom-attribute-groups?entity=visit")).Succeeds("[]").Data.EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Contact_attributes_are_the_custom_attributes_of_contacts()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PostAsync("/custom-attributes", new JsonObject { ["entity"] = "contact", ["name"] = "roast", ["label"] = "Roast", ["type"] = "text" }))
            .Succeeds("[]", HttpStatusCode.Created);

        Assert.Contains(
            (await peer.GetAsync("/contact-attributes")).Succeeds("[]").Data.EnumerateArray(), row => row.GetProperty("name").GetString() == "roast");
        Assert.Equal(JsonValueKind.Null, (await peer.GetAsync($"/contacts/{peer.Seed.KnownContact}")).Data.GetProperty("current_values").GetProperty("roast").ValueKind);
    }

    [Fact]
    public async Task An_own_attribute_is_changed_and_one_of_the_system_is_not()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject change = new()
        {
            ["entity"] = "contact", ["label"] = "Pastry", ["options"] = new JsonArray(new JsonObject { ["label"] = "Croissant", ["value"] = 7 }),
        };

        JsonElement changed = (await peer.PutAsync("/custom-attributes/favourite_pastry", change)).Succeeds("[]").Data;

        Assert.Equal("Pastry", changed.GetProperty("label").GetString());
        Assert.Equal("7", changed.GetProperty("options")[0].GetProperty("value").GetString());
        (await peer.PutAsync("/custom-attributes/email", new JsonObject { ["entity"] = "contact" })).IsRefused(1003, "custom_attribute_name");
        (await peer.PutAsync("/custom-attributes/favourite_pastry", new JsonObject { ["entity"] = "visit" })).IsRefused(1003, "custom_attribute_name");
    }

    [Fact]
    public async Task Wrong_fields_are_named()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.GetAsync("/custom-attributes")).IsRefused(1003, "entity");
        (await peer.GetAsync("/custom-attribute-groups?entity=moon")).IsRefused(1003, "entity");
        (await peer.PostAsync("/custom-attributes", [])).IsRefused(1003, "entity", "name", "label", "type");
        (await peer.PostAsync(
            "/custom-attributes", new JsonObject { ["entity"] = "visit", ["name"] = "x", ["label"] = "x", ["type"] = "text", ["group_name"] = "none" }))
            .IsRefused(1003, "group_name");
        (await peer.PostAsync("/custom-attribute-groups", new JsonObject { ["entity"] = "contact", ["name"] = "profile" })).IsRefused(1003, "name");
        Assert.Empty(peer.State.AttributesOf("visit"));
    }
}
