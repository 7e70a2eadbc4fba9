using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Piggy.Testing;

namespace Piggy.Cli.Tests.Batch;

/// <summary>A sandbox in this process, and the program that sends awards to it: each row gives another number of credits, so that each can be told from all others.</summary>
internal sealed class BatchScene : IAsyncDisposable
{
    public const string Slug = "PIGGY_CREATE_CREDIT_RECEPTION";

    private readonly MovableClock _clock;
    private readonly HashSet<Guid> _before;

    private BatchScene(PiggySandbox sandbox, MovableClock clock)
    {
        Sandbox = sandbox;
        _clock = clock;
        _before = [.. sandbox.State.CreditReceptions.Select(reception => reception.Uuid)];
        Piggy = new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());
    }

    public PiggySandbox Sandbox { get; }

    public PiggyProgram Piggy { get; }

    public string ResultPath => Piggy.Folder.File("awards.csv.result.jsonl");

    public string LedgerPath => ResultPath + ".ledger";

    /// <summary>The clock of the sandbox; the program has the system's.</summary>
    public TimeProvider Clock => _clock;

    public static async Task<BatchScene> StartAsync()
    {
        var clock = new MovableClock();
        return new BatchScene(await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey, TimeProvider = clock }), clock);
    }

    public void Advance(TimeSpan time) => _clock.Ahead += time;

    /// <summary>Writes a file of awards.</summary>
    public string WriteAwards(int rows)
    {
        SandboxSeed seed = Sandbox.State.Seed;
        var text = new StringBuilder("shop_uuid,contact_uuid,credits\n");
        for (int row = 1; row <= rows; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{seed.Shop},{seed.KnownContact},{row}\n");
        }

        return Piggy.Folder.Write("awards.csv", text.ToString());
    }

    public Task<CommandOutput> RunAsync(params string[] more) => Piggy.RunAsync(["batch", Slug, "--input", Piggy.Folder.File("awards.csv"), .. more]);

    /// <summary>How often each award was given by a call.</summary>
    public int[] GivenTimes(int rows)
    {
        long[] given = [.. Sandbox.State.CreditReceptions.Where(reception => !_before.Contains(reception.Uuid)).Select(reception => reception.Credits)];
        return [.. Enumerable.Range(1, rows).Select(row => given.Count(credits => credits == row))];
    }

    /// <summary>The last line of each row in the result file, which is the one that counts.</summary>
    public Dictionary<int, JsonElement> Results() => File.ReadLines(ResultPath)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .GroupBy(line => line.GetProperty("row").GetInt32())
        .ToDictionary(lines => lines.Key, lines => lines.Last());

    public async ValueTask DisposeAsync()
    {
        Piggy.Dispose();
        await Sandbox.DisposeAsync();
    }

    /// <summary>The system's clock, put forward.</summary>
    private sealed class MovableClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }
}
