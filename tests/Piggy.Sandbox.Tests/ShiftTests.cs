using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Bogus;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>Shifts with their teams and kinds.</summary>
public sealed class ShiftTests
{
    private static readonly Faker Faker = new() { Random = new Randomizer(2290) };

    [Theory]
    [InlineData("shift-teams", 80540)]
    [InlineData("shift-types", 80550)]
    public async Task A_team_or_kind_is_made_found_and_renamed(string resource, int unknown)
    {
        await using Peer peer = await Peer.StartAsync();
        string name = Faker.Commerce.Department();
        Reply made = (await peer.PostAsync($"/{resource}", Named(name))).Succeeds("{}");
        string uuid = made.Data.GetProperty("uuid").GetString()!;
        Assert.Equal(made.Data.GetRawText(), (await peer.GetAsync($"/{resource}/{uuid}")).Data.GetRawText());
        Assert.Equal(made.Data.GetRawText(), (await peer.GetAsync($"/{resource}/find?name={Uri.EscapeDataString(name)}")).Data.GetRawText());

        peer.Clock.Advance(TimeSpan.FromHours(1));
        JsonElement changed = (await peer.PutAsync($"/{resource}/{uuid}", Named("Stock-taking"))).Data;

        Assert.Equal(("Stock-taking", "2026-11-23T10:30:00+00:00"), (changed.GetProperty("name").GetString(), changed.GetProperty("updated_at").GetString()));
        (await peer.GetAsync($"/{resource}/find?name={Uri.EscapeDataString(name)}")).IsRefused(unknown);
        (await peer.GetAsync($"/{resource}/12")).IsRefused(unknown);
        (await peer.PutAsync($"/{resource}/{Guid.NewGuid()}", Named(name))).IsRefused(unknown);
        (await peer.PutAsync($"/{resource}/{uuid}", new JsonObject { ["name"] = "", ["description"] = "x" })).IsRefused(1003, "name");
        Reply page = await peer.GetAsync($"/{resource}?limit=1&page=2");
        Assert.Equal(changed.GetRawText(), Assert.Single(page.Data.EnumerateArray()).GetRawText());
        Reply.HasMembers(page.Body.GetProperty("meta"), "page", "per_page", "last_page", "total");
    }

    [Fact]
    public async Task A_shift_lives_from_its_creation_to_its_deletion()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonElement made = (await peer.PostAsync("/shifts", NewShift(peer))).Succeeds("{}").Data;
        string uuid = made.GetProperty("uuid").GetString()!;
        Assert.Equal((480, "SHF-1"), (made.GetProperty("net_duration_in_minutes").GetInt32(), made.GetProperty("external_id").GetString()));
        Assert.Equal(made.GetRawText(), (await peer.GetAsync($"/shifts/{uuid}")).Data.GetRawText());
        Assert.Equal(made.GetRawText(), (await peer.GetAsync("/shifts/find?external_id=SHF-1")).Data.GetRawText());
        Assert.Equal([uuid], await ListedAsync(peer, "pending", $"&team_uuid={peer.Seed.ShiftTeam}&page=2&limit=1"));

        JsonObject approval = new() { ["status"] = "approved", ["started_at"] = "2027-04-16T08:00:00Z", ["ended_at"] = "2027-04-16T15:30:00Z" };
        Assert.Equal(420, (await peer.PutAsync($"/shifts/{uuid}", approval)).Data.GetProperty("net_duration_in_minutes").GetInt32());
        Assert.Equal([uuid], await ListedAsync(peer, "approved"));

