using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Generated.Tests.Sending;

public sealed class MemoryIntentJournalTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly MemoryIntentJournal _journal = new();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task What_is_settled_is_forgotten_after_two_hours_and_no_sooner(int secondsMore, bool isKept)
    {
        await SettleAsync("settled", 0, ActionOutcome.Applied);
        await RecordAsync("later", 7200 + secondsMore);
        Assert.Equal(isKept ? ["settled", "later"] : ["later"], await IdsAsync());
    }

    [Fact]
    public async Task What_is_open_is_never_forgotten()
    {
        await RecordAsync("open", 0);
        await SettleAsync("unknown", 1, ActionOutcome.Unknown);
        await RecordAsync("later", 100_000);
        Assert.Equal(["open", "unknown", "later"], await IdsAsync());
    }

    [Fact]
    public async Task What_was_settled_and_recorded_anew_is_open_again()
    {
        await SettleAsync("again", 0, ActionOutcome.Applied);
        await RecordAsync("again", 1);
        await RecordAsync("later", 100_000);
        Assert.Equal(["again", "later"], await IdsAsync());
    }

    [Fact]
    public async Task All_that_are_old_are_forgotten_at_once()
    {
        await SettleAsync("first", 0, ActionOutcome.Applied);
        await SettleAsync("second", 1, ActionOutcome.NotApplied);
        await SettleAsync("young", 50_000, ActionOutcome.Applied);
        await RecordAsync("later", 50_001);
        Assert.Equal(["young", "later"], await IdsAsync());
    }

    [Fact]
    public async Task They_come_back_in_the_order_in_which_they_were_recorded()
    {
        await RecordAsync("second", 2);
        await RecordAsync("first", 1);
        await RecordAsync("third", 3);
        Assert.Equal(["first", "second", "third"], await IdsAsync());
    }

    [Fact]
    public async Task A_call_that_was_given_up_is_not_recorded()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _journal.RecordAsync(Intent("1", 0), new CancellationToken(canceled: true)));
        Assert.Empty(await IdsAsync());
    }

    private async Task<IEnumerable<string>> IdsAsync() => (await _journal.ReadAsync(CancellationToken.None)).Select(entry => entry.Intent.Id);

    private ValueTask RecordAsync(string id, int seconds) => _journal.RecordAsync(Intent(id, seconds), CancellationToken.None);

    private ValueTask SettleAsync(string id, int seconds, ActionOutcome outcome) => _journal.SettleAsync(Intent(id, seconds), outcome, CancellationToken.None);

    private static ActionIntent Intent(string id, int seconds) =>
        new() { Id = id, Slug = "PIGGY_CREATE_CREDIT_RECEPTION", RecordedAt = Start.AddSeconds(seconds), Inputs = new Dictionary<string, string>() };
}
