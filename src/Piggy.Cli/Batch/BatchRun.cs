using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Settings;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Batch;

/// <summary>How a batch is run.</summary>
/// <param name="Connection">Where to and with which key.</param>
/// <param name="Timeout">The longest time of one call.</param>
/// <param name="Parallel">How many rows are under way at once.</param>
/// <param name="Rate">The most calls per second; <see langword="null"/> for no limit of ours.</param>
/// <param name="Time">The clock.</param>
internal sealed record BatchSettings(Connection Connection, TimeSpan Timeout, int Parallel, double? Rate, TimeProvider Time);

/// <summary>Sends the rows that are due, each exactly once, and notes what becomes of them.</summary>
internal sealed class BatchRun(BatchInput input, PiggyAction action, BatchFiles files, BatchSettings settings)
{
    private const int MostFailuresInARow = 20;

    private int _failuresInARow;
    private ActionError? _stoppedBy;
    private int _sent;

    /// <summary>How many rows this run has sent.</summary>
    public int Sent => _sent;

    /// <summary>The failure because of which the run has stopped before its end.</summary>
    public ActionError? StoppedBy => _stoppedBy;

    /// <summary>Runs to the end, until everything fails, or until it is told to stop; then what is under way is awaited.</summary>
    /// <returns>Whether it was told to stop.</returns>
    public async Task<bool> RunAsync(IProgress<int> ended, CancellationToken cancellationToken)
    {
        var writer = new BatchWriter(files);
        await using (writer.ConfigureAwait(false))
        {
            var journal = new BatchJournal(writer, files.Rows);
            using PiggyClient client = settings.Connection.OpenForBatch(settings, journal);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            try
            {
                await AddMissingResultsAsync(writer).ConfigureAwait(false);
                await new OpenRows(input, action, files.Rows, writer, journal).SettleAsync(client.Actions, stop.Token).ConfigureAwait(false);
                ended.Report(files.Rows.Skip(1).Count(state => !state.IsDue));
                var options = new ParallelOptions { MaxDegreeOfParallelism = settings.Parallel, CancellationToken = stop.Token };
                await Parallel.ForEachAsync(input.Rows().Where(row => files.Rows[row.Number].IsDue), options, async (row, _) =>
                {
                    await SendAsync(row, client.Actions, journal, writer, stop).ConfigureAwait(false);
                    ended.Report(1);
                }).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                await writer.CompleteAsync().ConfigureAwait(false);
                return cancellationToken.IsCancellationRequested;
            }

            await writer.CompleteAsync().ConfigureAwait(false);
            return false;
        }
    }

    // The token stops new rows only: a call that is cut off would leave its row in doubt.
    private async Task SendAsync(BatchRow row, ActionRunner actions, BatchJournal journal, BatchWriter writer, CancellationTokenSource stop)
    {
        int attempt = ++files.Rows[row.Number].Attempt;
        if (!RowOutcomes.IsGuarded(action.Descriptor))
        {
            await writer.BeginRepeatableAsync(row.Number, attempt, settings.Time.GetUtcNow()).ConfigureAwait(false);
        }

        journal.Enter(row.Number);
        ActionResult result = await actions.RunAsync(action.Descriptor.Slug, row.Json, CancellationToken.None).ConfigureAwait(false);
        RowOutcome outcome = RowOutcomes.Of(action.Descriptor, result.Error);
        await writer.EndAsync(row.Number, attempt, outcome, ResultLine.Of(row.Number, attempt, outcome, result)).ConfigureAwait(false);
        files.Rows[row.Number].Outcome = outcome;
        files.Rows[row.Number].HasResult = true;
        Interlocked.Add(ref _sent, outcome == RowOutcome.Invalid ? 0 : 1);
        await StopIfHopelessAsync(result.Error, stop).ConfigureAwait(false);
    }

    private async Task StopIfHopelessAsync(ActionError? error, CancellationTokenSource stop)
    {
        if (error is null || !RowOutcomes.IsInTheWay(error.Kind))
        {
            Volatile.Write(ref _failuresInARow, 0);
            return;
        }

        if (Interlocked.Increment(ref _failuresInARow) >= MostFailuresInARow || error.Kind == ActionErrorKind.Unauthorized)
        {
            Interlocked.CompareExchange(ref _stoppedBy, error, null);
            await stop.CancelAsync().ConfigureAwait(false);
        }
    }

    // The power went when the ledger had the end of a row, and the result file not yet its answer.
    private async Task AddMissingResultsAsync(BatchWriter writer)
    {
        for (int row = 1; row < files.Rows.Length; row++)
        {
            RowState state = files.Rows[row];
            if (!state.HasResult && state.Outcome is not (RowOutcome.None or RowOutcome.Begun or RowOutcome.Waiting))
            {
                await writer.AddResultAsync(ResultLine.WithoutAnswer(row, state.Attempt, state.Outcome, "The answer is lost; the ledger knows what became of the row.")).ConfigureAwait(false);
                files.Rows[row].HasResult = true;
            }
        }
    }
}
