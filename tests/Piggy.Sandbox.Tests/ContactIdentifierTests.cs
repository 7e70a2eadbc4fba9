using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactIdentifierTests
{
    [Fact]
    public async Task An_identifier_is_renamed_and_switched_off_by_its_value()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.PutAsync("/contact-identifiers", new JsonObject
        {
            ["contact_identifier_value"] = peer.Seed.ContactIdentifier,
            ["contact_identifier_name"] = "Gold card",
            ["contact_identifier_active"] = false,
        })).Succeeds("[]");

        Reply.HasMembers(reply.Data, "name", "value", "active", "contact");
        Reply.HasMembers(reply.Data.GetProperty("contact"), "uuid", "email");
        Assert.Equal(peer.Seed.KnownContact.ToString(), reply.Data.GetProperty("contact").GetProperty("uuid").GetString());
        SandboxContactIdentifier stored = peer.State.ContactIdentifiers.Single(row => row.Value == peer.Seed.ContactIdentifier);
        Assert.Equal("Gold card", stored.Name);
        Assert.False(stored.Active);
    }

    [Fact]
    public async Task Fields_that_are_left_out_stay()
    {
        await using Peer peer = await Peer.StartAsync();
        string unlinked = peer.State.ContactIdentifiers.Single(row => row.ContactUuid is null).Value;

        Reply reply = (await peer.PutAsync("/contact-identifiers", new JsonObject { ["contact_identifier_value"] = unlinked })).Succeeds("[]");

        Assert.Equal("Loyalty card", reply.Data.GetProperty("name").GetString());
        Assert.True(reply.Data.GetProperty("active").GetBoolean());
        Assert.Equal(JsonValueKind.Null, reply.Data.GetProperty("contact").ValueKind);
    }

    [Fact]
    public async Task An_unknown_value_and_wrong_fields_are_refused()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PutAsync("/contact-identifiers", new JsonObject { ["contact_identifier_value"] = "CARD-X" })).IsRefused(60003);
        (await peer.PutAsync("/contact-identifiers", new JsonObject { ["contact_identifier_name"] = 1, ["contact_identifier_active"] = "yes" }))
            .IsRefused(1003, "contact_identifier_value", "contact_identifier_name", "contact_identifier_active");
    }
}
