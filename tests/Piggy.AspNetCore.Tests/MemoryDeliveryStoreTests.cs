using Microsoft.Extensions.Time.Testing;

namespace Piggy.AspNetCore.Tests;

public sealed class MemoryDeliveryStoreTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_claim_belongs_to_one_until_it_is_completed_or_released()
    {
        var store = new MemoryDeliveryStore(_time);

        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "a"));
        Assert.Equal(DeliveryClaim.InProgress, await Claim(store, "a"));
        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "b"));
        await store.ReleaseAsync("a", default);
        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "a"));
        await store.CompleteAsync("a", Window, default);
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "a"));
    }

    [Fact]
    public async Task What_was_handled_is_forgotten_after_its_time()
    {
        var store = new MemoryDeliveryStore(_time);
        for (int number = 0; number < 100; number++)
        {
            await Handle(store, $"{number}");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "99"));
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "41"));
        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "40"));
        Assert.Equal(59, store.Count);
    }

    [Fact]
    public async Task No_more_is_remembered_than_fits()
    {
        var store = new MemoryDeliveryStore(_time, capacity: 3);
        foreach (string key in new[] { "a", "b", "c", "d" })
        {
            await Handle(store, key);
        }

        Assert.Equal(3, store.Count);
        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "a"));
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "b"));
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "d"));
    }

    [Fact]
    public async Task A_shorter_time_holds_although_a_longer_one_stands_before_it()
    {
        var store = new MemoryDeliveryStore(_time);
        await Claim(store, "long");
        await store.CompleteAsync("long", TimeSpan.FromHours(1), default);
        await Handle(store, "short");
        _time.Advance(Window);

        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, "short"));
        await store.CompleteAsync("short", Window, default);
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "short"));
        Assert.Equal(DeliveryClaim.Handled, await Claim(store, "long"));
    }

    [Fact]
    public async Task Of_many_threads_one_gets_the_claim()
    {
        var store = new MemoryDeliveryStore(_time);
        DeliveryClaim[] claims = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await Claim(store, "a"))));

        Assert.Equal(1, claims.Count(claim => claim == DeliveryClaim.Claimed));
        Assert.Equal(99, claims.Count(claim => claim == DeliveryClaim.InProgress));
    }

    private static async Task Handle(MemoryDeliveryStore store, string key)
    {
        Assert.Equal(DeliveryClaim.Claimed, await Claim(store, key));
        await store.CompleteAsync(key, Window, default);
    }

    private static ValueTask<DeliveryClaim> Claim(MemoryDeliveryStore store, string key) => store.ClaimAsync(key, default);
}
