using System.IO;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;

namespace Piggy.Generated.Tests.Sending;

/// <summary>What happens at the n-th await of a call.</summary>
internal enum Blow
{
    /// <summary>The connection breaks, or the journal fails.</summary>
    Cut,

    /// <summary>No connection comes about.</summary>
    Unreachable,

    /// <summary>The time for the try runs out. Where none runs, as in a journal, the process hangs until it is killed.</summary>
    Hang,

    /// <summary>The caller cancels.</summary>
    Cancel,

    /// <summary>The process dies: the await never comes back.</summary>
    Kill,
}

/// <summary>Counts the awaits of one call, and strikes at one of them.</summary>
internal sealed class Fate(int at, Blow blow, FakeTimeProvider clock, CancellationTokenSource caller)
{
    private readonly TaskCompletionSource _killed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _awaits;

    public Task Killed => _killed.Task;

    public bool HasStruck { get; private set; }

    /// <summary>Goes on, or does not.</summary>
    public async Task ReachAsync(CancellationToken cancellationToken)
    {
        if (HasStruck || ++_awaits != at)
        {
            return;
        }

        HasStruck = true;
        switch (blow)
        {
            case Blow.Cut:
                throw new IOException("cut");
            case Blow.Unreachable:
                throw new HttpRequestException(HttpRequestError.ConnectionError, "unreachable");
            case Blow.Hang:
                clock.Advance(Support.Calls.Timeout);
                cancellationToken.ThrowIfCancellationRequested();
                await DieAsync();
                break;
            case Blow.Cancel when cancellationToken.CanBeCanceled:
                await caller.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
                break;
            case Blow.Kill:
                await DieAsync();
                break;
        }
    }

    private Task DieAsync()
    {
        _killed.SetResult();
        return new TaskCompletionSource().Task;
    }
}
