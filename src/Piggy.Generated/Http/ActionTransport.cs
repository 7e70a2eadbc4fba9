using System.Globalization;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Piggy.Generated.Actions;
using Piggy.Generated.Http.Direct;
using Piggy.Generated.Intents;
using Piggy.Generated.Sending;

namespace Piggy.Generated.Http;

/// <summary>Sends the requests of actions through a Kiota request adapter: without redirect, and again only where the action's effect allows it.</summary>
/// <remarks>No middleware below sends a call again: it would know the HTTP method only, which says nothing about what a second sending does.</remarks>
public sealed class ActionTransport
{
    /// <summary>The most bytes of an answer's body that are read: 16 MiB.</summary>
    /// <remarks>Kiota's stock adapter buffers a body before it hands it out; there, HttpClient's own limit applies, too.</remarks>
    public const int MaximumBodyBytes = 16 * 1024 * 1024;

    private static readonly IRequestOption[] SendOnce =
    [
        new RetryHandlerOption { MaxRetry = 0, ShouldRetry = (_, _, _) => false },
        new RedirectHandlerOption { ShouldRedirect = _ => false },
    ];

    private readonly IRequestAdapter _adapter;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly RetryRule _retry;

    /// <summary>Sends through an adapter, once, waiting at most 100 seconds for a whole answer.</summary>
    /// <param name="adapter">The adapter; it must support native response handlers, as Kiota's own does, and know its base URL by the first call.</param>
    public ActionTransport(IRequestAdapter adapter)
        : this(adapter, TimeSpan.FromSeconds(100))
    {
    }

    /// <summary>Sends through an adapter.</summary>
    /// <param name="adapter">The adapter; it must support native response handlers, as Kiota's own does, and know its base URL by the first call.</param>
    /// <param name="timeout">The longest time for one try, to the last byte of the answer; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="time">The clock that measures it and all waits; <see langword="null"/> for the system's.</param>
    /// <param name="retry">How often a call is sent again that may be; <see langword="null"/> for never.</param>
    /// <param name="journal">Remembers what must not be sent twice; <see langword="null"/> for a memory of its own.</param>
    public ActionTransport(IRequestAdapter adapter, TimeSpan timeout, TimeProvider? time = null, PiggyRetry? retry = null, IIntentJournal? journal = null)
        : this(adapter, timeout, time, new RetryRule(retry ?? PiggyRetry.None, Random.Shared.NextDouble))
    {
        if (retry?.Problem is { } problem)
        {
            throw new ArgumentException($"The retry {problem}.", nameof(retry));
        }

        Journal = journal ?? Journal;
    }

