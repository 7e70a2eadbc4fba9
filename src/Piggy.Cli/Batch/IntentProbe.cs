using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Cli.Batch;

/// <summary>Makes the intent of a row again from its input, so that the ledger need not hold inputs. Its journal records nothing, and so nothing is ever sent.</summary>
internal sealed class IntentProbe : IIntentJournal, IDisposable
{
    private readonly PiggyAction _action;
    private readonly PiggyClient _client;
    private ActionIntent? _intent;

    public IntentProbe(PiggyAction action)
    {
        _action = action;
        _client = new PiggyClient(new PiggyClientOptions { ApiKey = "none", Journal = this, Toolsets = ActionToolsets.All, Retry = PiggyRetry.None });
    }

    /// <summary>The intent, as it was at the time; <see langword="null"/> if the input is wrong.</summary>
    public async Task<ActionIntent?> FindAsync(BatchRow row, DateTimeOffset began)
    {
        _intent = null;
        await _client.Actions.RunAsync(_action.Descriptor.Slug, row.Json).ConfigureAwait(false);
        return _intent is null ? null : _intent with { RecordedAt = began };
    }

    public ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        _intent = intent;
        throw new IOException("Nothing is sent: only the intent was wanted.");
    }

    public ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<JournalEntry>>([]);

    public void Dispose() => _client.Dispose();
}
