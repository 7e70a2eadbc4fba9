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
}

/// <summary>A journal with a step before and after each entry.</summary>
internal sealed class SteppingJournal(IIntentJournal inner, Steps steps) : IIntentJournal
{
    public async ValueTask RecordAsync(ActionIntent intent, CancellationToken cancellationToken)
    {
        steps.Reach("recording");
        await inner.RecordAsync(intent, cancellationToken);
        steps.Reach("recorded");
    }

    public async ValueTask SettleAsync(ActionIntent intent, ActionOutcome outcome, CancellationToken cancellationToken)
    {
        steps.Reach("settling");
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

/// <summary>A clock that begins at a time of the parent's choice.</summary>
internal sealed class SetClock(DateTimeOffset start) : TimeProvider
{
    private readonly DateTimeOffset _began = DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => start + (DateTimeOffset.UtcNow - _began);
}
