using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class CatalogueTests
{
    [Theory]
    [InlineData("", 4)]
    [InlineData("?status=PUBLISHED", 2)]
    [InlineData("?type=PUBLIC", 3)]
    [InlineData("?status=PUBLISHED&type=PRIVATE", 1)]
    [InlineData("?status=BIN&type=PRIVATE", 0)]
    public async Task Forms_are_listed_by_status_and_type(string query, int count)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.GetAsync($"/forms{query}")).Succeeds("[]");

        Assert.Equal(count, reply.Data.GetArrayLength());
        Assert.All(reply.Data.EnumerateArray(), form =>
        {
            Reply.HasMembers(form, "uuid", "name", "status", "type", "url");
            Assert.True(Uri.IsWellFormedUriString(form.GetProperty("url").GetString(), UriKind.Absolute));
        });
    }

    [Fact]
    public async Task Filters_take_only_their_values()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.GetAsync("/forms?status=published&type=SECRET")).IsRefused(1003, "status", "type");
    }

    [Fact]
    public async Task Perks_come_without_meta()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = await peer.GetAsync("/perks");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Reply.HasMembers(reply.Body, "data");
        Assert.Equal(["single_select", "boolean"], reply.Data.EnumerateArray().Select(perk => perk.GetProperty("data_type").GetString()));
        Assert.All(reply.Data.EnumerateArray(), perk =>
        {
            Reply.HasMembers(perk, "uuid", "label", "name", "data_type", "options");
            Assert.All(perk.GetProperty("options").EnumerateArray(), option => Reply.HasMembers(option, "label", "value", "default"));
        });
    }
}