    internal ActionTransport(IRequestAdapter adapter, TimeSpan timeout, TimeProvider? time, RetryRule retry)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        }

        _adapter = adapter;
        _timeout = timeout;
        _time = time ?? TimeProvider.System;
        _retry = retry;
    }

    /// <summary>How closely a successful answer is held to the spec.</summary>
    public OutputCheck OutputCheck { get; init; }

    /// <inheritdoc cref="PiggyClientOptions.Guard"/>
    public IActionGuard? Guard { get; init; }

    /// <summary>Remembers what must not be sent twice.</summary>
    internal IIntentJournal Journal { get; } = new MemoryIntentJournal();

    /// <summary>The clock of all waits.</summary>
    internal TimeProvider Time => _time;

    /// <summary>Sends one request, again where the effect allows it, and reads the whole answer.</summary>
    /// <returns>The last answer, whatever happened; the caller disposes it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The adapter has no base URL; nothing was sent.</exception>
    internal async ValueTask<ActionAnswer> SendAsync(OperationEffect effect, ActionRequest request, CancellationToken cancellationToken)
    {
        long start = _time.GetTimestamp();
        TimeSpan timeout = _timeout;
        for (int attempt = 1; ; attempt++)
        {
            ActionAnswer answer = await SendOnceAsync(effect, request, timeout, cancellationToken).ConfigureAwait(false);
            answer.Attempts = attempt;
            if (attempt >= _retry.Attempts || !RetryRule.Allows(effect, answer) || _retry.DelayAfter(attempt, answer.RetryAfter) is not { } delay)
            {
                return answer;
            }

            TimeSpan left = _retry.TotalTime - _time.GetElapsedTime(start) - delay;
            if (left <= TimeSpan.Zero)
            {
                return answer;
            }

            answer.Dispose();
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
            timeout = _timeout == Timeout.InfiniteTimeSpan || left < _timeout ? left : _timeout;
        }
    }

    private async ValueTask<ActionAnswer> SendOnceAsync(OperationEffect effect, ActionRequest request, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (request.HasUnsafePath)
        {
            return new ActionAnswer(AnswerFailure.UnsafePath);
        }

        SingleUseStream? body = BodyOf(effect, request);
        var own = _adapter as PiggyRequestAdapter;
        RequestInformation? information = own is null ? InformationOf(request, body) : null;
        using var clock = new CallClock(timeout, _time, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await (information is null ? own!.SendUnbufferedAsync(request, body, clock.Token) : SendByKiotaAsync(information, clock.Token)).ConfigureAwait(false);
            if (response is null)
            {
                return new ActionAnswer(AnswerFailure.Lost);
            }

            ActionAnswer answer = await AnswerBody.ReadAsync(response, MaximumBodyBytes, clock.Token).ConfigureAwait(false);
            answer.RetryAfter = response.IsSuccessStatusCode ? null : RetryAfter.Of(response, _time.GetUtcNow());
            return answer;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception)
        {
            AnswerFailure failure = FailureOf(exception, response is not null);

            // Whoever has read a byte of the content may have sent it, whatever the exception says.
            bool isProved = failure is not (AnswerFailure.NotConnected or AnswerFailure.NotSecure) || body is not { WasRead: true };
            return new ActionAnswer(isProved ? failure : AnswerFailure.Lost, (int?)response?.StatusCode)
            {
                ContentType = response?.Content.Headers.ContentType?.MediaType,
                RetryAfter = response is null ? null : RetryAfter.Of(response, _time.GetUtcNow()),
            };
        }
        finally
        {
            response?.Dispose();
        }
    }

    private async Task<HttpResponseMessage?> SendByKiotaAsync(RequestInformation information, CancellationToken cancellationToken)
    {
        var native = new NativeResponseHandler();
        information.AddRequestOptions(SendOnce);
        information.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = native }]);
        await _adapter.SendNoContentAsync(information, cancellationToken: cancellationToken).ConfigureAwait(false);
        return native.Value as HttpResponseMessage;
    }

    // SocketsHttpHandler sends a request without content again, up to three times, when the connection ends before an answer.
    // Content, even of no bytes, stops it from doing so; hence a write always has some.
    private static SingleUseStream? BodyOf(OperationEffect effect, ActionRequest request) =>
        request.Content is not null || effect.Writes ? new SingleUseStream(request.Content ?? ReadOnlyMemory<byte>.Empty) : null;

    private RequestInformation InformationOf(ActionRequest request, SingleUseStream? body)
    {
        string baseUrl = _adapter.BaseUrl ?? throw new InvalidOperationException("The request adapter has no BaseUrl.");
        var information = new RequestInformation
        {
            HttpMethod = Enum.Parse<Method>(request.Method, ignoreCase: true),
            URI = new Uri(baseUrl.TrimEnd('/') + request.PathAndQuery, UriKind.Absolute),
        };
        information.Headers.Add("Accept", "application/json");
        if (body is not null)
        {
            information.Headers.Add("Content-Length", (request.Content?.Length ?? 0).ToString(CultureInfo.InvariantCulture));
            information.Content = body;
        }

        if (request.Content is not null)
        {
            information.Headers.Add("Content-Type", "application/json");
        }

        return information;
    }

    private static AnswerFailure FailureOf(Exception exception, bool statusArrived) => NotSent.FailureOf(exception) ?? exception switch
    {
        OperationCanceledException => statusArrived ? AnswerFailure.BodyTimedOut : AnswerFailure.TimedOut,
        _ when statusArrived => AnswerFailure.BodyLost,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => AnswerFailure.NotConnected,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => AnswerFailure.NotSecure,
        _ => AnswerFailure.Lost,
    };
}
