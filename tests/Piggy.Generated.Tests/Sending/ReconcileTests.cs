using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Sending;

/// <summary>What looking at Piggy tells, and what it does not.</summary>
public sealed class ReconcileTests
{
    private const string Shop = "c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c";
    private const string Contact = "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a";
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start);
    private readonly MemoryIntentJournal _journal = new();

    [Theory]
    [InlineData(ReconciliationVerdict.Applied, 25, 1)]
    [InlineData(ReconciliationVerdict.Applied, 25, 299)]
    [InlineData(ReconciliationVerdict.NotApplied, 26, 1)]
    [InlineData(ReconciliationVerdict.NotApplied, 25, -121)]
    [InlineData(ReconciliationVerdict.NotApplied, 25, 500)]
    [InlineData(ReconciliationVerdict.StillUnknown, 25, -30)]
    public async Task An_award_is_known_by_amount_and_time(ReconciliationVerdict verdict, int credits, int secondsAfter)
    {
        ActionIntent intent = await LoseAwardAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(verdict, (await LookAsync(intent, Transaction(credits, secondsAfter))).Verdict);
    }

    [Fact]
    public async Task Nothing_found_too_early_proves_nothing()
    {
        ActionIntent intent = await LoseAwardAsync();
        _clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await LookAsync(intent, "")).Verdict);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(ReconciliationVerdict.NotApplied, (await LookAsync(intent, "")).Verdict);
    }

    [Fact]
    public async Task Two_equal_awards_cannot_be_told_apart()
    {
        ActionIntent first = await LoseAwardAsync();
        ActionIntent second = await LoseAwardAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        foreach (ActionIntent intent in (ActionIntent[])[first, second])
        {
            Assert.Equal(ReconciliationVerdict.StillUnknown, (await LookAsync(intent, Transaction(25, 1))).Verdict);
            Assert.Equal(ReconciliationVerdict.StillUnknown, (await LookAsync(intent, $"{Transaction(25, 1)},{Transaction(25, 2)}")).Verdict);
        }
    }

    [Fact]
    public async Task An_item_without_the_compared_member_proves_nothing()
    {
        ActionIntent intent = await LoseAwardAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        string bare = $$"""{"uuid":"{{Guid.Empty}}","credits":25,"created_at":"{{Start.AddSeconds(1):O}}"}""";
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await LookAsync(intent, bare)).Verdict);
    }

    [Fact]
    public async Task An_unknown_award_carries_intent_and_plan_and_the_hint_says_where_to_look()
    {
        ActionError error = await LoseAsync("PIGGY_CREATE_CREDIT_RECEPTION", $$"""{"shop_uuid":"{{Shop}}","contact_uuid":"{{Contact}}","credits":25}""");
        Assert.Equal("listLoyaltyTransactions", error.Reconciliation!.Read!.OperationId);
        Assert.Contains(error.Reconciliation.Because, error.Hint, StringComparison.Ordinal);
        Assert.Equal(
            new Dictionary<string, string> { ["shop_uuid"] = Shop, ["contact_uuid"] = Contact, ["credits"] = "25" },
            error.Intent!.Inputs.ToDictionary(pair => pair.Key, pair => pair.Value));
        Assert.Equal(ActionOutcome.Unknown, Assert.Single(await _journal.ReadAsync(CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_claim_keeps_no_address_and_is_known_by_it_all_the_same()
    {
        ActionError error = await LoseAsync("PIGGY_CLAIM_ANONYMOUS_CONTACT", $$"""{"anonymous_contact_uuid":"{{Contact}}","email":"{{Calls.Email}}"}""");
        Assert.DoesNotContain(error.Intent!.Inputs.Values, value => value.Contains('@', StringComparison.Ordinal));
        Assert.Equal(ReconciliationVerdict.Applied, (await AskAsync(error.Intent, 200, $$$"""{"data":{"uuid":"{{{Contact}}}","email":"{{{Calls.Email}}}"},"meta":[]}""")).Verdict);
    }

    [Fact]
    public async Task A_merge_is_known_by_the_contact_that_is_gone_and_never_called_undone()
    {
        ActionError error = await LoseAsync("PIGGY_MERGE_CONTACTS", $$"""{"source_contact_uuid":"{{Contact}}","destination_contact_uuid":"{{Shop}}"}""");
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await AskAsync(error.Intent!, 200, $$$"""{"data":{"uuid":"{{{Contact}}}"},"meta":[]}""")).Verdict);
        Assert.Equal(ReconciliationVerdict.Applied, (await AskAsync(error.Intent!, 400, """{"code":55031,"message":"gone"}""")).Verdict);
    }

    [Theory]
    [InlineData("PIGGY_SEND_CONTACT_VERIFICATION_EMAIL", """{"email":"canary.person@example.com"}""")]
    [InlineData("PIGGY_CREATE_VOUCHERS_BATCH", """{"promotion_uuid":"79f2c6b8-04ad-4e31-8d57-a6b3e91c240f","quantity":2}""")]
    public async Task What_no_call_can_tell_is_said_so_without_asking(string slug, string input)
    {
        ActionError error = await LoseAsync(slug, input);
        StubHandler handler = StubHandler.Json(200, "{}");
        using PiggyClient client = Client(handler);
        Reconciliation found = await client.Actions.ReconcileAsync(error.Intent!);
        Assert.Equal((ReconciliationVerdict.StillUnknown, error.Reconciliation!.Because), (found.Verdict, found.Because));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void Every_core_action_that_must_not_be_repeated_has_a_plan() => Assert.All(
        PiggyActions.Registry.Where(action => action.Descriptor is { Toolset: "core", Effect: { Writes: true, RepeatSafe: false } }),
        action => Assert.NotNull(action.Reconciliation));

    private static string Transaction(int credits, int secondsAfter) =>
        $$$"""{"type":"credit_reception","credits":{{{credits}}},"contact":{"uuid":"{{{Contact}}}"},"shop":{"uuid":"{{{Shop}}}"},"created_at":"{{{Start.AddSeconds(secondsAfter):O}}}"}""";

    private async Task<ActionIntent> LoseAwardAsync() =>
        (await LoseAsync("PIGGY_CREATE_CREDIT_RECEPTION", $$"""{"shop_uuid":"{{Shop}}","contact_uuid":"{{Contact}}","credits":25}""")).Intent!;

    private async Task<ActionError> LoseAsync(string slug, string input)
    {
        using PiggyClient client = Client(StubHandler.Throws(() => new HttpRequestException(HttpRequestError.ResponseEnded, "cut")));
        ActionResult result = await client.Actions.RunAsync(slug, input);
        Assert.Equal(ActionOutcome.Unknown, result.Error?.Outcome);
        return result.Error!;
    }

    private Task<Reconciliation> LookAsync(ActionIntent intent, string transactions) => AskAsync(intent, 200, $$$"""{"data":[{{{transactions}}}],"meta":{"page":1,"last_page":1}}""");

    private async Task<Reconciliation> AskAsync(ActionIntent intent, int status, string answer)
    {
        using PiggyClient client = Client(StubHandler.Json(status, answer));
        return await client.Actions.ReconcileAsync(intent);
    }

    private PiggyClient Client(HttpMessageHandler handler) =>
        new(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, TimeProvider = _clock, Journal = _journal });
}
