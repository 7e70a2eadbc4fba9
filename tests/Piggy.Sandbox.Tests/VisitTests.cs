using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class VisitTests
{
    [Fact]
    public async Task A_visit_is_recorded_read_and_ended()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonElement made = (await RecordAsync(peer, peer.Seed.OriginalContact, "VIS-1")).Succeeds("[]").Data;
        string uuid = made.GetProperty("uuid").GetString()!;
        Reply.HasMembers(made, "uuid", "contact", "external_id", "source", "starts_at", "ends_at", "created_at");
        Assert.Equal(made.GetRawText(), (await peer.GetAsync($"/visits/{uuid}")).Data.GetRawText());

        (await peer.PutAsync($"/visits/{uuid}", new JsonObject { ["ends_at"] = "2026-11-23T08:00:00Z" })).IsRefused(1003, "ends_at");
        JsonElement ended = (await peer.PutAsync($"/visits/{uuid}", new JsonObject { ["ends_at"] = "2026-11-23T10:00:00Z" })).Data;

        Assert.Equal(("2026-11-23T09:00:00+00:00", "2026-11-23T10:00:00+00:00"), (ended.GetProperty("starts_at").GetString(), ended.GetProperty("ends_at").GetString()));
        Reply list = await peer.GetAsync($"/visits?contact_uuid={peer.Seed.OriginalContact}");
        Assert.Equal(ended.GetRawText(), Assert.Single(list.Data.EnumerateArray()).GetRawText());
        Reply.HasMembers(list.Body.GetProperty("meta"), "current_page", "last_page", "per_page", "total");
        Assert.Equal(4, (await peer.GetAsync("/visits?limit=0")).Body.GetProperty("meta").GetProperty("total").GetInt32());
        Assert.Empty((await peer.GetAsync($"/visits?contact_uuid={Guid.NewGuid()}")).Data.EnumerateArray());
    }

    [Fact]
    public async Task An_identifier_is_used_once()
    {
        await using Peer peer = await Peer.StartAsync();
        await RecordAsync(peer, peer.Seed.KnownContact, "VIS-1");
        (await RecordAsync(peer, peer.Seed.KnownContact, "VIS-1")).IsRefused(1003, "external_id");
        (await peer.PutAsync($"/visits/{peer.Seed.Visit}", new JsonObject { ["external_id"] = "VIS-1" })).IsRefused(1003, "external_id");
        Assert.Equal(4, peer.State.Visits.Count);
    }

    [Fact]
    public async Task What_is_unknown_has_its_code()
    {
        await using Peer peer = await Peer.StartAsync();
        (await RecordAsync(peer, Guid.NewGuid(), "VIS-1")).IsRefused(55031);
        (await peer.PostAsync("/visits", new JsonObject { ["contact_uuid"] = peer.Seed.KnownContact, ["shop_uuid"] = Guid.NewGuid() })).IsRefused(1008);
        (await peer.PostAsync("/visits", new JsonObject { ["starts_at"] = "now" })).IsRefused(1003, "contact_uuid", "shop_uuid", "starts_at");
        (await peer.GetAsync($"/visits/{Guid.NewGuid()}")).IsRefused(1003, "uuid");
        (await peer.PutAsync("/visits/12", [])).IsRefused(1003, "uuid");
        Assert.Equal(3, peer.State.Visits.Count);
    }

    [Fact]
    public async Task A_batch_is_recorded_later_and_only_as_a_whole()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject wrong = Batch((peer.Seed.KnownContactEmail, peer.Seed.Shop, "VIS-1"), ("nobody@example.com", Guid.NewGuid(), "VIS-1"));
        (await peer.PostAsync("/visits/batch", wrong)).IsRefused(1003, "visits.1.contact_email", "visits.1.business_profile_uuid", "visits.1.external_id");
        Assert.Empty(peer.State.Jobs);

        await peer.PostAsync("/visits/batch", Batch((peer.Seed.KnownContactEmail, peer.Seed.Shop, "VIS-1"), (peer.Seed.KnownContactEmail, peer.Seed.Shop, "VIS-2")));
        await RecordAsync(peer, peer.Seed.OriginalContact, "VIS-2");
        peer.Sandbox.RunPendingJobs();

        Assert.Equal(
            [("VIS-2", peer.Seed.OriginalContact), ("VIS-1", peer.Seed.KnownContact)],
            peer.State.Visits.Skip(3).Select(visit => (visit.ExternalId!, visit.ContactUuid)));
    }

    [Fact]
    public async Task Visits_follow_a_merge_and_go_with_the_contact()
    {
        await using Peer peer = await Peer.StartAsync();
        await RecordAsync(peer, peer.Seed.DuplicateContact, "VIS-1");
        await peer.PostAsync("/contacts/merge", new JsonObject { ["source_contact_uuid"] = peer.Seed.DuplicateContact, ["destination_contact_uuid"] = peer.Seed.OriginalContact });
        peer.Sandbox.RunPendingJobs();
        Assert.Equal(peer.Seed.OriginalContact, peer.State.Visits[^1].ContactUuid);
        await peer.PostAsync($"/contacts/{peer.Seed.OriginalContact}/delete", new JsonObject { ["type"] = "GDPR" });
        peer.Sandbox.RunPendingJobs();
        Assert.DoesNotContain(peer.State.Visits, visit => visit.ExternalId == "VIS-1");
    }

    private static Task<Reply> RecordAsync(Peer peer, Guid contact, string id) => peer.PostAsync("/visits", new JsonObject
    {
        ["contact_uuid"] = contact, ["shop_uuid"] = peer.Seed.Shop, ["external_id"] = id, ["starts_at"] = "2026-11-23T10:00:00+01:00",
    });

    private static JsonObject Batch(params (string Email, Guid Shop, string Id)[] visits) => new()
    {
        ["visits"] = new JsonArray([.. visits.Select(visit => new JsonObject { ["contact_email"] = visit.Email, ["business_profile_uuid"] = visit.Shop, ["external_id"] = visit.Id })]),
    };
}
