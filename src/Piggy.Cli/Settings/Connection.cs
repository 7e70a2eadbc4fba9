using System;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Cli.Batch;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Cli.Settings;

/// <summary>Where to call and with which key.</summary>
internal sealed record Connection(Uri BaseAddress, string ApiKey)
{
    // Whoever types a slug has chosen it, so no toolset is off here; and sees at once what failed, within the time of the command line, to decide about a second try.
    public PiggyClient Open(TimeSpan timeout, AgentPolicy? policy = null) => new(new PiggyClientOptions
    {
        ApiKey = ApiKey,
        BaseAddress = BaseAddress,
        Timeout = timeout,
        Retry = PiggyRetry.None,
        Guard = policy is null ? null : new PolicyGuard(policy),
        ApplicationName = "piggy-cli",
        Toolsets = ActionToolsets.All,
    });

    /// <summary>Opens it for many calls, each recorded in a journal first where it must not be sent twice; what may be is tried again at once.</summary>
    public PiggyClient OpenForBatch(BatchSettings settings, IIntentJournal journal) => new(new PiggyClientOptions
    {
        ApiKey = ApiKey,
        BaseAddress = BaseAddress,
        Timeout = settings.Timeout,
        ApplicationName = "piggy-cli",
        Toolsets = ActionToolsets.All,
        Journal = journal,
        RateLimit = settings.Rate is { } rate ? Limit(rate) : null,
        TimeProvider = settings.Time,
    });

    // Timers are no finer than a few milliseconds, so that at high rates some calls come at once.
    private static PiggyRateLimit Limit(double rate)
    {
        int calls = (int)Math.Ceiling(rate / 20);
        return new PiggyRateLimit { Calls = calls, Per = TimeSpan.FromSeconds(calls / rate), QueueLimit = 10_000 };
    }

    public override string ToString() => BaseAddress.ToString();
}
