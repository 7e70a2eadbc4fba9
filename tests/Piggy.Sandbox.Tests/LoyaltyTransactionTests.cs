using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class LoyaltyTransactionTests
{
    [Fact]
    public async Task Receptions_of_both_kinds_are_in_one_list_and_add_up_to_the_balance()
    {
        await using Peer peer = await Peer.StartAsync();

        JsonElement data = (await peer.GetAsync($"/loyalty-transactions?limit=100&contact_uuid={peer.Seed.KnownContact}")).Data;

        Assert.Equal(
            ["credit_reception", "reward_reception"], data.EnumerateArray().Select(row => row.GetProperty("type").GetString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(340, data.EnumerateArray().Sum(row => row.GetProperty("credits").GetInt64()));
    }

    [Theory]
    [InlineData("", 10, 2, 20)]
    [InlineData("?type=reward_receptions", 3, 1, 3)]
    [InlineData("?type=credit_receptions&limit=7&page=3", 3, 3, 17)]
    [InlineData("?contact_uuid=11111111-1111-4111-8111-111111111111", 0, 1, 0)]
    [InlineData("?shop_uuid=11111111-1111-4111-8111-111111111111", 0, 1, 0)]
    public async Task The_list_is_filtered_and_paged(string query, int count, int lastPage, int total)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = await peer.GetAsync($"/loyalty-transactions{query}");

        JsonElement meta = reply.Body.GetProperty("meta");
        Assert.Equal(
            (count, lastPage, total), (reply.Data.GetArrayLength(), meta.GetProperty("last_page").GetInt32(), meta.GetProperty("total").GetInt32()));
    }

    [Fact]
    public async Task The_newest_come_first_where_that_is_asked_for()
    {
        await using Peer peer = await Peer.StartAsync();

        List<DateTimeOffset> dates =
        [
            .. (await peer.GetAsync("/loyalty-transactions?sort=-created_at&limit=100")).Data.EnumerateArray().Select(row => row.GetProperty("created_at").GetDateTimeOffset()),
        ];

        Assert.Equal(dates.OrderDescending(), dates);
    }

    [Fact]
    public async Task Wrong_values_in_the_query_are_named()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.GetAsync("/loyalty-transactions?type=credit_reception&limit=101&contact_uuid=x&created_at[lte]=now"))
            .IsRefused(1003, "type", "limit", "contact_uuid", "created_at[lte]");
    }

    [Fact]
    public async Task Attributes_are_defined_once_and_listed()
    {
        await using Peer peer = await Peer.StartAsync();
        JsonObject attribute = new()
        {
            ["name"] = "table", ["data_type"] = "select", ["options"] = new JsonObject { ["w"] = "Window", ["b"] = "Bar" },
        };

        JsonElement made = (await peer.PostAsync("/loyalty-transaction-attributes", attribute)).Succeeds("{}").Data;
        (await peer.PostAsync("/loyalty-transaction-attributes", attribute.DeepClone().AsObject())).IsRefused(60009);

        JsonElement listed = Assert.Single((await peer.GetAsync("/loyalty-transaction-attributes")).Succeeds("{}").Data.EnumerateArray());
        Assert.Equal(made.GetRawText(), listed.GetRawText());
        Assert.Equal("Window", listed.GetProperty("options")[0].GetProperty("label").GetString());
        (await peer.PostAsync("/loyalty-transaction-attributes", new JsonObject { ["name"] = "x", ["data_type"] = "text", ["options"] = new JsonObject { ["a"] = 1 } }))
            .IsRefused(1003, "options", "options.a");
    }
}
