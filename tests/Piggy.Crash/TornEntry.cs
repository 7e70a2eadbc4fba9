using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Crash;

/// <summary>Leaves a journal as a process leaves it that dies while an entry is written: with the first part of its line.</summary>
internal static class TornEntry
{
    public static async Task WriteAsync(string path, ActionIntent intent, ActionOutcome? outcome)
    {
        // What the line would be, a journal of its own tells.
        string scratch = $"{path}.{intent.Id}";
        using (FileIntentJournal journal = FileIntentJournal.Open(scratch))
        {
            await (outcome is { } known ? journal.SettleAsync(intent, known, CancellationToken.None) : journal.RecordAsync(intent, CancellationToken.None));
        }

        byte[] line = await File.ReadAllBytesAsync(scratch);
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await file.WriteAsync(line.AsMemory(0, line.Length / 2));
    }
}
