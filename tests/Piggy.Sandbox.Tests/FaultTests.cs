using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task A_refusal_hits_the_next_call_of_its_operation_and_no_other()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.Refuse(60001), "createCreditReception");

        (await peer.GetAsync("/forms")).Succeeds("[]");
        (await AwardAsync(peer)).IsRefused(60001);
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
        (await AwardAsync(peer)).Succeeds("{}");
        Assert.Equal(341, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task Maintenance_is_answered_with_503_and_has_no_effect()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.Maintenance);

        Reply reply = await AwardAsync(peer);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal(340, await peer.BalanceAsync(peer.Seed.KnownContact));
    }

    [Fact]
    public async Task A_cut_connection_hides_whether_credits_were_given()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.CutBefore, "createCreditReception");
        peer.Sandbox.InjectFault(SandboxFault.CutAfter, "createCreditReception");

        await Assert.ThrowsAsync<HttpRequestException>(() => AwardAsync(peer));
        long afterFirst = peer.State.FindContact(peer.Seed.KnownContact)!.CreditBalance;
        await Assert.ThrowsAsync<HttpRequestException>(() => AwardAsync(peer));
        long afterSecond = peer.State.FindContact(peer.Seed.KnownContact)!.CreditBalance;

        Assert.Equal(340, afterFirst);
        Assert.Equal(341, afterSecond);
        Assert.Equal([false, true], peer.State.Calls.Select(call => call.CarriedOut));
    }

    [Fact]
    public async Task A_call_hangs_until_its_caller_gives_up()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.HangBefore, "createCreditReception");
        peer.Sandbox.InjectFault(SandboxFault.HangAfter, "createCreditReception");

        for (int hanging = 1; hanging <= 2; hanging++)
        {
            using CancellationTokenSource caller = new();
            Task call = AwardAsync(peer, caller.Token);
            await ArrivedAsync(peer, hanging);
            Assert.False(call.IsCompleted);
            Assert.Equal(339 + hanging, peer.State.FindContact(peer.Seed.KnownContact)!.CreditBalance);
            await caller.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        }

        Assert.Equal([false, true], peer.State.Calls.Select(call => call.CarriedOut));
    }

    [Fact]
    public async Task A_sandbox_that_stops_lets_go_of_calls_that_hang()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.HangBefore);
        Task call = AwardAsync(peer);
        await ArrivedAsync(peer, 1);

        await peer.Sandbox.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task A_call_that_was_refused_was_not_carried_out()
    {
        await using Peer peer = await Peer.StartAsync();
        peer.Sandbox.InjectFault(SandboxFault.CutAfter);

        await Assert.ThrowsAsync<HttpRequestException>(() => peer.GetAsync("/vouchers/find?code=unknown"));
        await peer.GetAsync("/vouchers/find?code=unknown");

        Assert.Equal([new SandboxCall("findVoucherByCode", 0, false), new SandboxCall("findVoucherByCode", 400, false)], peer.State.Calls);
    }

    [Fact]
    public async Task A_fault_for_an_operation_that_does_not_exist_is_a_mistake_of_the_test()
    {
        await using Peer peer = await Peer.StartAsync();

        ArgumentException mistake = Assert.Throws<ArgumentException>(() => peer.Sandbox.InjectFault(SandboxFault.Maintenance, "createCreditReceptions"));

        Assert.Contains("createCreditReception,", mistake.Message, StringComparison.Ordinal);
    }

    // The sandbox tells nobody that a call has come.
    private static async Task ArrivedAsync(Peer peer, int calls)
    {
        while (peer.State.Calls.Count < calls)
        {
            await Task.Yield();
        }
    }

    private static Task<Reply> AwardAsync(Peer peer, CancellationToken cancellationToken = default) => peer.SendAsync(HttpMethod.Post, "/credit-receptions", Peer.Json(new JsonObject
    {
        ["shop_uuid"] = peer.Seed.Shop.ToString(), ["contact_uuid"] = peer.Seed.KnownContact.ToString(), ["credits"] = 1,
    }.ToJsonString()), cancellationToken);
}
