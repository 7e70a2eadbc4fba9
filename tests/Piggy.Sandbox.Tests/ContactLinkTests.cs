using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactLinkTests
{
    private const string Path = "/contact-identifiers";

    [Fact]
    public async Task A_card_is_made_linked_freed_and_removed()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject card = new() { ["contact_identifier_value"] = "CARD-NEW" };
        JsonObject link = new() { ["contact_identifier_value"] = "CARD-NEW", ["contact_uuid"] = peer.Seed.KnownContact.ToString() };

        JsonElement made = (await peer.PostAsync(Path, card)).Succeeds("[]").Data;
        Assert.Equal(JsonValueKind.Null, made.GetProperty("contact").ValueKind);
        (await peer.PostAsync(Path, card)).IsRefused(60006);
        JsonElement linked = (await peer.PutAsync($"{Path}/link", link)).Succeeds("[]").Data;
        Assert.Equal(peer.Seed.KnownContact, linked.GetProperty("contact").GetProperty("uuid").GetGuid());
        (await peer.PutAsync($"{Path}/link", link)).IsRefused(60014);
        (await peer.PutAsync($"{Path}/unlink", card)).Succeeds("[]");
        (await peer.PutAsync($"{Path}/unlink", card)).IsRefused(1003, "contact_identifier_value");
        Assert.Equal(JsonValueKind.Null, (await peer.DeleteAsync($"{Path}?contact_identifier_value=CARD-NEW")).Succeeds("[]").Data.ValueKind);
        (await peer.DeleteAsync($"{Path}?contact_identifier_value=CARD-NEW")).IsRefused(60003);
        Assert.DoesNotContain(peer.State.ContactIdentifiers, row => row.Value == "CARD-NEW");
    }

    [Fact]
    public async Task A_card_that_is_switched_off_is_neither_found_nor_linked_nor_freed()
    {
        await using Peer peer = await Peer.StartAsync();
        string value = peer.Seed.ContactIdentifier;
        (await peer.GetAsync($"{Path}/find?contact_identifier_value={value}")).Succeeds("[]");
        await peer.PutAsync(Path, new JsonObject { ["contact_identifier_value"] = value, ["contact_identifier_active"] = false });

        (await peer.GetAsync($"{Path}/find?contact_identifier_value={value}")).IsRefused(60004);
        (await peer.PutAsync($"{Path}/unlink", new JsonObject { ["contact_identifier_value"] = value })).IsRefused(60004);
        (await peer.PutAsync($"{Path}/link", new JsonObject { ["contact_identifier_value"] = value, ["contact_uuid"] = peer.Seed.KnownContact.ToString() }))
            .IsRefused(60004);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_by_its_code()
    {
        await using Peer peer = await Peer.StartAsync();
        string nobody = Guid.NewGuid().ToString();

        (await peer.GetAsync($"{Path}/find?contact_identifier_value=CARD-X")).IsRefused(60003);
        (await peer.GetAsync($"{Path}/find")).IsRefused(1003, "contact_identifier_value");
        (await peer.PutAsync($"{Path}/link", new JsonObject { ["contact_identifier_value"] = "CARD-X", ["contact_uuid"] = nobody })).IsRefused(60003);
        (await peer.PutAsync($"{Path}/link", new JsonObject { ["contact_identifier_value"] = peer.Seed.FreeContactIdentifier, ["contact_uuid"] = nobody }))
            .IsRefused(55031);
        (await peer.PostAsync(Path, new JsonObject { ["contact_identifier_value"] = "CARD-NEW", ["contact_uuid"] = nobody })).IsRefused(55031);
        Assert.Single(peer.State.ContactIdentifiers, row => row.ContactUuid is null);
    }
}
