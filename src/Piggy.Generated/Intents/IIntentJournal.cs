using Piggy.Generated.Actions;

namespace Piggy.Generated.Intents;

/// <summary>Remembers intents. One journal serves all clients of an account that could give the same thing twice; it is called by many threads at once.</summary>
public interface IIntentJournal
{
    /// <summary>Records an intent. Nothing is sent before it returns, and nothing at all if it fails.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="cancellationToken">Gives the call up before anything was sent.</param>
    /// <returns>When the intent is safe.</returns>
    ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken);

    /// <summary>Notes what became of an intent. If this fails, the intent stays open, which is safe.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="outcome">What is known about it now.</param>
    /// <param name="cancellationToken">Gives the note up.</param>
    /// <returns>When the note is safe.</returns>
    ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Reads all intents that it remembers, in the order in which they were recorded.</summary>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <returns>The intents with their outcomes.</returns>
    ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>An intent as a journal remembers it.</summary>
/// <param name="Intent">The intent.</param>
/// <param name="Outcome">What is known about it; <see langword="null"/> if its call never came to an end here, as when the process died.</param>
public sealed record JournalEntry(ActionIntent Intent, ActionOutcome? Outcome)
{
    /// <summary>Whether somebody should reconcile it: nobody knows yet whether it was applied.</summary>
    public bool IsOpen => Outcome is null or ActionOutcome.Unknown;
}
