using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tests.Support;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Agents.Tests.Policies;

/// <summary>Each limit of a policy stops the first call beyond it, before anything is sent, and says which limit it was.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task Credits_for_one_contact_and_in_one_shop_and_in_an_hour_are_counted()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerContactPerDay = 100, PerShopPerDay = 150, PerHour = 170 } });
        AgentSession session = shop.Tools.Open();
        int before = shop.Awards;
        Assert.True((await session.CallAsync(Calls.Award, shop.Award(100))).Successful);
        await Refused(session, shop.Award(1), "The policy allows 100 credits for one contact in any 24 hours; 100 are used, and this call needs 1.");
        JsonObject other = shop.Award(51);
        other["contact_uuid"] = shop.Seed.OriginalContact;
        await Refused(session, other, "The policy allows 150 credits in one shop in any 24 hours; 100 are used, and this call needs 51.");
        other["credits"] = 50;
        Assert.True((await session.CallAsync(Calls.Award, other)).Successful);
        shop.Time.Advance(TimeSpan.FromHours(24));
        Assert.True((await session.CallAsync(Calls.Award, shop.Award(100))).Successful);
        Assert.Equal(before + 3, shop.Awards);
    }

    [Fact]
    public async Task What_was_not_applied_is_given_back_and_what_is_unknown_is_not()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerHour = 100 } });
        AgentSession session = shop.Tools.Open();
        JsonObject nobody = shop.Award(100);
        nobody["contact_uuid"] = Guid.NewGuid();
        Assert.Equal(ActionErrorKind.Rejected, Calls.KindOf(await session.CallAsync(Calls.Award, nobody)));
        shop.Fail(SandboxFault.CutAfter, "createCreditReception");
        Assert.Equal(ActionOutcome.Unknown, (await session.CallAsync(Calls.Award, shop.Award(60))).Error!.Outcome);
        await Refused(session, shop.Award(41), "The policy allows 100 credits in any hour; 60 are used, and this call needs 41.");
        Assert.True((await session.CallAsync(Calls.Award, shop.Award(40))).Successful);
    }

    [Fact]
    public async Task A_negative_award_counts_by_its_size()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerCall = 50 } });
        await Refused(shop.Tools.Open(), shop.Award(-51), "One call may move at most 50 credits; this one moves 51.");
    }

    [Fact]
    public async Task An_award_by_amount_needs_to_know_what_a_euro_gives()
    {
        var purchase = (GuardedShop shop) => new JsonObject { ["shop_uuid"] = shop.Seed.Shop, ["contact_uuid"] = shop.Seed.KnownContact, ["unit_value"] = 10.05 };
        await using GuardedShop strict = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerHour = 100 } });
        AgentAnswer refused = await strict.Tools.Open().CallAsync(Calls.Award, purchase(strict));
        Assert.Contains("credits.per_euro", refused.Error!.Message, StringComparison.Ordinal);
        await using GuardedShop rated = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerCall = 100, PerEuro = 10 } });
        await Refused(rated.Tools.Open(), purchase(rated), "One call may move at most 100 credits; this one moves 101.");
    }

    [Fact]
    public async Task Vouchers_are_counted_in_a_call_and_in_a_day()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(new AgentPolicy { Vouchers = new() { PerCall = 10, PerDay = 15 } });
        AgentSession session = shop.Tools.Open();
        Assert.Equal("One call may make at most 10 vouchers; this one makes 11.", (await session.CallAsync(Calls.Batch, shop.Batch(11))).Error!.Message);
        Assert.True((await session.CallAsync(Calls.Batch, shop.Batch(10))).Successful);
        Assert.Equal(
            "The policy allows 15 vouchers in any 24 hours; 10 are used, and this call needs 6.",
            (await session.CallAsync(Calls.Batch, shop.Batch(6))).Error!.Message);
    }

    [Fact]
    public async Task Other_shops_read_only_and_its_hours_stop_calls()
    {
        await using GuardedShop elsewhere = await GuardedShop.OpenAsync(new AgentPolicy { Shops = new HashSet<Guid> { Guid.NewGuid() } });
        await Refused(elsewhere.Tools.Open(), elsewhere.Award(1), "The policy allows calls for some shops only, and this one names another.");

        await using GuardedShop reading = await GuardedShop.OpenAsync(new AgentPolicy { ReadOnly = true });
        Assert.DoesNotContain(reading.Tools.Tools, tool => !tool.Hints.ReadOnly);
        ActionError typed = (await reading.Client.Actions.RunAsync(Calls.Award, reading.Award(1).ToJsonString())).Error!;
        Assert.Equal((ActionErrorKind.Policy, "The policy allows reading only."), (typed.Kind, typed.Message));
        Assert.True((await reading.Client.Actions.ListFormsAsync()).Successful);

        var night = new ReadOnlyHours(new TimeOnly(22, 0), new TimeOnly(7, 0), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        await using GuardedShop sleeping = await GuardedShop.OpenAsync(new AgentPolicy { ReadOnlyHours = night });
        AgentSession session = sleeping.Tools.Open();
        Assert.True((await session.CallAsync(Calls.Award, sleeping.Award(1))).Successful);
        sleeping.Time.SetUtcNow(new DateTimeOffset(2026, 6, 1, 20, 0, 0, TimeSpan.Zero));
        await Refused(session, sleeping.Award(2), "The policy allows reading only from 22:00 to 07:00 (Europe/Amsterdam).");
        sleeping.Time.SetUtcNow(new DateTimeOffset(2026, 6, 2, 5, 0, 0, TimeSpan.Zero));
        Assert.True((await session.CallAsync(Calls.Award, sleeping.Award(3))).Successful);
    }

    [Fact]
    public async Task Two_hundred_workers_never_pass_a_limit()
    {
        await using GuardedShop shop = await GuardedShop.OpenAsync(new AgentPolicy { Credits = new() { PerHour = 100 } });
        long before = shop.State.FindContact(shop.Seed.KnownContact)!.CreditBalance;
        AgentAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(worker => Task.Run(() => shop.Tools.Open().CallAsync(Calls.Award, shop.Award((worker % 7) + 1)))));
        long given = shop.State.FindContact(shop.Seed.KnownContact)!.CreditBalance - before;
        Assert.InRange(given, 94, 100);
        Assert.All(answers.Where(answer => !answer.Successful), answer => Assert.Equal(ActionErrorKind.Policy, Calls.KindOf(answer)));
    }

    private static async Task Refused(AgentSession session, JsonObject award, string message)
    {
        AgentAnswer answer = await session.CallAsync(Calls.Award, award);
        Assert.Equal(ActionErrorKind.Policy, Calls.KindOf(answer));
        Assert.Equal(message, answer.Error!.Message);
    }
}
