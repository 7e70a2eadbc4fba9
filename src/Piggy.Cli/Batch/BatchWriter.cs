using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Channels;
using System.Threading.Tasks;
using Piggy.Cli.Failures;

namespace Piggy.Cli.Batch;

/// <summary>Appends to the ledger and the result file. Whatever has gathered while the disk was busy is forced to it in one go.</summary>
/// <remarks>
/// A call that must not be sent twice waits until its line is on the disk. The end of a row waits for nobody: if it is lost with the power, its row is still begun in
/// the ledger, and looked for at Piggy.
/// </remarks>
internal sealed class BatchWriter : IAsyncDisposable
{
    private const int MostGathered = 512;

    private readonly BatchFiles _files;
    private readonly Channel<Note> _notes = Channel.CreateBounded<Note>(new BoundedChannelOptions(MostGathered) { SingleReader = true });
    private readonly Task _loop;

    public BatchWriter(BatchFiles files)
    {
        _files = files;
        _loop = WriteAllAsync();
    }

    /// <summary>Notes that a row is about to be sent.</summary>
    /// <returns>When the line is on the disk.</returns>
    public async Task BeginAsync(int row, int attempt, string? intent, DateTimeOffset at)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await AddAsync(new Note(LedgerLine.Begin(row, attempt, intent, at), null, written)).ConfigureAwait(false);
        await written.Task.ConfigureAwait(false);
    }

    /// <summary>Notes that a row is about to be sent that may be sent again, so that nothing needs to wait for the line.</summary>
    public ValueTask BeginRepeatableAsync(int row, int attempt, DateTimeOffset at) => AddAsync(new Note(LedgerLine.Begin(row, attempt, null, at), null, null));

    /// <summary>Notes what became of a row.</summary>
    public ValueTask EndAsync(int row, int attempt, RowOutcome outcome, byte[]? result) => AddAsync(new Note(LedgerLine.End(row, attempt, outcome), result, null));

    /// <summary>Adds a missing line to the result alone.</summary>
    public ValueTask AddResultAsync(byte[] result) => AddAsync(new Note([], result, null));

    /// <summary>Ends when everything is on the disk.</summary>
    /// <exception cref="CliFailure">Something could not be written.</exception>
    public async Task CompleteAsync()
    {
        _notes.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _notes.Writer.TryComplete();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async ValueTask AddAsync(Note note)
    {
        try
        {
            await _notes.Writer.WriteAsync(note).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw CannotWrite();
        }
    }

    private async Task WriteAllAsync()
    {
        var gathered = new List<Note>(MostGathered);
        try
        {
            while (await _notes.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (gathered.Count < MostGathered && _notes.Reader.TryRead(out Note note))
                {
                    gathered.Add(note);
                }

                await WriteAsync(gathered).ConfigureAwait(false);
                gathered.ForEach(note => note.Written?.SetResult());
                gathered.Clear();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _notes.Writer.TryComplete();
            Give(gathered);
            throw CannotWrite();
        }
    }

    // Whoever waits for a line that will not be written must not send.
    private void Give(List<Note> gathered)
    {
        gathered.ForEach(note => note.Written?.TrySetException(CannotWrite()));
        while (_notes.Reader.TryRead(out Note note))
        {
            note.Written?.TrySetException(CannotWrite());
        }
    }

    // The result comes first: what the ledger calls ended has its answer, as far as the process is concerned. The two are forced to the disk side by side; if only the
    // ledger got there before the power went, the next run sees that the answer is missing and says so.
    private async Task WriteAsync(List<Note> notes)
    {
        byte[] results = Join(notes, note => note.Result ?? []);
        byte[] lines = Join(notes, note => note.Ledger);
        Task flushed = Task.CompletedTask;
        if (results.Length > 0)
        {
            _files.Result.Write(results);
            flushed = Task.Run(() => _files.Result.Flush(flushToDisk: true));
        }

        try
        {
            _files.Ledger.Write(lines);
            _files.Ledger.Flush(flushToDisk: true);
        }
        finally
        {
            await flushed.ConfigureAwait(false);
        }
    }

    private static byte[] Join(List<Note> notes, Func<Note, byte[]> part)
    {
        using var joined = new MemoryStream();
        foreach (Note note in notes)
        {
            joined.Write(part(note));
        }

        return joined.ToArray();
    }

    private static CliFailure CannotWrite() =>
        new(ExitCodes.ActionFailed, "The ledger or the result file cannot be written any more, so the batch has stopped.", "Make room on the disk, then run the same command again: it goes on where it stopped.");

    private readonly record struct Note(byte[] Ledger, byte[]? Result, TaskCompletionSource? Written);
}