        (await peer.DeleteAsync($"/shifts/{uuid}")).Succeeds("[]");
        (await peer.DeleteAsync($"/shifts/{uuid}")).IsRefused(80530);
        (await peer.GetAsync("/shifts/find?external_id=SHF-1")).IsRefused(80530);
        (await peer.PutAsync($"/shifts/{uuid}", approval)).IsRefused(80530);
    }

    [Theory]
    [InlineData("contact_uuid", "e5170c9b-2f84-4d63-b7a1-8c40d6f3e952", 55031)]
    [InlineData("shop_uuid", "e5170c9b-2f84-4d63-b7a1-8c40d6f3e952", 1008)]
    [InlineData("team_uuid", "e5170c9b-2f84-4d63-b7a1-8c40d6f3e952", 80540)]
    [InlineData("shift_type_uuid", "e5170c9b-2f84-4d63-b7a1-8c40d6f3e952", 80550)]
    [InlineData("status", "lost", 80531)]
    [InlineData("external_id", "SHF-0", 80531)]
    public async Task What_is_unknown_or_taken_has_its_code(string field, string value, int code)
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject first = NewShift(peer);
        first["external_id"] = "SHF-0";
        await peer.PostAsync("/shifts", first);
        JsonObject shift = NewShift(peer);
        shift[field] = value;

        (await peer.PostAsync("/shifts", shift)).IsRefused(code);

        Assert.Equal(2, peer.State.Shifts.Count);
    }

    [Fact]
    public async Task An_impossible_shift_is_refused_and_a_change_that_is_refused_changes_nothing()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject backwards = NewShift(peer);
        backwards["ended_at"] = "2027-04-16T07:00:00Z";
        JsonObject lazy = NewShift(peer);
        lazy["break_in_minutes"] = 511;
        (await peer.PostAsync("/shifts", backwards)).IsRefused(1003, "ended_at");
        (await peer.PostAsync("/shifts", lazy)).IsRefused(1003, "break_in_minutes");
        (await peer.PostAsync("/shifts", [])).IsRefused(1003, "contact_uuid", "shop_uuid", "status", "started_at", "ended_at");
        SandboxShift before = Assert.Single(peer.State.Shifts);

        JsonObject change = new()
        {
            ["status"] = "approved", ["started_at"] = "2027-04-16T08:00:00Z", ["ended_at"] = "2027-04-16T15:30:00Z", ["team_uuid"] = Guid.NewGuid(), ["contact_uuid"] = peer.Seed.KnownContact,
        };
        (await peer.PutAsync($"/shifts/{peer.Seed.Shift}", change)).IsRefused(1003, "team_uuid", "contact_uuid");
        (await peer.PutAsync($"/shifts/{peer.Seed.Shift}", new JsonObject { ["status"] = "lost", ["started_at"] = "2027-04-16T08:00:00Z", ["ended_at"] = "2027-04-16T15:30:00Z" })).IsRefused(80531);
        (await peer.GetAsync($"/shifts?shop_uuid={peer.Seed.Shop}&status=lost")).IsRefused(80531);
        (await peer.GetAsync($"/shifts?shop_uuid={Guid.NewGuid()}&status=pending")).IsRefused(1008);
        (await peer.GetAsync($"/shifts?shop_uuid={peer.Seed.Shop}&status=pending&team_uuid={Guid.NewGuid()}")).IsRefused(80540);

        Assert.Equal(before, Assert.Single(peer.State.Shifts));
    }

    private static async Task<string[]> ListedAsync(Peer peer, string status, string more = "") =>
        [.. (await peer.GetAsync($"/shifts?shop_uuid={peer.Seed.Shop}&status={status}{more}")).Data.EnumerateArray().Select(shift => shift.GetProperty("uuid").GetString()!)];

    private static JsonObject Named(string name) => new() { ["name"] = name, ["description"] = "Counting" };

    private static JsonObject NewShift(Peer peer) => new()
    {
        ["contact_uuid"] = peer.Seed.OriginalContact,
        ["shop_uuid"] = peer.Seed.Shop,
        ["started_at"] = "2027-04-16T07:00:00Z",
        ["ended_at"] = "2027-04-16T17:30:00+02:00",
        ["status"] = "pending",
        ["external_id"] = "SHF-1",
        ["team_uuid"] = peer.Seed.ShiftTeam,
        ["shift_type_uuid"] = peer.Seed.ShiftType,
        ["break_in_minutes"] = 30,
    };
}
