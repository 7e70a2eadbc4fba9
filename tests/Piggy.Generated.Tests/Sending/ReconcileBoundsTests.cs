using System.Globalization;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Sending;

/// <summary>The edges of what looking at Piggy proves: pages, moments, equal calls, and answers that tell nothing.</summary>
public sealed class ReconcileBoundsTests
{
    private const string Award = "PIGGY_CREATE_CREDIT_RECEPTION";
    private const string Shop = "c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c";
    private const string Contact = "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a";
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(Start.AddHours(1));
    private readonly MemoryIntentJournal _journal = new();

    [Fact]
    public async Task Every_page_is_looked_at_and_each_once()
    {
        var handler = new StubHandler(request => Page(request.RequestUri!.Query.Contains("page=3", StringComparison.Ordinal) ? Item(1) : "", last: 3));
        Assert.Equal(ReconciliationVerdict.Applied, (await AskAsync(Intent(), handler)).Verdict);
        Assert.Equal(
            [$"contact_uuid={Contact}&page=1", $"contact_uuid={Contact}&page=2", $"contact_uuid={Contact}&page=3"],
            handler.Sent.Select(sent => sent.Uri.Query.TrimStart('?')));
    }

    [Theory]
    [InlineData(50, ReconciliationVerdict.NotApplied)]
    [InlineData(51, ReconciliationVerdict.StillUnknown)]
    public async Task Fifty_pages_are_looked_at_and_not_one_more(int pages, ReconciliationVerdict verdict)
    {
        var handler = new StubHandler(_ => Page("", pages));
        Assert.Equal(verdict, (await AskAsync(Intent(), handler)).Verdict);
        Assert.Equal(50, handler.Sent.Count);
    }

    [Theory]
    [InlineData(-121, ReconciliationVerdict.NotApplied)]
    [InlineData(-120, ReconciliationVerdict.StillUnknown)]
    [InlineData(-1, ReconciliationVerdict.StillUnknown)]
    [InlineData(0, ReconciliationVerdict.Applied)]
    [InlineData(420, ReconciliationVerdict.Applied)]
    [InlineData(421, ReconciliationVerdict.NotApplied)]
    public async Task An_item_counts_from_two_minutes_before_the_call_to_seven_after(int seconds, ReconciliationVerdict verdict) =>
        Assert.Equal(verdict, await VerdictAsync(Item(seconds)));

    [Fact]
    public async Task A_call_and_its_item_in_one_second_belong_together_for_Piggy_writes_whole_seconds() =>
        Assert.Equal(ReconciliationVerdict.Applied, (await AskAsync(Intent(after: TimeSpan.FromMilliseconds(700)), Answers(Item(0)))).Verdict);

