using System.IO;
using System.Net;
using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Sending;

/// <summary>How long each try may last, and when no other one begins.</summary>
public sealed class TriesInTimeTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task A_later_try_ends_with_the_total_time_where_one_try_has_no_limit()
    {
        var handler = new FirstFails(_clock, TimeSpan.Zero);
        Task<ActionResult> running = Run(handler, Timeout.InfiniteTimeSpan, total: 30);
        await handler.Hangs;
        await EndsAfterAsync(running, 30);
        Assert.Equal((ActionErrorKind.Timeout, 2), ((await running).Error!.Kind, (await running).Attempts));
    }

    [Fact]
    public async Task A_later_try_ends_with_the_total_time_where_less_is_left_than_one_try_may_last()
    {
        var handler = new FirstFails(_clock, TimeSpan.FromSeconds(15));
        Task<ActionResult> running = Run(handler, TimeSpan.FromSeconds(20), total: 30);
        await handler.Hangs;
        await EndsAfterAsync(running, 15);
        Assert.Equal(2, (await running).Attempts);
    }

    [Fact]
    public async Task A_later_try_lasts_no_longer_than_the_first_one_might()
    {
        var handler = new FirstFails(_clock, TimeSpan.Zero);
        Task<ActionResult> running = Run(handler, TimeSpan.FromSeconds(20), total: 3000, attempts: 2);
        await handler.Hangs;
        await EndsAfterAsync(running, 20);
    }

    [Fact]
    public async Task No_try_begins_in_the_moment_in_which_the_total_time_ends()
    {
        var handler = new FirstFails(_clock, TimeSpan.FromSeconds(30));
        Assert.Equal(1, (await Run(handler, TimeSpan.FromSeconds(60), total: 30)).Attempts);
    }

    [Fact]
    public async Task A_wait_that_would_outlast_the_total_time_is_not_begun()
    {
        var handler = new FirstFails(_clock, TimeSpan.FromSeconds(25), retryAfter: "6");
        Assert.Equal(1, (await Run(handler, TimeSpan.FromSeconds(60), total: 30)).Attempts);
    }

    [Fact]
    public async Task The_wait_of_an_answer_whose_body_broke_off_is_kept_too()
    {
        var handler = new FirstFails(_clock, TimeSpan.Zero, retryAfter: "5", body: new Torn());
        Task<ActionResult> running = Run(handler, TimeSpan.FromSeconds(60), total: 3000);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(handler.Hangs.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        await handler.Hangs;
        Assert.False(running.IsCompleted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_answer_is_given_back_to_its_connection(bool torn)
    {
        HttpContent body = torn ? new Torn() : new Whole();
        await Run(new FirstFails(_clock, TimeSpan.Zero, body: body), TimeSpan.FromSeconds(60), total: 30, attempts: 1);
        Assert.True(torn ? ((Torn)body).IsDisposed : ((Whole)body).IsDisposed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_try_must_have_time(int seconds) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new ActionTransport(Adapter(StubHandler.Json(200, Calls.Good)), TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Wrong_numbers_are_refused_by_the_transport_too() => Assert.Throws<ArgumentException>(
        "retry", () => new ActionTransport(Adapter(StubHandler.Json(200, Calls.Good)), Calls.Timeout, retry: new PiggyRetry { Attempts = 0 }));

    private async Task EndsAfterAsync(Task<ActionResult> running, int seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds - 0.1));
        Assert.False(running.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(ActionErrorKind.Timeout, (await running).Error?.Kind);
    }

    private Task<ActionResult> Run(HttpMessageHandler handler, TimeSpan timeout, int total, int attempts = 3)
    {
        var retry = new PiggyRetry { Attempts = attempts, BaseDelay = TimeSpan.Zero, TotalTime = TimeSpan.FromSeconds(total) };
        return new SampleActions(new ActionTransport(Adapter(handler), timeout, _clock, retry)).RunAsync("SAMPLE_READ", Calls.InputJson);
    }

    private static PiggyRequestAdapter Adapter(HttpMessageHandler handler) => PiggyRequestAdapter.Create(
        new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = new Uri("https://piggy.test/api/"), Handler = handler });

    /// <summary>Answers the first call with 503 after a time, and no other one ever.</summary>
    private sealed class FirstFails(FakeTimeProvider clock, TimeSpan after, string? retryAfter = null, HttpContent? body = null) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _hangs = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _calls;

        /// <summary>When the second call is under way.</summary>
        public Task Hangs => _hangs.Task;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (++_calls > 1)
            {
                _hangs.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            clock.Advance(after);
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { Content = body ?? new StringContent("{}"), RequestMessage = request };
            if (retryAfter is not null)
            {
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            }

            return response;
        }
    }

    private sealed class Whole() : ByteArrayContent([(byte)'{', (byte)'}'])
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>A body that breaks off when it is read.</summary>
    private sealed class Torn : HttpContent
    {
        public bool IsDisposed { get; private set; }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException("torn");

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
