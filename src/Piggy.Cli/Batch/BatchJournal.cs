using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Cli.Batch;

/// <summary>The journal of a batch: an intent is the beginning of a row in the ledger. What becomes of it is noted with the row's answer.</summary>
internal sealed class BatchJournal(BatchWriter writer, RowState[] rows) : IIntentJournal
{
    private readonly AsyncLocal<int> _row = new();

    /// <summary>Other rows that may have done the same as one that is reconciled.</summary>
    public IReadOnlyList<JournalEntry> Rivals { get; set; } = [];

    /// <summary>Says for which row the calls of this flow are.</summary>
    public void Enter(int row) => _row.Value = row;

    public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        int row = _row.Value;
        rows[row].BeganAt = intent.RecordedAt.UtcTicks;
        rows[row].Outcome = RowOutcome.Begun;
        await writer.BeginAsync(row, rows[row].Attempt, intent.Id, intent.RecordedAt).ConfigureAwait(false);
    }

    public ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Rivals);
}
