using System.Globalization;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Generated.Tests.Sending;

/// <summary>Strikes at every await of an award, against the sandbox: no award is given twice, and none is given of which nobody can learn.</summary>
public sealed class PaysOnceTests : IDisposable
{
    private const int RunsOfOneAccount = 500;
    private static readonly int Runs = int.TryParse(Environment.GetEnvironmentVariable("PIGGY_PAYS_ONCE_RUNS"), CultureInfo.InvariantCulture, out int runs) ? runs : 10_000;

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
    private readonly SocketsHttpHandler _sockets = new() { AllowAutoRedirect = false };

    [Fact]
    public async Task Nothing_is_awarded_twice_or_forgotten_wherever_a_call_breaks()
    {
        (List<string> violations, int struck) = await RunAllAsync(Runs, byHabit: false);
        Assert.Empty(violations);
        Assert.True(struck > Runs / 2, $"Only {struck} of {Runs} runs were struck.");
    }

    [Fact]
    public async Task A_handler_that_repeats_by_habit_is_caught()
    {
        (List<string> violations, _) = await RunAllAsync(RunsOfOneAccount, byHabit: true);
        Assert.Contains(violations, violation => violation.Contains("2 awards", StringComparison.Ordinal));
    }

    public void Dispose() => _sockets.Dispose();

    private async Task<(List<string> Violations, int Struck)> RunAllAsync(int runs, bool byHabit)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = _clock });
        List<string> violations = [];
        int struck = 0;
        for (int seed = 0; seed < runs; seed++)
        {
            if (seed % RunsOfOneAccount == 0)
            {
                sandbox.Reset();
            }

            (string? violation, bool wasStruck) = await RunAsync(sandbox, seed, byHabit);
            struck += wasStruck ? 1 : 0;
            if (violation is not null)
            {
                violations.Add($"seed {seed}: {violation}");
            }
        }

        return (violations, struck);
    }

    private async Task<(string? Violation, bool Struck)> RunAsync(PiggySandbox sandbox, int seed, bool byHabit)
    {
        var random = new Random(seed);
        using var caller = new CancellationTokenSource();
        var fate = new Fate(random.Next(1, 13), (Blow)random.Next(5), _clock, caller);
        var journal = new MemoryIntentJournal();
        int credits = 1000 + (seed % RunsOfOneAccount);
        SandboxContact[] contacts = [.. sandbox.State.Contacts];
        var input = new CreateCreditReceptionInput
        {
            ShopUuid = new ShopUuid(sandbox.State.Shops[0].Uuid),
            ContactUuid = new ContactUuid(contacts[random.Next(contacts.Length)].Uuid),
            Credits = credits,
        };

        HttpMessageHandler handler = new FatefulHandler(_sockets, fate);
        using PiggyClient client = Client(sandbox, byHabit ? new RetryByHabit(handler) : handler, new FatefulJournal(journal, fate));
        Task<ActionResult<CreditReception>> call = client.Actions.CreateCreditReceptionAsync(input, caller.Token);
        await Task.WhenAny(call, fate.Killed);
        int awards = sandbox.State.CreditReceptions.Count(reception => reception.Credits == credits);
        if (awards > 1)
        {
            return ($"{awards} awards", fate.HasStruck);
        }

        ActionOutcome? told = call.IsCompletedSuccessfully ? (await call).Error?.Outcome ?? ActionOutcome.Applied : null;
        if (told is ActionOutcome.Applied or ActionOutcome.NotApplied)
        {
            return ((told == ActionOutcome.Applied) == (awards == 1) ? null : $"{awards} awards, but told {told}", fate.HasStruck);
        }

        return (await ReconcileAsync(sandbox, journal, awards), fate.HasStruck);
    }

    // As a new process would: all that is left of the call is the journal.
    private async Task<string?> ReconcileAsync(PiggySandbox sandbox, MemoryIntentJournal journal, int awards)
    {
        JournalEntry? entry = (await journal.ReadAsync(CancellationToken.None)).SingleOrDefault();
        if (entry is null)
        {
            return awards == 0 ? null : "an award without an intent";
        }

        if (entry.Outcome is ActionOutcome.Applied or ActionOutcome.NotApplied)
        {
            return (entry.Outcome == ActionOutcome.Applied) == (awards == 1) ? null : $"{awards} awards, but noted {entry.Outcome}";
        }

        _clock.Advance(TimeSpan.FromMinutes(10));
        using PiggyClient client = Client(sandbox, _sockets, journal);
        Reconciliation found = await client.Actions.ReconcileAsync(entry.Intent);
        return found.Verdict == (awards == 1 ? ReconciliationVerdict.Applied : ReconciliationVerdict.NotApplied) ? null : $"{awards} awards, but {found}";
    }

    private PiggyClient Client(PiggySandbox sandbox, HttpMessageHandler handler, IIntentJournal journal) => new(new PiggyClientOptions
    {
        ApiKey = sandbox.ApiKey,
        BaseAddress = sandbox.BaseAddress,
        Handler = handler,
        Journal = journal,
        TimeProvider = _clock,
        Timeout = Calls.Timeout,
        Retry = new PiggyRetry { BaseDelay = TimeSpan.Zero },
    });
}
