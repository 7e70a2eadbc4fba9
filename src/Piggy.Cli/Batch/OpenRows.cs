using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Cli.Batch;

/// <summary>Finds out what became of the rows whose end an earlier run has not seen. It only reads, and runs before anything is sent.</summary>
internal sealed class OpenRows(BatchInput input, PiggyAction action, RowState[] rows, BatchWriter writer, BatchJournal journal)
{
    private const string FoundApplied = "The answer is lost. Piggy shows that the call was applied.";
    private const string StillUnknown = "The answer is lost, and nobody can tell yet whether the call was applied. It is not sent again.";

    // Whatever the reconciler may take for a rival must be found; more does no harm.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);

    public async Task SettleAsync(ActionRunner actions, CancellationToken cancellationToken)
    {
        if (!RowOutcomes.IsGuarded(action.Descriptor))
        {
            SendAgain();
            return;
        }

        using var probe = new IntentProbe(action);
        List<(int Row, ActionIntent Intent)> open = await FindAsync(probe, state => state.Outcome is RowOutcome.Begun or RowOutcome.Unknown, _ => true, cancellationToken).ConfigureAwait(false);
        if (open.Count == 0)
        {
            return;
        }

        List<(int Row, ActionIntent Intent)> rivals = await FindRivalsAsync(probe, open, cancellationToken).ConfigureAwait(false);
        foreach ((int row, ActionIntent intent) in open)
        {
            journal.Rivals = [.. rivals.Where(one => one.Row != row).Select(one => new JournalEntry(one.Intent, null))];
            Reconciliation found = await actions.ReconcileAsync(intent, cancellationToken).ConfigureAwait(false);
            await NoteAsync(row, found.Verdict).ConfigureAwait(false);
        }
    }

    private void SendAgain()
    {
        foreach (ref RowState state in rows.AsSpan())
        {
            state.Outcome = state.Outcome is RowOutcome.Begun or RowOutcome.Unknown ? RowOutcome.Waiting : state.Outcome;
        }
    }

    private Task<List<(int Row, ActionIntent Intent)>> FindRivalsAsync(IntentProbe probe, List<(int Row, ActionIntent Intent)> open, CancellationToken cancellationToken)
    {
        // A plan without a time looks at a state: whoever brought it about, it is there.
        if (action.Reconciliation is not { Since: not null } plan)
        {
            return Task.FromResult<List<(int, ActionIntent)>>([]);
        }

        var index = new RivalIndex([.. plan.Matches.Where(match => !match.IsHashed).Select(match => match.Input)], open.Select(one => one.Intent));
        long from = (open.Min(one => one.Intent.RecordedAt) - Window).UtcTicks;
        long to = (open.Max(one => one.Intent.RecordedAt) + Window).UtcTicks;
        return FindAsync(
            probe,
            state => state.Outcome is RowOutcome.Begun or RowOutcome.Succeeded or RowOutcome.Unknown or RowOutcome.Unread && state.BeganAt >= from && state.BeganAt <= to,
            index.MayBeRival,
            cancellationToken);
    }

    private async Task<List<(int Row, ActionIntent Intent)>> FindAsync(
        IntentProbe probe, Predicate<RowState> isWanted, Predicate<ActionIntent> isFound, CancellationToken cancellationToken)
    {
        var found = new List<(int, ActionIntent)>();
        if (!Array.Exists(rows, isWanted))
        {
            return found;
        }

        foreach (BatchRow row in input.Rows().Where(row => isWanted(rows[row.Number])))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await probe.FindAsync(row, rows[row.Number].Began).ConfigureAwait(false) is { } intent && isFound(intent))
            {
                found.Add((row.Number, intent));
            }
        }

        return found;
    }

    private async ValueTask NoteAsync(int row, ReconciliationVerdict verdict)
    {
        RowOutcome before = rows[row].Outcome;
        RowOutcome after = verdict switch
        {
            ReconciliationVerdict.Applied => RowOutcome.Unread,
            ReconciliationVerdict.NotApplied => RowOutcome.Waiting,
            _ => RowOutcome.Unknown,
        };
        rows[row].Outcome = after;
        if (after == before)
        {
            return;
        }

        int attempt = rows[row].Attempt;
        byte[]? line = after == RowOutcome.Waiting ? null : ResultLine.WithoutAnswer(row, attempt, after, after == RowOutcome.Unread ? FoundApplied : StillUnknown);
        await writer.EndAsync(row, attempt, after, line).ConfigureAwait(false);
        rows[row].HasResult |= line is not null;
    }
}