    [Theory]
    [InlineData(419, ReconciliationVerdict.StillUnknown)]
    [InlineData(420, ReconciliationVerdict.NotApplied)]
    public async Task What_is_not_there_can_arrive_for_seven_minutes(int seconds, ReconciliationVerdict verdict)
    {
        var clock = new FakeTimeProvider(Start.AddSeconds(seconds));
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = Answers(""), TimeProvider = clock, Journal = _journal });
        Assert.Equal(verdict, (await client.Actions.ReconcileAsync(Intent())).Verdict);
    }

    [Theory]
    [InlineData("25", ReconciliationVerdict.Applied)]
    [InlineData("25.0", ReconciliationVerdict.Applied)]
    [InlineData("\"25\"", ReconciliationVerdict.Applied)]
    [InlineData("25.5", ReconciliationVerdict.NotApplied)]
    [InlineData("1e999", ReconciliationVerdict.NotApplied)]
    public async Task Amounts_are_compared_as_numbers(string credits, ReconciliationVerdict verdict) =>
        Assert.Equal(verdict, await VerdictAsync(Item(1, credits)));

    [Fact]
    public async Task Ids_are_compared_whatever_their_case() =>
        Assert.Equal(ReconciliationVerdict.Applied, await VerdictAsync(Item(1).Replace(Shop, Shop.ToUpperInvariant(), StringComparison.Ordinal)));

    [Fact]
    public async Task A_member_that_should_be_an_object_and_is_none_proves_nothing() =>
        Assert.Equal(ReconciliationVerdict.StillUnknown, await VerdictAsync(Item(1).Replace($$"""{"uuid":"{{Shop}}"}""", "7", StringComparison.Ordinal)));

    [Fact]
    public async Task A_member_that_is_null_proves_nothing() => Assert.Equal(ReconciliationVerdict.StillUnknown, await VerdictAsync(Item(1, "null")));

    [Fact]
    public async Task Of_two_equal_items_nobody_can_tell_which_is_ours() =>
        Assert.Equal(ReconciliationVerdict.StillUnknown, await VerdictAsync($"{Item(1)},{Item(2)}"));

    [Theory]
    [InlineData(540, ReconciliationVerdict.StillUnknown)]
    [InlineData(-540, ReconciliationVerdict.StillUnknown)]
    [InlineData(541, ReconciliationVerdict.Applied)]
    [InlineData(-541, ReconciliationVerdict.Applied)]
    public async Task An_equal_call_within_nine_minutes_could_have_made_the_item(int seconds, ReconciliationVerdict verdict)
    {
        await _journal.RecordAsync(Intent("other", TimeSpan.FromSeconds(seconds)), CancellationToken.None);
        Assert.Equal(verdict, await VerdictAsync(Item(1)));
    }

    [Fact]
    public async Task A_call_of_another_shop_or_action_and_one_that_was_not_applied_could_not()
    {
        await _journal.RecordAsync(Intent("shop") with { Inputs = Inputs(shop: Contact) }, CancellationToken.None);
        await _journal.RecordAsync(Intent("slug") with { Slug = "PIGGY_CREATE_VOUCHERS_BATCH" }, CancellationToken.None);
        await _journal.SettleAsync(Intent("refused"), ActionOutcome.NotApplied, CancellationToken.None);
        await _journal.RecordAsync(Intent(), CancellationToken.None);
        Assert.Equal(ReconciliationVerdict.Applied, await VerdictAsync(Item(1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_that_left_the_amount_to_Piggy_could(bool theirs)
    {
        IReadOnlyDictionary<string, string> open = Inputs(credits: null);
        await _journal.RecordAsync(theirs ? Intent("other") with { Inputs = open } : Intent("other"), CancellationToken.None);
        ActionIntent intent = theirs ? Intent() : Intent() with { Inputs = open };
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await AskAsync(intent, Answers(Item(1)))).Verdict);
    }

    [Theory]
    [InlineData(404, """{"code":55031}""")]
    [InlineData(503, "")]
    [InlineData(200, "")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"data":[]}""")]
    [InlineData(200, """{"data":[],"meta":{"last_page":"one"}}""")]
    [InlineData(200, """{"data":[],"meta":{"last_page":1.5}}""")]
    [InlineData(300, """{"data":[],"meta":{"last_page":1}}""")]
    public async Task An_answer_that_is_not_the_list_tells_nothing(int status, string body) =>
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await AskAsync(Intent(), StubHandler.Json(status, body))).Verdict);

    [Theory]
    [InlineData("""{"code":55032}""")]
    [InlineData("""{"code":"55031"}""")]
    [InlineData("{}")]
    [InlineData("")]
    public async Task Another_refusal_does_not_show_that_a_contact_is_gone(string body)
    {
        ActionIntent merge = Intent() with { Slug = "PIGGY_MERGE_CONTACTS", Inputs = new Dictionary<string, string> { ["source_contact_uuid"] = Contact, ["destination_contact_uuid"] = Shop } };
        Assert.Equal(ReconciliationVerdict.StillUnknown, (await AskAsync(merge, StubHandler.Json(400, body))).Verdict);
    }

    [Fact]
    public async Task The_contact_that_is_looked_for_is_the_one_of_the_call()
    {
        ActionIntent merge = Intent() with { Slug = "PIGGY_MERGE_CONTACTS", Inputs = new Dictionary<string, string> { ["source_contact_uuid"] = Contact, ["destination_contact_uuid"] = Shop } };
        StubHandler handler = StubHandler.Json(400, """{"code":55031}""");

        Assert.Equal(ReconciliationVerdict.Applied, (await AskAsync(merge, handler)).Verdict);
        Assert.EndsWith($"/contacts/{Contact}", Assert.Single(handler.Sent).Uri.AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", ReconciliationVerdict.NotApplied)]
    [InlineData("""[{"name":"colour"},{"name":"size"}]""", ReconciliationVerdict.Applied)]
    [InlineData("""[{"name":"size"},{"name":"colour"}]""", ReconciliationVerdict.Applied)]
    [InlineData("""[{"name":"size"},{"name":"size"}]""", ReconciliationVerdict.Applied)]
    [InlineData("""[{"name":"sizes"}]""", ReconciliationVerdict.NotApplied)]
    [InlineData("""[{"label":"size"}]""", ReconciliationVerdict.StillUnknown)]
    public async Task A_state_is_known_by_any_item_that_shows_it(string data, ReconciliationVerdict verdict)
    {
        ActionIntent intent = Intent() with { Slug = "PIGGY_CREATE_CONTACT_ATTRIBUTE", Inputs = new Dictionary<string, string> { ["name"] = "size" } };
        Assert.Equal(verdict, (await AskAsync(intent, StubHandler.Json(200, $$"""{"data":{{data}},"meta":[]}"""))).Verdict);
    }

    [Fact]
    public async Task What_Piggy_does_later_is_never_called_undone()
    {
        PiggyAction action = PiggyActions.Registry.Single(action => action.Descriptor.Slug == Award);
        var transport = new ActionTransport(PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, Handler = Answers("") }), Calls.Timeout, _clock);
        OperationEffect later = action.Descriptor.Effect with { Asynchronous = true };
        Assert.Equal(
            ReconciliationVerdict.StillUnknown,
            (await new Reconciler(transport, later, action.Reconciliation!, Intent()).RunAsync(CancellationToken.None)).Verdict);
    }

    private async Task<ReconciliationVerdict> VerdictAsync(string items) => (await AskAsync(Intent(), Answers(items))).Verdict;

    private async Task<Reconciliation> AskAsync(ActionIntent intent, HttpMessageHandler handler)
    {
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, TimeProvider = _clock, Journal = _journal, Retry = PiggyRetry.None });
        return await client.Actions.ReconcileAsync(intent);
    }

    private static ActionIntent Intent(string id = "ours", TimeSpan after = default) => new() { Id = id, Slug = Award, RecordedAt = Start + after, Inputs = Inputs() };

    private static Dictionary<string, string> Inputs(string shop = Shop, string? credits = "25")
    {
        var inputs = new Dictionary<string, string> { ["shop_uuid"] = shop, ["contact_uuid"] = Contact };
        if (credits is not null)
        {
            inputs["credits"] = credits;
        }

        return inputs;
    }

    private static StubHandler Answers(string items) => new(_ => Page(items, 1));

    private static HttpResponseMessage Page(string items, int last) =>
        StubHandler.Response(200, string.Create(CultureInfo.InvariantCulture, $$$"""{"data":[{{{items}}}],"meta":{"page":1,"last_page":{{{last}}}}}"""), "application/json");

    private static string Item(int secondsAfter, string credits = "25") =>
        $$$"""{"credits":{{{credits}}},"contact":{"uuid":"{{{Contact}}}"},"shop":{"uuid":"{{{Shop}}}"},"created_at":"{{{Start.AddSeconds(secondsAfter):O}}}"}""";
}
