using System.IO;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Sending;

/// <summary>A journal that fails: nothing is sent that it has not recorded, and no result is lost for a note.</summary>
public sealed class GuardedCallTests
{
    private const string Award = """{"shop_uuid":"c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c","contact_uuid":"a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a","credits":25}""";

    [Fact]
    public async Task What_could_not_be_recorded_is_not_sent()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        ActionResult result = await RunAsync(handler, new Broken { RecordFails = true });
        Assert.Equal(ActionOutcome.NotApplied, result.Error!.Outcome);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_result_whose_note_is_lost_is_told_all_the_same()
    {
        StubHandler handler = StubHandler.Json(400, """{"code":55031,"message":"gone"}""");
        ActionResult result = await RunAsync(handler, new Broken { SettleFails = true });
        Assert.Equal(55031, result.Error!.Code);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_call_that_is_given_up_while_it_is_recorded_is_a_cancellation_and_not_an_error()
    {
        using var cancel = new CancellationTokenSource();
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(handler, new Broken { Cancels = cancel }, cancel.Token));
        Assert.Empty(handler.Sent);
    }

    private static async Task<ActionResult> RunAsync(StubHandler handler, IIntentJournal journal, CancellationToken cancellationToken = default)
    {
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, Journal = journal });
        return await client.Actions.RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", Award, cancellationToken);
    }

    private sealed class Broken : IIntentJournal
    {
        public bool RecordFails { get; init; }

        public bool SettleFails { get; init; }

        public CancellationTokenSource? Cancels { get; init; }

        public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
        {
            if (Cancels is not null)
            {
                await Cancels.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (RecordFails)
            {
                throw new IOException("The disk is full.");
            }
        }

        public ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken) =>
            SettleFails ? throw new IOException("The disk is full.") : ValueTask.CompletedTask;

        public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<JournalEntry>>([]);
    }
}
