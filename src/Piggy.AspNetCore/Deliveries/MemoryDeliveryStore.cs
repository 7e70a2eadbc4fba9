namespace Piggy.AspNetCore;

/// <summary>Remembers deliveries in the memory of the process, and at most a fixed number of them.</summary>
/// <remarks>When there are more, those handled first are forgotten first, even within their time.</remarks>
public sealed class MemoryDeliveryStore : IPiggyDeliveryStore
{
    /// <summary>How many handled deliveries are remembered by default.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly object _lock = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _handled = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Makes a store.</summary>
    /// <param name="time">Says what time it is.</param>
    /// <param name="capacity">How many handled deliveries are remembered, 1 or more.</param>
    public MemoryDeliveryStore(TimeProvider time, int capacity = DefaultCapacity)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _time = time;
        _capacity = capacity;
    }

    /// <summary>How many handled deliveries are remembered now.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _handled.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryClaim> ClaimAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ForgetExpired();
            return new(IsRemembered(key) ? DeliveryClaim.Handled : _claimed.Add(key) ? DeliveryClaim.Claimed : DeliveryClaim.InProgress);
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string key, TimeSpan window, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _claimed.Remove(key);
            if (_handled.TryAdd(key, 0))
            {
                _order.Enqueue(key);
            }

            _handled[key] = Now + window.Ticks;
            while (_handled.Count > _capacity)
            {
                _handled.Remove(_order.Dequeue());
            }
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _claimed.Remove(key);
        }

        return default;
    }

    private long Now => _time.GetUtcNow().UtcTicks;

    private bool IsRemembered(string key) => _handled.TryGetValue(key, out long until) && Now < until;

    // Handled first, expired first, as long as the window is the same; where it has changed, capacity still bounds what is kept.
    private void ForgetExpired()
    {
        while (_order.TryPeek(out string? oldest) && !IsRemembered(oldest))
        {
            _handled.Remove(_order.Dequeue());
        }
    }
}
