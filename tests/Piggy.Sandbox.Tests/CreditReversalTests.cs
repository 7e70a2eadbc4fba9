using System;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class CreditReversalTests
{
    [Fact]
    public async Task A_reception_is_taken_back_once_by_its_opposite()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await ReverseAsync(peer, peer.Seed.CreditReception)).Succeeds("{}");

        Assert.Equal(-18, reply.Data.GetProperty("credits").GetInt64());
        Assert.Equal(-18.5m, reply.Data.GetProperty("unit_value").GetDecimal());
        Assert.Equal(340 - 18, reply.Data.GetProperty("contact").GetProperty("credit_balance").GetProperty("balance").GetInt64());
        (await ReverseAsync(peer, peer.Seed.CreditReception)).IsRefused(1003, "credit_reception_uuid");
        (await ReverseAsync(peer, reply.Data.GetProperty("uuid").GetGuid())).IsRefused(1003, "credit_reception_uuid");
        Assert.Equal(340 - 18, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Credits_that_were_spent_cannot_be_taken_back()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid reception = (await ReceiveAsync(peer, 10)).Data.GetProperty("uuid").GetGuid();
        await ReceiveAsync(peer, -345);

        (await ReverseAsync(peer, reception)).IsRefused(1003, "credit_reception_uuid");
        Assert.Equal(5, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Taken_credits_come_back_even_above_the_ceiling()
    {
        await using Peer peer = await Peer.StartAsync();
        Guid taken = (await ReceiveAsync(peer, -40)).Data.GetProperty("uuid").GetGuid();
        peer.State.Configure(account => account with { CreditCeiling = 300 });

        Assert.Equal(40, (await ReverseAsync(peer, taken)).Succeeds("{}").Data.GetProperty("credits").GetInt64());
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task What_is_unknown_or_no_uuid_is_invalid_input()
    {
        await using Peer peer = await Peer.StartAsync();

        (await ReverseAsync(peer, Guid.NewGuid())).IsRefused(1003, "credit_reception_uuid");
        (await peer.PostAsync("/credit-receptions/x/reverse", [])).IsRefused(1003, "credit_reception_uuid");
    }

    [Theory]
    [InlineData("unit_value=18.99", 18)]
    [InlineData("unit_value=0", 0)]
    [InlineData("unit_value=7&unit_name=visits", 7)]
    public async Task Credits_are_calculated_and_not_given(string query, long credits)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await peer.GetAsync($"/credit-receptions/calculate?shop_uuid={peer.Seed.Shop}&contact_uuid={peer.Seed.KnownContact}&{query}")).Succeeds("{}");

        Assert.Equal(credits, reply.Data.GetProperty("credits").GetInt64());
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task A_calculation_is_refused_as_the_award_would_be()
    {
        await using Peer peer = await Peer.StartAsync();
        string shop = $"/credit-receptions/calculate?shop_uuid={peer.Seed.Shop}";

        (await peer.GetAsync($"/credit-receptions/calculate?shop_uuid={Guid.NewGuid()}&unit_value=1")).IsRefused(1008);
        (await peer.GetAsync($"{shop}&unit_value=1&contact_uuid={Guid.NewGuid()}")).IsRefused(55031);
        (await peer.GetAsync($"{shop}&unit_value=1&unit_name=loaves")).IsRefused(60007);
        (await peer.GetAsync($"{shop}&unit_value=-1")).IsRefused(1003, "unit_value");
        (await peer.GetAsync($"{shop}&unit_value=much")).IsRefused(1003, "unit_value");
        (await peer.GetAsync("/credit-receptions/calculate")).IsRefused(1003, "shop_uuid", "unit_value");
        peer.State.Configure(account => account with { DefaultUnitName = null });
        (await peer.GetAsync($"{shop}&unit_value=1")).IsRefused(1003, "unit_name");
    }

    private static Task<Reply> ReverseAsync(Peer peer, Guid reception) =>
        peer.SendAsync(HttpMethod.Post, $"/credit-receptions/{reception}/reverse", content: null);

    private static Task<Reply> ReceiveAsync(Peer peer, long credits) => peer.PostAsync("/credit-receptions", new JsonObject
    {
        ["shop_uuid"] = peer.Seed.Shop.ToString(),
        ["contact_uuid"] = peer.Seed.KnownContact.ToString(),
        ["credits"] = credits,
    });
}
