namespace Piggy.Generated.Limits;

/// <summary>A token bucket with a bounded queue, first come first served. A caller that gives up waiting gives its turn back.</summary>
/// <remarks>System.Threading.RateLimiting has the same algorithm, but measures with the system's clock only, and is one more package.</remarks>
internal sealed class CallBucket
{
    // Of a call. Elapsed times are rounded to ticks; a turn must not come one timer later because of that.
    private const double RoundingError = 1e-6;

    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly LinkedList<TaskCompletionSource> _queue = new();
    private PiggyRateLimit _limit;
    private double _calls;
    private long _filledAt;
    private ITimer? _timer;

    public CallBucket(PiggyRateLimit limit, TimeProvider time)
    {
        _limit = limit;
        _time = time;
        _calls = limit.Calls;
        _filledAt = time.GetTimestamp();
    }

    /// <summary>Whether nothing would be forgotten with this bucket.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                Fill();
                return _queue.Count == 0 && _calls >= _limit.Calls;
            }
        }
    }

    public void Use(PiggyRateLimit limit)
    {
        lock (_gate)
        {
            if (_limit != limit)
            {
                Fill();
                _limit = limit;
                _calls = Math.Min(_calls, limit.Calls);
                SetTimer();
            }
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="PiggyRateLimitException">Too many wait already.</exception>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            Fill();
            if (_queue.Count == 0 && TryTake())
            {
                return Task.CompletedTask;
            }

            if (_queue.Count >= _limit.QueueLimit)
            {
                throw new PiggyRateLimitException(_limit.QueueLimit);
            }

            LinkedListNode<TaskCompletionSource> place = _queue.AddLast(new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            SetTimer();
            return WaitAsync(place, cancellationToken);
        }
    }

    private async Task WaitAsync(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(_ => Leave(place, cancellationToken), null);
        await using (registration.ConfigureAwait(false))
        {
            await place.Value.Task.ConfigureAwait(false);
        }
    }

    private void Leave(LinkedListNode<TaskCompletionSource> place, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Whoever has got a turn already keeps it: the call is about to be sent.
            if (place.List is null)
            {
                return;
            }

            _queue.Remove(place);
            SetTimer();
        }

        place.Value.TrySetCanceled(cancellationToken);
    }

    private void OnTimer()
    {
        lock (_gate)
        {
            Fill();
            while (_queue.First is { } first && TryTake())
            {
                _queue.RemoveFirst();
                first.Value.TrySetResult();
            }

            SetTimer();
        }
    }

    private void SetTimer()
    {
        if (_queue.Count == 0)
        {
            _timer?.Dispose();
            _timer = null;
            return;
        }

        TimeSpan due = _calls >= 1 - RoundingError ? TimeSpan.Zero : _limit.Per * ((1 - _calls) / _limit.Calls);

        // Timers know whole milliseconds only; rounded down, one would fire before its turn, again and again.
        due = TimeSpan.FromMilliseconds(Math.Ceiling(due.TotalMilliseconds));
        _timer ??= _time.CreateTimer(static bucket => ((CallBucket)bucket!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private void Fill()
    {
        long now = _time.GetTimestamp();
        double gained = _time.GetElapsedTime(_filledAt, now) / _limit.Per * _limit.Calls;
        _calls = Math.Min(_limit.Calls, _calls + Math.Max(0, gained));
        _filledAt = now;
    }

    private bool TryTake()
    {
        if (_calls < 1 - RoundingError)
        {
            return false;
        }

        _calls = Math.Max(0, _calls - 1);
        return true;
    }
}
