using System.IO;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Intents;

/// <summary>Remembers intents in a file that outlives the process: one JSON object on a line, only ever appended, and forced to the disk before a call is sent.</summary>
/// <remarks>
/// One process at a time may have it open: it holds a second file of the same name with <c>.lock</c> behind it, which is empty and stays. On a network drive that knows no
/// locks it is up to you. A line that a crash has torn is passed over: its call was never sent, or its intent stays open. The file holds ids, amounts and hashes (see
/// <see cref="ActionIntent.Inputs"/>), no secrets; keep it where only your service can read it.
/// </remarks>
public sealed class FileIntentJournal : IIntentJournal, IDisposable
{
    private readonly FileStream _file;
    private readonly FileStream _guard;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly MemoryIntentJournal _memory = new();
    private bool _isTorn;

    private FileIntentJournal(FileStream file, FileStream guard)
    {
        _file = file;
        _guard = guard;
    }

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The journal, with all that the file remembers.</returns>
    /// <exception cref="IOException">The file cannot be opened, for one because another process has it open.</exception>
    public static FileIntentJournal Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // Outside Windows, .NET lets two open one file to write unless one of them allows nobody else anything, not even to read; hence a file of its own for that.
        var guard = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1, FileOptions.WriteThrough);
            return Load(new FileIntentJournal(file, guard));
        }
        catch
        {
            guard.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(intent);
        await AppendAsync(JournalLine.Write(new JournalEntry(intent, null)), cancellationToken).ConfigureAwait(false);
        _memory.Record(intent);
    }

    /// <inheritdoc/>
    public async ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(intent);
        await AppendAsync(JournalLine.Write(new JournalEntry(intent, outcome)), cancellationToken).ConfigureAwait(false);
        _memory.Settle(intent, outcome);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => _memory.ReadAsync(cancellationToken);

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _turn.Dispose();
        _guard.Dispose();
    }

    private static FileIntentJournal Load(FileIntentJournal journal)
    {
        try
        {
            journal.Load();
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private void Load()
    {
        byte[] bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        _isTorn = bytes.Length > 0 && bytes[^1] != '\n';
        ReadOnlySpan<byte> rest = bytes;
        while (rest.Length > 0)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (JournalLine.Read(line) is not { } entry)
            {
                continue;
            }

            if (entry.Outcome is { } outcome)
            {
                _memory.Settle(entry.Intent, outcome);
            }
            else
            {
                _memory.Record(entry.Intent);
            }
        }
    }

    private async ValueTask AppendAsync(byte[] line, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isTorn)
            {
                line = [(byte)'\n', .. line];
            }

            _isTorn = true;
            await _file.WriteAsync(line, CancellationToken.None).ConfigureAwait(false);
            _file.Flush(flushToDisk: true);
            _isTorn = false;
        }
        finally
        {
            _turn.Release();
        }
    }
}
