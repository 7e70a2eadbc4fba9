namespace Piggy.Generated.Http.Direct;

/// <summary>The time that one call has, and the caller's own token: whichever ends first.</summary>
internal sealed class CallClock : IDisposable
{
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenSource? _both;
    private readonly TimeSpan _limit;
    private readonly CancellationToken _caller;

    internal CallClock(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _limit = limit;
        _caller = caller;
        _time = new CancellationTokenSource(limit, time);
        _both = caller.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(caller, _time.Token) : null;
    }

    internal CancellationToken Token => (_both ?? _time).Token;

    /// <summary>Whether the time is over, and not the caller's patience.</summary>
    internal bool IsOver => _time.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>What HttpClient would throw when its own time is over.</summary>
    internal TaskCanceledException Exception(OperationCanceledException exception) => new(
        $"There was no answer within the {_limit.TotalSeconds} seconds of PiggyClientOptions.Timeout.", new TimeoutException(exception.Message, exception), Token);

    public void Dispose()
    {
        _both?.Dispose();
        _time.Dispose();
    }
}
