using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class BookingTests
{
    [Fact]
    public async Task A_booking_takes_the_given_fields_and_keeps_the_others()
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxBooking before = Stored(peer);

        Reply reply = (await UpdateAsync(peer, """
            {
              "starts_at": "2027-04-16T17:30:00+02:00", "ends_at": "2027-04-16 19:30", "checked_in_at": "2027-04-16T15:38:00Z", "number_of_people": 5,
              "company_name": "Dijkzicht Reizen", "prepaid_amount": 4500, "status": "Open"
            }
            """)).Succeeds("[]");

        Reply.HasMembers(reply.Data, "uuid", "contact", "external_id", "source", "starts_at", "ends_at", "checked_in_at", "created_at");
        Assert.Equal("2027-04-16T15:30:00+00:00", reply.Data.GetProperty("starts_at").GetString());
        Assert.Equal("2027-04-16T19:30:00+00:00", reply.Data.GetProperty("ends_at").GetString());
        Assert.Equal(peer.Seed.KnownContact.ToString(), reply.Data.GetProperty("contact").GetProperty("uuid").GetString());
        Assert.Equal(
            before with
            {
                StartsAt = new DateTimeOffset(2027, 4, 16, 15, 30, 0, TimeSpan.Zero),
                EndsAt = new DateTimeOffset(2027, 4, 16, 19, 30, 0, TimeSpan.Zero),
                CheckedInAt = new DateTimeOffset(2027, 4, 16, 15, 38, 0, TimeSpan.Zero),
                NumberOfPeople = 5,
                CompanyName = "Dijkzicht Reizen",
                PrepaidAmountInCents = 4500,
                Status = "Open",
            },
            Stored(peer));
    }

    [Fact]
    public async Task A_new_booking_can_be_changed_and_moves_no_money()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject body = new()
        {
            ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = peer.Seed.KnownContact, ["external_id"] = "TBL-1", ["starts_at"] = "2027-04-16T17:30:00Z", ["prepaid_amount"] = 4500,
        };
        Reply made = (await peer.PostAsync("/bookings", body)).Succeeds("[]");
        string uuid = made.Data.GetProperty("uuid").GetString()!;
        Reply changed = await peer.PutAsync($"/bookings/{uuid}", new JsonObject { ["source"] = "Phone" });

        Assert.Equal(("TBL-1", "Phone"), (changed.Data.GetProperty("external_id").GetString(), changed.Data.GetProperty("source").GetString()));
        Assert.Equal((4500, Peer.Start), (peer.State.Bookings[^1].PrepaidAmountInCents, peer.State.Bookings[^1].CreatedAt));
        Assert.Empty(peer.State.PrepaidTransactions);
        (await peer.PostAsync("/bookings", new JsonObject { ["shop_uuid"] = Guid.NewGuid(), ["contact_uuid"] = peer.Seed.KnownContact })).IsRefused(1008);
        (await peer.PostAsync("/bookings", new JsonObject { ["shop_uuid"] = peer.Seed.Shop, ["contact_uuid"] = Guid.NewGuid() })).IsRefused(55031);
        body["ends_at"] = "2027-04-16T17:30:00Z";
        (await peer.PostAsync("/bookings", body)).IsRefused(1003, "ends_at");
        (await peer.PostAsync("/bookings", [])).IsRefused(1003, "shop_uuid", "contact_uuid");
        Assert.Equal(4, peer.State.Bookings.Count);
    }

    [Fact]
    public async Task The_same_update_twice_leaves_the_same_booking()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply first = await UpdateAsync(peer, """{ "source": "Phone", "external_id": "TBL-1" }""");
        Reply second = await UpdateAsync(peer, """{ "source": "Phone", "external_id": "TBL-1" }""");

        Assert.Equal(first.Data.GetRawText(), second.Data.GetRawText());
        Assert.Equal("Phone", Stored(peer).Source);
    }

    [Theory]
    [InlineData("""{ "number_of_people": 0, "prepaid_amount": -1 }""", "number_of_people", "prepaid_amount")]
    [InlineData("""{ "starts_at": "soon", "ends_at": "16-04-2027" }""", "starts_at", "ends_at")]
    [InlineData("""{ "status": 3, "source": {}, "external_id": [], "company_name": false }""", "status", "source", "external_id", "company_name")]
    [InlineData("""{ "ends_at": "2020-01-01T00:00:00Z" }""", "ends_at")]
    public async Task Wrong_fields_are_named_and_nothing_changes(string body, params string[] wrong)
    {
        await using Peer peer = await Peer.StartAsync();
        SandboxBooking before = Stored(peer);

        (await UpdateAsync(peer, body)).IsRefused(1003, wrong);

        Assert.Equal(before, Stored(peer));
    }

    [Fact]
    public async Task An_unknown_booking_is_invalid_input_beside_what_else_is_wrong()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.PutAsync($"/bookings/{Guid.NewGuid()}", new JsonObject { ["number_of_people"] = 0 })).IsRefused(1003, "uuid", "number_of_people");
        (await peer.PutAsync("/bookings/12", new JsonObject())).IsRefused(1003, "uuid");
    }

    private static SandboxBooking Stored(Peer peer) => peer.State.Bookings.Single(booking => booking.Uuid == peer.Seed.Booking);

    private static Task<Reply> UpdateAsync(Peer peer, string body) => peer.PutAsync($"/bookings/{peer.Seed.Booking}", JsonNode.Parse(body)!.AsObject());
}
