using System.IO;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Sending;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Sending;

public sealed class RetryTests
{
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData("SAMPLE_READ", 3)]
    [InlineData("SAMPLE_PUT", 3)]
    [InlineData("SAMPLE_GIVE", 1)]
    [InlineData("SAMPLE_BARE", 1)]
    public async Task What_may_be_repeated_is_sent_again_and_nothing_else(string slug, int times)
    {
        foreach (Func<HttpResponseMessage> failure in (Func<HttpResponseMessage>[])[
            () => StubHandler.Response(503, "{}", "application/json"),
            () => StubHandler.Response(500, "{}", "application/json"),
            () => StubHandler.Response(429, "{}", "application/json"),
            () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "cut"),
            () => throw new IOException("cut"),
        ])
        {
            var handler = new StubHandler(_ => failure());
            ActionResult result = await Over(handler, new PiggyRetry { BaseDelay = TimeSpan.Zero }).RunAsync(slug, Calls.InputJson);
            Assert.False(result.Successful);
            Assert.Equal(times, handler.Sent.Count);
            Assert.Equal(times, result.Attempts);
        }
    }

    [Theory]
    [InlineData("SAMPLE_READ")]
    [InlineData("SAMPLE_PUT")]
    [InlineData("SAMPLE_GIVE")]
    [InlineData("SAMPLE_BARE")]
    public async Task What_never_left_is_sent_again_even_if_it_gives_value(string slug)
    {
        var handler = new Unreachable(HttpRequestError.ConnectionError, reads: false, failures: 2);
        ActionResult result = await Over(handler, new PiggyRetry { BaseDelay = TimeSpan.Zero }).RunAsync(slug, Calls.InputJson);
        Assert.True(result.Successful);
        Assert.Equal((3, 3), (handler.Calls, result.Attempts));
    }

    [Fact]
    public async Task A_connection_failure_after_the_content_was_taken_proves_nothing()
    {
        var handler = new Unreachable(HttpRequestError.ConnectionError, reads: true, failures: 2);
        ActionResult result = await Over(handler, new PiggyRetry { BaseDelay = TimeSpan.Zero }).RunAsync("SAMPLE_GIVE", Calls.InputJson);
        Assert.Equal((1, ActionOutcome.Unknown), (handler.Calls, result.Error!.Outcome));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(501)]
    public async Task A_refusal_is_not_asked_for_again(int status)
    {
        StubHandler handler = StubHandler.Json(status, "{}");
        await Over(handler, new PiggyRetry()).RunAsync("SAMPLE_READ", Calls.InputJson);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_longer_wait_than_allowed_gives_up_at_once_and_says_how_long()
    {
        var handler = new StubHandler(_ => Asking("3600"));
        ActionResult result = await Over(handler, new PiggyRetry()).RunAsync("SAMPLE_READ", Calls.InputJson);
        Assert.Single(handler.Sent);
        Assert.Contains("3600 s", result.Error!.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_that_Piggy_asks_for_is_kept()
    {
        var handler = new StubHandler(_ => Asking("2.5"));
        Task<ActionResult> running = Over(handler, new PiggyRetry { Attempts = 2 }).RunAsync("SAMPLE_READ", Calls.InputJson);
        _clock.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(running.IsCompleted);
        Assert.Single(handler.Sent);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(2, (await running).Attempts);
    }

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var cancel = new CancellationTokenSource();
        Task<ActionResult> running = Over(new StubHandler(_ => Asking("5")), new PiggyRetry()).RunAsync("SAMPLE_READ", Calls.InputJson, cancel.Token);
        Assert.False(running.IsCompleted);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task No_try_begins_after_the_total_time()
    {
        var handler = new StubHandler(_ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(4));
            return StubHandler.Response(503, "{}", "application/json");
        });
        var retry = new PiggyRetry { Attempts = 10, BaseDelay = TimeSpan.Zero, TotalTime = TimeSpan.FromSeconds(10) };
        Assert.Equal(3, (await Over(handler, retry).RunAsync("SAMPLE_READ", Calls.InputJson)).Attempts);
    }

    [Theory]
    [InlineData(1, 0.5, 125)]
    [InlineData(2, 0.5, 250)]
    [InlineData(3, 0.999, 999)]
    [InlineData(9, 0.5, 1000)]
    [InlineData(9, 0d, 0)]
    public void The_wait_is_a_random_part_of_a_time_that_doubles(int attempt, double random, int milliseconds)
    {
        var rule = new RetryRule(new PiggyRetry { LongestDelay = TimeSpan.FromSeconds(2) }, () => random);
        Assert.Equal(milliseconds, Assert.NotNull(rule.DelayAfter(attempt, null)).TotalMilliseconds, precision: 0);
    }

    [Theory]
    [InlineData(0, 1, 10, 60)]
    [InlineData(11, 1, 10, 60)]
    [InlineData(3, -1, 10, 60)]
    [InlineData(3, 11, 10, 60)]
    [InlineData(3, 1, 4000, 60)]
    [InlineData(3, 1, 10, 0)]
    public void Wrong_numbers_are_refused_by_name(int attempts, int baseSeconds, int longestSeconds, int totalSeconds)
    {
        var options = new PiggyClientOptions
        {
            ApiKey = Calls.Key,
            Retry = new PiggyRetry
            {
                Attempts = attempts,
                BaseDelay = TimeSpan.FromSeconds(baseSeconds),
                LongestDelay = TimeSpan.FromSeconds(longestSeconds),
                TotalTime = TimeSpan.FromSeconds(totalSeconds),
            },
        };
        Assert.Contains("Retry", Assert.Throws<ArgumentException>(() => new PiggyClient(options)).Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Asking(string wait)
    {
        HttpResponseMessage response = StubHandler.Response(429, "{}", "application/json");
        response.Headers.TryAddWithoutValidation("Retry-After", wait);
        return response;
    }

    private SampleActions Over(HttpMessageHandler handler, PiggyRetry retry)
    {
        PiggyRequestAdapter adapter = PiggyRequestAdapter.Create(new PiggyClientOptions
        {
            ApiKey = Calls.Key,
            BaseAddress = new Uri("https://piggy.test/api/"),
            Handler = handler,
        });
        return new SampleActions(new ActionTransport(adapter, Calls.Timeout, _clock, retry));
    }

    /// <summary>Fails to connect, a number of times.</summary>
    private sealed class Unreachable(HttpRequestError error, bool reads, int failures) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (reads && request.Content is not null)
            {
                await request.Content.ReadAsByteArrayAsync(cancellationToken);
            }

            return ++Calls > failures ? StubHandler.Response(200, Support.Calls.Good, "application/json") : throw new HttpRequestException(error, "no way");
        }
    }
}
