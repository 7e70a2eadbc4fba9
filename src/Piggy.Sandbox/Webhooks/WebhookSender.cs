using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Webhooks;

/// <summary>Sends events to addresses on this machine, signed, beside the calls that caused them: in order for each subscription, and again when they were not received.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    // Piggy's docs say that it tries five times, and nothing of the time between: the sandbox waits as long as for a job, then twice as long each time.
    private const int MostAttempts = 5;
    private const int Remembered = 10_000;

    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<Guid, SandboxDelivery> _deliveries = [];
    private readonly Dictionary<Guid, Task> _lastOf = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly SandboxOptions _options;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private bool _isDisposed;

    public WebhookSender(SandboxOptions options) => _options = options;

    public IReadOnlyList<SandboxDelivery> Deliveries
    {
        get
        {
            lock (_gate)
            {
                return [.. _deliveries.Values];
            }
        }
    }

    /// <summary>Puts an event on its way to a subscription, and returns at once.</summary>
    public void Send(SandboxWebhookSubscription subscription, string body)
    {
        SandboxDelivery delivery = new(Guid.NewGuid(), subscription.Uuid, subscription.EventType, subscription.Url, body, Attempts: 0, SandboxDeliveryState.Pending, LastStatus: null)
        {
            Secret = subscription.Secret,
        };
        lock (_gate)
        {
            if (_deliveries.Count == Remembered)
            {
                _deliveries.RemoveAt(0);
            }

            if (_isDisposed || !IsOnThisMachine(delivery.Url))
            {
                _deliveries[delivery.Uuid] = delivery with { State = SandboxDeliveryState.NotSent };
                return;
            }

            _deliveries[delivery.Uuid] = delivery;
            Task before = _lastOf.GetValueOrDefault(subscription.Uuid, Task.CompletedTask);
            _lastOf[subscription.Uuid] = Task.Run(() => SendAfterAsync(before, delivery));
        }
    }

    /// <summary>Forgets all deliveries; those on their way end unseen.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _deliveries.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            running = [.. _lastOf.Values];
        }

        await _stopped.CancelAsync().ConfigureAwait(false);

        await Task.WhenAll(running).ConfigureAwait(false);
        _http.Dispose();
        _stopped.Dispose();
    }

    private static bool IsOnThisMachine(Uri url) => url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    // Later events of the subscription wait for the first attempt only, not for those after a failure.
    private async Task SendAfterAsync(Task before, SandboxDelivery delivery)
    {
        await before.ConfigureAwait(false);
        if (!await TryAsync(delivery, attempt: 1).ConfigureAwait(false))
        {
            _ = RepeatAsync(delivery);
        }
    }

    private async Task RepeatAsync(SandboxDelivery delivery)
    {
        TimeSpan wait = _options.JobDelay;
        for (int attempt = 2; attempt <= MostAttempts; attempt++)
        {
            try
            {
                await Task.Delay(wait, _options.TimeProvider, _stopped.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }

            if (!IsKnown(delivery) || await TryAsync(delivery, attempt).ConfigureAwait(false))
            {
                return;
            }

            wait *= 2;
        }
    }

    private bool IsKnown(SandboxDelivery delivery)
    {
        lock (_gate)
        {
            return _deliveries.ContainsKey(delivery.Uuid);
        }
    }

    private async Task<bool> TryAsync(SandboxDelivery delivery, int attempt)
    {
        int? status = await PostAsync(delivery).ConfigureAwait(false);
        bool received = status is >= 200 and < 300;
        SandboxDeliveryState state = received ? SandboxDeliveryState.Received : attempt == MostAttempts ? SandboxDeliveryState.GivenUp : SandboxDeliveryState.Pending;
        lock (_gate)
        {
            if (_deliveries.ContainsKey(delivery.Uuid))
            {
                _deliveries[delivery.Uuid] = delivery with { Attempts = attempt, State = state, LastStatus = status };
            }
        }

        return received;
    }

    private async Task<int?> PostAsync(SandboxDelivery delivery)
    {
        byte[] body = Encoding.UTF8.GetBytes(delivery.Body);
        try
        {
            using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token);
            limit.CancelAfter(LongestAnswer);
            using HttpRequestMessage request = new(HttpMethod.Post, delivery.Url) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new(MediaTypeNames.Application.Json);
            request.Headers.Add("Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(delivery.Secret), body)));
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
            return (int)response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }
}
