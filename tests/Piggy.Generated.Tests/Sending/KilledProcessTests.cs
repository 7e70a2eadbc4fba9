using System.Globalization;
using System.IO;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Intents;
using Piggy.Sandbox;
using Piggy.Testing;

namespace Piggy.Generated.Tests.Sending;

/// <summary>Kills real processes around an award, with nothing left of them but their journal: each award is there once in the end, not twice and not never.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private static readonly int Awards = int.TryParse(Environment.GetEnvironmentVariable("PIGGY_KILLED_AWARDS"), CultureInfo.InvariantCulture, out int awards) ? awards : 24;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Every_award_is_given_once_whenever_its_process_is_killed()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = _clock });
        var killedAt = new HashSet<string>(StringComparer.Ordinal);
        for (int award = 0; award < Awards; award++)
        {
            // The first death goes round all steps, the second, of the process that looks what became of the first, is drawn.
            var random = new Random(award);
            string[] deaths = [KilledProcess.Steps[award % KilledProcess.Steps.Count], KilledProcess.Steps[random.Next(KilledProcess.Steps.Count - 2)], "none"];
            foreach (string step in deaths)
            {
                if (await KilledProcess.RunAsync(sandbox, _folder.File("journal.jsonl"), CreditsOf(award), _clock.GetUtcNow(), step))
                {
                    killedAt.Add(step);
                }

                _clock.Advance(TimeSpan.FromMinutes(10));
            }

            Assert.Equal(1, Given(sandbox, award));
        }

        Assert.Equal(KilledProcess.Steps.Order(StringComparer.Ordinal), killedAt.Order(StringComparer.Ordinal));
    }

    /// <summary>A line that was torn takes no other line with it, before it or behind it: what the first process gave is found, and what the second one began is open.</summary>
    [Theory]
    [InlineData(KilledProcess.HalfRecorded, 0)]
    [InlineData(KilledProcess.HalfSettled, 1)]
    public async Task A_journal_torn_by_a_death_keeps_its_other_lines(string step, int given)
    {
        string path = _folder.File("journal.jsonl");
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = _clock });
        Assert.True(await KilledProcess.RunAsync(sandbox, path, CreditsOf(0), _clock.GetUtcNow(), "answered"));
        Assert.True(await KilledProcess.RunAsync(sandbox, path, CreditsOf(1), _clock.GetUtcNow(), step));
        Assert.Equal((1, given), (Given(sandbox, 0), Given(sandbox, 1)));
        byte[] torn = await File.ReadAllBytesAsync(path);
        Assert.NotEqual((byte)'\n', torn[^1]);

        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await KilledProcess.RunAsync(sandbox, path, CreditsOf(1), _clock.GetUtcNow(), "none"));
        using FileIntentJournal journal = FileIntentJournal.Open(path);
        JournalEntry[] entries = [.. await journal.ReadAsync(CancellationToken.None)];
        Assert.Equal([true, false], entries.Select(entry => entry.IsOpen));
        Assert.Equal(["1000", "1001"], entries.Select(entry => entry.Intent.Inputs["credits"]));
        Assert.Equal((1, 1), (Given(sandbox, 0), Given(sandbox, 1)));
        Assert.Equal(torn, (await File.ReadAllBytesAsync(path))[..torn.Length]);
    }

    [Fact]
    public async Task A_process_that_does_not_look_gives_twice_and_is_seen()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = _clock });
        Assert.True(await KilledProcess.RunAsync(sandbox, _folder.File("journal.jsonl"), CreditsOf(0), _clock.GetUtcNow(), "answered", "careless"));
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await KilledProcess.RunAsync(sandbox, _folder.File("journal.jsonl"), CreditsOf(0), _clock.GetUtcNow(), "none", "careless"));
        Assert.Equal(2, Given(sandbox, 0));
    }

    public void Dispose() => _folder.Dispose();

    private static int CreditsOf(int award) => 1000 + award;

    private static int Given(PiggySandbox sandbox, int award) => sandbox.State.CreditReceptions.Count(reception => reception.Credits == CreditsOf(award));
}
