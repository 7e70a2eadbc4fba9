using System.IO;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Generated.Tests.Sending;

public sealed class FileIntentJournalTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public async Task What_was_recorded_outlives_the_process()
    {
        using (FileIntentJournal journal = FileIntentJournal.Open(_path))
        {
            await journal.RecordAsync(Intent("1"), CancellationToken.None);
            await journal.RecordAsync(Intent("2"), CancellationToken.None);
            await journal.SettleAsync(Intent("2"), ActionOutcome.Applied, CancellationToken.None);
            await journal.RecordAsync(Intent("3"), CancellationToken.None);
            await journal.SettleAsync(Intent("3"), ActionOutcome.Unknown, CancellationToken.None);
        }

        using FileIntentJournal again = FileIntentJournal.Open(_path);
        IReadOnlyList<JournalEntry> entries = await again.ReadAsync(CancellationToken.None);
        Assert.Equal(["1", "2", "3"], entries.Select(entry => entry.Intent.Id));
        Assert.Equal([true, false, true], entries.Select(entry => entry.IsOpen));
        Assert.Equal("25", entries[0].Intent.Inputs["credits"]);
        Assert.Equal(Intent("1").RecordedAt, entries[0].Intent.RecordedAt);
    }

    [Fact]
    public async Task A_line_torn_at_any_byte_costs_no_other_line()
    {
        byte[] whole = JournalLine.Write(new JournalEntry(Intent("torn"), null));
        for (int length = 0; length < whole.Length - 1; length++)
        {
            await File.WriteAllBytesAsync(_path, [.. JournalLine.Write(new JournalEntry(Intent("1"), null)), .. whole[..length]]);
            using (FileIntentJournal journal = FileIntentJournal.Open(_path))
            {
                await journal.RecordAsync(Intent("2"), CancellationToken.None);
            }

            using FileIntentJournal again = FileIntentJournal.Open(_path);
            IEnumerable<string> ids = (await again.ReadAsync(CancellationToken.None)).Select(entry => entry.Intent.Id);
            Assert.Equal(["1", "2"], ids.Where(id => id != "torn"));
        }
    }

    [Fact]
    public async Task A_note_torn_at_any_byte_leaves_its_intent_open()
    {
        byte[] recorded = JournalLine.Write(new JournalEntry(Intent("1"), null));
        byte[] settled = JournalLine.Write(new JournalEntry(Intent("1"), ActionOutcome.Applied));
        for (int length = 0; length < settled.Length - 1; length++)
        {
            await File.WriteAllBytesAsync(_path, [.. recorded, .. settled[..length]]);
            using FileIntentJournal journal = FileIntentJournal.Open(_path);
            await journal.RecordAsync(Intent("2"), CancellationToken.None);
            IReadOnlyList<JournalEntry> entries = await journal.ReadAsync(CancellationToken.None);

            // Without its last sign, the end of the line, the note is whole.
            Assert.Equal([("1", true), ("2", true)], entries.Select(entry => (entry.Intent.Id, entry.IsOpen)));
        }
    }

    [Fact]
    public async Task Bytes_that_a_disk_made_up_cost_no_other_line()
    {
        byte[] first = JournalLine.Write(new JournalEntry(Intent("1"), null));
        byte[] last = JournalLine.Write(new JournalEntry(Intent("2"), null));
        await File.WriteAllBytesAsync(_path, [.. first, .. new byte[512], (byte)'\n', 0xFF, (byte)'{', (byte)'\n', .. last]);
        using FileIntentJournal journal = FileIntentJournal.Open(_path);
        Assert.Equal(["1", "2"], (await journal.ReadAsync(CancellationToken.None)).Select(entry => entry.Intent.Id));
    }

    /// <summary>Two writers would each write over what the other one has recorded.</summary>
    [Fact]
    public void Only_one_has_it_open()
    {
        using (FileIntentJournal.Open(_path))
        {
            Assert.Throws<IOException>(() => FileIntentJournal.Open(_path));
        }

        FileIntentJournal.Open(_path).Dispose();
    }

    [Fact]
    public async Task Others_may_read_it_while_it_is_open()
    {
        using FileIntentJournal journal = FileIntentJournal.Open(_path);
        await journal.RecordAsync(Intent("1"), CancellationToken.None);
        using var reader = new StreamReader(new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.Contains("\"id\":\"1\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(_path);
        File.Delete(_path + ".lock");
    }

    private static ActionIntent Intent(string id) => new()
    {
        Id = id,
        Slug = "PIGGY_CREATE_CREDIT_RECEPTION",
        RecordedAt = new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero).AddSeconds(id.Length == 1 ? id[0] : 0),
        Inputs = new Dictionary<string, string> { ["credits"] = "25" },
    };
}
