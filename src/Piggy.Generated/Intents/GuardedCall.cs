using Piggy.Generated.Actions;
using Piggy.Generated.Http;

namespace Piggy.Generated.Intents;

/// <summary>Puts a journal around a call that must not be sent twice.</summary>
internal static class GuardedCall
{
    internal static async ValueTask<ActionResult<TOutput>> RunAsync<TInput, TOutput>(
        PiggyAction<TInput, TOutput> action, ActionTransport transport, ActionRegistry registry, TInput input, CancellationToken cancellationToken)
        where TInput : class
        where TOutput : class
    {
        var inputs = new IntentInputs(IntentId.Next());
        action.Note(inputs, input);
        var intent = new ActionIntent
        {
            Id = inputs.Id,
            Slug = action.Descriptor.Slug,
            RecordedAt = transport.Time.GetUtcNow(),
            Inputs = inputs.Values,
        };
        if (!await RecordAsync(transport.Journal, intent, cancellationToken).ConfigureAwait(false))
        {
            return ActionResult<TOutput>.Failure(ActionErrors.NotRecorded);
        }

        // A cancelled call throws, and its intent stays open: nobody knows what became of it.
        ActionResult<TOutput> result = await action.CallAsync(transport, registry, input, cancellationToken).ConfigureAwait(false);
        await SettleAsync(transport.Journal, intent, result.Error?.Outcome ?? ActionOutcome.Applied).ConfigureAwait(false);
        if (result.Error is { Outcome: ActionOutcome.Unknown } error)
        {
            result.Explained = error with
            {
                Intent = intent,
                Reconciliation = action.Reconciliation,
                Hint = action.Reconciliation is { } plan ? $"{error.Hint} {plan.Because}" : error.Hint,
            };
        }

        return result;
    }

    private static async ValueTask<bool> RecordAsync(IIntentJournal journal, ActionIntent intent, CancellationToken cancellationToken)
    {
        try
        {
            await journal.RecordAsync(intent, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    // The result is worth more than the note: an intent whose note is lost stays open, and can be reconciled.
    private static async ValueTask SettleAsync(IIntentJournal journal, ActionIntent intent, ActionOutcome outcome)
    {
        try
        {
            await journal.SettleAsync(intent, outcome, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return;
        }
    }
}
