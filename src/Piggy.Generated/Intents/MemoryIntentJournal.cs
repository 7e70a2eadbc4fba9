using Piggy.Generated.Actions;

namespace Piggy.Generated.Intents;

/// <summary>Remembers intents as long as the process lives. What is settled is forgotten after two hours, what is open never.</summary>
public sealed class MemoryIntentJournal : IIntentJournal
{
    // Longer than any window in which one award could be taken for another.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(2);

    private readonly object _lock = new();
    private readonly Dictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);
    private readonly Queue<ActionIntent> _settled = new();

    /// <inheritdoc/>
    public ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(intent);
        cancellationToken.ThrowIfCancellationRequested();
        Record(intent);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(intent);
        Settle(intent, outcome);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return ValueTask.FromResult<IReadOnlyList<JournalEntry>>([.. _entries.Values.OrderBy(entry => entry.Intent.RecordedAt)]);
        }
    }

    internal void Record(ActionIntent intent)
    {
        lock (_lock)
        {
            _entries[intent.Id] = new JournalEntry(intent, null);
            while (_settled.TryPeek(out ActionIntent? oldest) && intent.RecordedAt - oldest.RecordedAt > Memory)
            {
                _settled.Dequeue();
                if (_entries.GetValueOrDefault(oldest.Id) is { IsOpen: false })
                {
                    _entries.Remove(oldest.Id);
                }
            }
        }
    }

    internal void Settle(ActionIntent intent, ActionOutcome outcome)
    {
        var entry = new JournalEntry(intent, outcome);
        lock (_lock)
        {
            _entries[intent.Id] = entry;
            if (!entry.IsOpen)
            {
                _settled.Enqueue(intent);
            }
        }
    }
}
