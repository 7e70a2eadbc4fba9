using System;
using System.Globalization;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Crash;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

// Gives one award exactly once, however often it was killed at it before: address, key, journal, shop, contact, credits, time,
// the step at which it stops until somebody kills it, and whether it looks before it gives.
const string Slug = "PIGGY_CREATE_CREDIT_RECEPTION";
string[] given = Environment.GetCommandLineArgs()[1..];
string credits = given[5];
var steps = new Steps(given[7]);
bool looksFirst = given[8] == "careful";

using var sockets = new SocketsHttpHandler { AllowAutoRedirect = false };
using FileIntentJournal file = FileIntentJournal.Open(given[2]);
var journal = new SteppingJournal(file, given[2], steps);
using var handler = new SteppingHandler(sockets, steps);
using var piggy = new PiggyClient(new PiggyClientOptions
{
    BaseAddress = new Uri(given[0]),
    ApiKey = given[1],
    Journal = journal,
    Handler = handler,
    TimeProvider = new SetClock(DateTimeOffset.Parse(given[6], CultureInfo.InvariantCulture)),
});

steps.Reach("started");
foreach (JournalEntry entry in await journal.ReadAsync(CancellationToken.None))
{
    if (!looksFirst || entry.Intent.Slug != Slug || entry.Intent.Inputs["credits"] != credits)
    {
        continue;
    }

    ActionOutcome outcome = entry.IsOpen ? await LookAsync(entry.Intent) : entry.Outcome!.Value;
    if (outcome != ActionOutcome.NotApplied)
    {
        Console.WriteLine($"found {outcome}");
        return outcome == ActionOutcome.Applied ? 0 : 3;
    }
}

ActionResult result = await piggy.Actions.RunAsync(Slug, $$"""{"shop_uuid":"{{given[3]}}","contact_uuid":"{{given[4]}}","credits":{{credits}}}""");
Console.WriteLine($"gave {result}");
steps.Reach("ended");
return result.Successful ? 0 : 4;

async Task<ActionOutcome> LookAsync(ActionIntent intent)
{
    steps.Reach("looking");
    Reconciliation found = await piggy.Actions.ReconcileAsync(intent);
    steps.Reach("looked");
    return found.Verdict switch
    {
        ReconciliationVerdict.Applied => ActionOutcome.Applied,
        ReconciliationVerdict.NotApplied => ActionOutcome.NotApplied,
        _ => ActionOutcome.Unknown,
    };
}
