using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Limits;

namespace Piggy.Generated.Tests.Limits;

public sealed class CallBucketTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Calls_beyond_the_limit_wait_for_their_turn_in_order()
    {
        CallBucket bucket = Bucket(calls: 2, queue: 10);
        List<Task> calls = [.. Enumerable.Range(0, 5).Select(_ => bucket.WaitAsync(CancellationToken.None))];
        Assert.Equal([true, true, false, false, false], calls.Select(call => call.IsCompleted));

        _time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.False(calls[2].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await calls[2];
        Assert.False(calls[3].IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(calls);
    }

    [Fact]
    public void A_call_that_would_wait_beyond_the_queue_is_refused_at_once()
    {
        CallBucket bucket = Bucket(calls: 1, queue: 1);
        _ = bucket.WaitAsync(CancellationToken.None);
        Task waiting = bucket.WaitAsync(CancellationToken.None);

        PiggyRateLimitException exception = Assert.Throws<PiggyRateLimitException>(() => { _ = bucket.WaitAsync(CancellationToken.None); });

        Assert.Contains("QueueLimit", exception.Message, StringComparison.Ordinal);
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task Whoever_gives_up_gives_the_turn_back()
    {
        CallBucket bucket = Bucket(calls: 1, queue: 2);
        await bucket.WaitAsync(CancellationToken.None);
        using var impatience = new CancellationTokenSource();
        Task first = bucket.WaitAsync(impatience.Token);
        Task second = bucket.WaitAsync(CancellationToken.None);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _time.Advance(TimeSpan.FromSeconds(1));

        await second;
        Assert.False(bucket.IsFull);
    }

    [Fact]
    public async Task Unused_calls_are_saved_up_to_the_limit_and_no_further()
    {
        CallBucket bucket = Bucket(calls: 3, queue: 10);
        _time.Advance(TimeSpan.FromHours(1));

        Task[] calls = [.. Enumerable.Range(0, 4).Select(_ => bucket.WaitAsync(CancellationToken.None))];
        await Task.WhenAll(calls[..3]);
        Assert.False(calls[3].IsCompleted);
    }

    [Fact]
    public async Task A_hundred_parallel_callers_get_exactly_what_the_limit_allows()
    {
        CallBucket bucket = Bucket(calls: 10, queue: 100);
        var calls = new Task[100];
        Parallel.For(0, calls.Length, index => calls[index] = bucket.WaitAsync(CancellationToken.None));
        Assert.Equal(10, calls.Count(call => call.IsCompleted));

        for (int second = 0; second < 9; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await Task.WhenAll(calls);
    }

    private CallBucket Bucket(int calls, int queue) => new(new PiggyRateLimit { Calls = calls, QueueLimit = queue }, _time);
}
