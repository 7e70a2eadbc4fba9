using System.Net;
using System.Net.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Actions;

namespace Piggy.AspNetCore.Tests;

/// <summary>Each event is handled once, and until that has gone well, not at all.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_second_delivery_is_answered_and_not_handled()
    {
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Do(() => handled++)));

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.OtherRedeemed));

        Assert.Equal(2, handled);
        Assert.Equal("Information: Webhook voucher_redeemed was handled before; this delivery is passed over.", server.Logs.OfWebhooks[1]);
    }

    [Fact]
    public async Task A_body_signed_with_the_other_secret_is_the_same_delivery()
    {
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Do(() => handled++)), options => options.Secrets.Add(WebhookServer.OtherSecret));

        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed, WebhookServer.OtherSecret));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task After_its_time_a_body_is_a_new_event()
    {
        int handled = 0;
        var time = new FakeTimeProvider();
        await using WebhookServer server = await WebhookServer.StartAsync(
            webhooks => webhooks.OnAny((_, _) => Do(() => handled++)), services: services => services.AddSingleton<TimeProvider>(time));

        await server.SendAsync(Bodies.Redeemed);
        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        await server.SendAsync(Bodies.Redeemed);
        Assert.Equal(1, handled);
        time.Advance(TimeSpan.FromTicks(1));
        await server.SendAsync(Bodies.Redeemed);
        Assert.Equal(2, handled);
    }

    [Fact]
    public async Task Without_a_window_every_delivery_is_handled()
    {
        int handled = 0;
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny((_, _) => Do(() => handled++)), options => options.DuplicateWindow = TimeSpan.Zero);

        await server.SendAsync(Bodies.Redeemed);
        await server.SendAsync(Bodies.Redeemed);
        Assert.Equal(2, handled);
    }

    [Fact]
    public async Task A_delivery_whose_handler_failed_does_not_count()
    {
        int attempts = 0;
        List<string> told = [];
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks
            .OnAny((_, _) => ++attempts < 3 ? throw new InvalidOperationException(Bodies.Person) : Task.CompletedTask)
            .OnFailure((piggyEvent, exception) => Do(() => told.Add($"{piggyEvent.Type}: {exception.Message}"))));
        using HttpResponseMessage first = await server.AnswerAsync(new StringContent(Bodies.Redeemed), WebhookServer.Sign(Bodies.Redeemed));

        Assert.Equal(HttpStatusCode.InternalServerError, first.StatusCode);
        Assert.Equal("", await first.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.InternalServerError, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(3, attempts);
        Assert.Equal(["voucher_redeemed: " + Bodies.Person, "voucher_redeemed: " + Bodies.Person], told);
        Assert.Equal("Error: Webhook voucher_redeemed failed: its handler threw InvalidOperationException. It can be sent again.", server.Logs.OfWebhooks[0]);
        Assert.DoesNotContain(Bodies.Person, server.Logs.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_one_of_two_handlers_fails_both_run_again()
    {
        List<string> seen = [];
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks
            .On<VoucherRedeemedEvent>((_, _) => Do(() => seen.Add("first")))
            .OnAny((_, _) => seen.Count < 2 ? throw new InvalidOperationException() : Do(() => seen.Add("second"))));

        Assert.Equal(HttpStatusCode.InternalServerError, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(["first", "first", "second"], seen);
    }

    [Fact]
    public async Task While_an_event_is_handled_its_second_delivery_is_put_off()
    {
        int handled = 0;
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var finish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny(async (_, _) =>
        {
            Interlocked.Increment(ref handled);
            started.TrySetResult();
            await finish.Task;
        }));

        Task<HttpStatusCode> first = server.SendAsync(Bodies.Redeemed);
        await started.Task;
        using HttpResponseMessage second = await server.AnswerAsync(new StringContent(Bodies.Redeemed), WebhookServer.Sign(Bodies.Redeemed));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), second.Headers.RetryAfter!.Delta);
        finish.SetResult();

        Assert.Equal(HttpStatusCode.OK, await first);
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_one_is_handled()
    {
        int handled = 0;
        var finish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookServer server = await WebhookServer.StartAsync(webhooks => webhooks.OnAny(async (_, _) =>
        {
            Interlocked.Increment(ref handled);
            await finish.Task;
        }));

        List<Task<HttpStatusCode>> sent = [.. Enumerable.Range(0, 20).Select(_ => server.SendAsync(Bodies.Redeemed))];
        List<HttpStatusCode> early = [];
        while (sent.Count > 1)
        {
            Task<HttpStatusCode> answered = await Task.WhenAny(sent);
            sent.Remove(answered);
            early.Add(await answered);
        }

        finish.SetResult();
        Assert.All(early, status => Assert.Equal(HttpStatusCode.ServiceUnavailable, status));
        Assert.Equal(HttpStatusCode.OK, await sent[0]);
        Assert.Equal(1, handled);
    }

    [Fact]
    public async Task A_caller_that_goes_away_stops_the_handler_and_may_come_again()
    {
        int attempts = 0;
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new ReleaseWatch();
        await using WebhookServer server = await WebhookServer.StartAsync(
            webhooks => webhooks.OnAny(async (_, cancellationToken) =>
            {
                if (++attempts == 1)
                {
                    started.SetResult();
                    using CancellationTokenRegistration registration = cancellationToken.Register(() => stopped.TrySetCanceled(cancellationToken));
                    await stopped.Task;
                }
            }),
            services: services => services.AddSingleton<IPiggyDeliveryStore>(released));
        using (var client = new HttpClient { BaseAddress = server.Address })
        using (var request = new HttpRequestMessage(HttpMethod.Post, WebhookServer.Path) { Content = new StringContent(Bodies.Redeemed), Headers = { { "Signature", WebhookServer.Sign(Bodies.Redeemed) } } })
        using (var gone = new CancellationTokenSource())
        {
            Task sending = client.SendAsync(request, gone.Token);
            await started.Task;
            await gone.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        }

        await released.Released;
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(2, attempts);
        Assert.Contains("Warning: Webhook voucher_redeemed was given up: the caller has gone. It can be sent again.", server.Logs.OfWebhooks);
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_puts_the_event_off()
    {
        int handled = 0;
        var store = new BrokenStore { BreaksOnClaim = true };
        await using WebhookServer server = await WebhookServer.StartAsync(
            webhooks => webhooks.OnAny((_, _) => Do(() => handled++)), services: services => services.AddSingleton<IPiggyDeliveryStore>(store));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(0, handled);

        // What was handled is not put off because the store cannot note it.
        store.BreaksOnClaim = false;
        Assert.Equal(HttpStatusCode.OK, await server.SendAsync(Bodies.Redeemed));
        Assert.Equal(1, handled);
    }

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    /// <summary>Tells when a delivery was given back.</summary>
    private sealed class ReleaseWatch : IPiggyDeliveryStore
    {
        private readonly MemoryDeliveryStore _store = new(TimeProvider.System);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Released => _released.Task;

        public ValueTask<DeliveryClaim> ClaimAsync(string key, CancellationToken cancellationToken) => _store.ClaimAsync(key, cancellationToken);

        public ValueTask CompleteAsync(string key, TimeSpan window, CancellationToken cancellationToken) => _store.CompleteAsync(key, window, cancellationToken);

        public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
        {
            await _store.ReleaseAsync(key, cancellationToken);
            _released.TrySetResult();
        }
    }

    private sealed class BrokenStore : IPiggyDeliveryStore
    {
        public bool BreaksOnClaim { get; set; }

        public ValueTask<DeliveryClaim> ClaimAsync(string key, CancellationToken cancellationToken) =>
            BreaksOnClaim ? throw new TimeoutException("no connection") : new(DeliveryClaim.Claimed);

        public ValueTask CompleteAsync(string key, TimeSpan window, CancellationToken cancellationToken) => throw new TimeoutException("no connection");

        public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) => throw new TimeoutException("no connection");
    }
}
