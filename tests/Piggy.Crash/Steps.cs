using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;

namespace Piggy.Crash;

/// <summary>The steps around a call, at one of which the process says so and stays until it is killed.</summary>
internal sealed class Steps(string last)
{
    public void Reach(string step)
    {
        if (step == last)
        {
            Console.WriteLine($"at {step}");
            Console.ReadLine();
        }
    }

    /// <summary>Comes to a step by something that is done only if the process stays there.</summary>
    public async Task ReachAsync(string step, Func<Task> come)
    {
        if (step == last)
        {
            await come();
            Reach(step);
        }
    }
}

/// <summary>A journal with a step before, within and after each entry.</summary>
internal sealed class SteppingJournal(FileIntentJournal inner, string path, Steps steps) : IIntentJournal
{
    public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        steps.Reach("recording");
        await steps.ReachAsync("half recorded", () => TornEntry.WriteAsync(path, intent, null));
        await inner.RecordAsync(intent, cancellationToken);
        steps.Reach("recorded");
    }

    public async ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        steps.Reach("settling");
        await steps.ReachAsync("half settled", () => TornEntry.WriteAsync(path, intent, outcome));
        await inner.SettleAsync(intent, outcome, cancellationToken);
        steps.Reach("settled");
    }

    public ValueTask<IReadOnlyList<JournalEntry>> ReadAsync(CancellationToken cancellationToken) => inner.ReadAsync(cancellationToken);
}

/// <summary>A connection with a step before and after each request.</summary>
internal sealed class SteppingHandler(HttpMessageHandler inner, Steps steps) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        steps.Reach("sending");
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        steps.Reach("answered");
        return response;
    }
}

/// <summary>A clock that stands at a time of the parent's choice, as the sandbox's does: how long the process takes must not make a difference.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
