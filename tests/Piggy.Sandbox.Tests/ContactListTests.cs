using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class ContactListTests
{
    [Theory]
    [InlineData("", 1, 30, 16, 1, 16)]
    [InlineData("?limit=5", 1, 5, 5, 4, 16)]
    [InlineData("?limit=5&page=4", 4, 5, 1, 4, 16)]
    [InlineData("?limit=5&page=9", 9, 5, 0, 4, 16)]
    [InlineData("?limit=100", 1, 100, 16, 1, 16)]
    public async Task A_page_says_which_one_it_is(string query, int page, int limit, int count, int lastPage, int total)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = await peer.GetAsync($"/contacts{query}");

        JsonElement meta = reply.Body.GetProperty("meta");
        Reply.HasMembers(meta, "page", "limit", "viewing_from", "viewing_to", "last_page", "total");
        Assert.Equal([page, limit, lastPage, total], ((string[])["page", "limit", "last_page", "total"]).Select(name => meta.GetProperty(name).GetInt32()));
        Assert.Equal(count, reply.Data.GetArrayLength());
        Assert.Equal(count == 0 ? 0 : ((page - 1) * limit) + 1, meta.GetProperty("viewing_from").GetInt32());
        Assert.Equal(count == 0 ? 0 : ((page - 1) * limit) + count, meta.GetProperty("viewing_to").GetInt32());
    }

    [Fact]
    public async Task All_pages_together_hold_every_contact_once()
    {
        await using Peer peer = await Peer.StartAsync();
        List<string> seen = [];
        for (int page = 1; page <= 6; page++)
        {
            seen.AddRange(Uuids(await peer.GetAsync($"/contacts?limit=3&page={page}")));
        }

        Assert.Equal(peer.State.Contacts.Select(contact => contact.Uuid.ToString()).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_newest_come_first_where_that_is_asked_for()
    {
        await using Peer peer = await Peer.StartAsync();

        IEnumerable<string> oldestFirst = Uuids(await peer.GetAsync("/contacts?sort=created_at"));
        IEnumerable<string> newestFirst = Uuids(await peer.GetAsync("/contacts?sort=-created_at"));

        Assert.Equal(peer.State.Contacts.OrderBy(contact => contact.CreatedAt).Select(contact => contact.Uuid.ToString()), oldestFirst);
        Assert.Equal(oldestFirst.Reverse(), newestFirst);
        Assert.Equal(oldestFirst, Uuids(await peer.GetAsync("/contacts")));
    }

    [Fact]
    public async Task The_bounds_of_the_creation_date_are_kept_to_the_second()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contacts", new JsonObject { ["email"] = "first@example.com" });
        peer.Clock.Advance(TimeSpan.FromSeconds(1));
        await peer.PostAsync("/contacts", new JsonObject { ["email"] = "second@example.com" });
        string first = Uri.EscapeDataString("2026-11-23T09:30:00+00:00");
        string second = Uri.EscapeDataString("2026-11-23T10:30:01+01:00");

        Assert.Equal(["second@example.com"], Emails(await peer.GetAsync($"/contacts?created_at[gt]={first}")));
        Assert.Equal(["first@example.com", "second@example.com"], Emails(await peer.GetAsync($"/contacts?created_at[gte]={first}")));
        Assert.Equal(["first@example.com"], Emails(await peer.GetAsync($"/contacts?created_at[gte]={first}&created_at[lt]={second}")));
        Assert.Equal(18, (await peer.GetAsync($"/contacts?created_at[lte]={second}")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Wrong_values_in_the_query_are_named()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.GetAsync("/contacts?page=0&limit=101&sort=email&created_at[gt]=yesterday"))
            .IsRefused(1003, "page", "limit", "sort", "created_at[gt]");
        (await peer.GetAsync("/contacts?page=one&limit=2.5")).IsRefused(1003, "page", "limit");
    }

    private static string[] Uuids(Reply reply) => [.. reply.Data.EnumerateArray().Select(contact => contact.GetProperty("uuid").GetString()!)];

    private static string[] Emails(Reply reply) => [.. reply.Data.EnumerateArray().Select(contact => contact.GetProperty("email").GetString()!)];
}
