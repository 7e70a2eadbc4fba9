using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Credentials;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Limits;

/// <summary>The limit as a client keeps it.</summary>
public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Two_clients_of_a_key_share_its_limit_and_a_client_of_another_key_does_not()
    {
        using StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":{}}""");
        using PiggyClient first = Client(handler, "key-a", queue: 0);
        using PiggyClient second = Client(handler, "key-a", queue: 0);
        using PiggyClient other = Client(handler, "key-b", queue: 0);

        Assert.True((await first.Actions.ListShopsAsync()).Successful);
        ActionError error = (await second.Actions.ListShopsAsync()).Error!;
        Assert.True((await other.Actions.ListShopsAsync()).Successful);

        Assert.Equal((ActionErrorKind.RateLimited, ActionOutcome.NotApplied, true, null), (error.Kind, error.Outcome, error.Retryable, error.HttpStatus));
        Assert.Equal(2, handler.Sent.Count);
        await Assert.ThrowsAsync<PiggyRateLimitException>(() => second.Shops.GetAsync());
    }

    [Fact]
    public async Task All_tokens_of_an_OAuth_client_count_together()
    {
        using var server = new TokenServer { Seconds = 0 };
        using PiggyOAuthCredentials credentials = server.Credentials(_time);
        using StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":{}}""");
        using var piggy = new PiggyClient(new PiggyClientOptions
        {
            Credentials = credentials,
            Handler = handler,
            TimeProvider = _time,
            RateLimit = new PiggyRateLimit { Calls = 1, QueueLimit = 0 },
        });

        Assert.True((await piggy.Actions.ListShopsAsync()).Successful);
        Assert.Equal(ActionErrorKind.RateLimited, (await piggy.Actions.ListShopsAsync()).Error?.Kind);
        Assert.Equal((2, 1), (server.Calls, handler.Sent.Count));
    }

    [Fact]
    public async Task A_call_whose_turn_does_not_come_in_time_was_not_applied()
    {
        using StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":{}}""");
        using PiggyClient piggy = Client(handler, "key-c", queue: 1, per: TimeSpan.FromHours(1));
        await piggy.Actions.ListShopsAsync();

        var waiting = piggy.Actions.ListShopsAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        ActionError error = (await waiting).Error!;

        Assert.Equal((ActionErrorKind.Timeout, ActionOutcome.NotApplied), (error.Kind, error.Outcome));
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Waiting_ends_with_the_caller_s_patience()
    {
        using StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":{}}""");
        using PiggyClient piggy = Client(handler, "key-d", queue: 1);
        await piggy.Actions.ListShopsAsync();
        using var impatience = new CancellationTokenSource();

        var waiting = piggy.Actions.ListShopsAsync(cancellationToken: impatience.Token);
        await impatience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Single(handler.Sent);
    }

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 100_000, 1)]
    [InlineData(1, 1, -1)]
    public void A_limit_that_cannot_be_kept_is_refused(int calls, int seconds, int queue)
    {
        var options = new PiggyClientOptions { ApiKey = "key", RateLimit = new PiggyRateLimit { Calls = calls, Per = TimeSpan.FromSeconds(seconds), QueueLimit = queue } };
        Assert.Equal("RateLimit", Assert.Throws<ArgumentException>(options.Validate).ParamName);
    }

    private PiggyClient Client(StubHandler handler, string key, int queue, TimeSpan? per = null) => new(new PiggyClientOptions
    {
        ApiKey = key,
        Handler = handler,
        TimeProvider = _time,
        RateLimit = new PiggyRateLimit { Calls = 1, Per = per ?? TimeSpan.FromSeconds(1), QueueLimit = queue },
    });
}
