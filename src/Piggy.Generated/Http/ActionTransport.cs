using System.Globalization;
using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Http;

/// <summary>Sends the requests of actions through a Kiota request adapter: without retry, without redirect, a write exactly once.</summary>
/// <remarks>Whether a call may be sent again depends on the action's effect, which no middleware knows; see <see cref="ActionError.Retryable"/>.</remarks>
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

    /// <summary>Sends through an adapter, waiting at most 100 seconds for a whole answer.</summary>
    /// <param name="adapter">The adapter; it must support native response handlers, as Kiota's own does, and know its base URL by the first call.</param>
    public ActionTransport(IRequestAdapter adapter)
        : this(adapter, TimeSpan.FromSeconds(100))
    {
    }

    /// <summary>Sends through an adapter.</summary>
    /// <param name="adapter">The adapter; it must support native response handlers, as Kiota's own does, and know its base URL by the first call.</param>
    /// <param name="timeout">The longest time for one call, to the last byte of the answer; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="time">The clock that measures it; <see langword="null"/> for the system's.</param>
    public ActionTransport(IRequestAdapter adapter, TimeSpan timeout, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        }

        _adapter = adapter;
        _timeout = timeout;
        _time = time ?? TimeProvider.System;
    }

    /// <summary>How closely a successful answer is held to the spec.</summary>
    public OutputCheck OutputCheck { get; init; }

    /// <summary>Sends one request and reads the whole answer.</summary>
    /// <returns>An answer, whatever happened; the caller disposes it.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The adapter has no base URL; nothing was sent.</exception>
    internal async Task<ActionAnswer> SendAsync(OperationEffect effect, ActionRequest request, CancellationToken cancellationToken)
    {
        if (request.HasUnsafePath)
        {
            return new ActionAnswer(AnswerFailure.UnsafePath);
        }

        RequestInformation information = CreateInformation(effect, request);
        using var clock = new CancellationTokenSource(_timeout, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendNativeAsync(information, limit.Token).ConfigureAwait(false);
            return response is null
                ? new ActionAnswer(AnswerFailure.Lost)
                : await AnswerBody.ReadAsync(response, MaximumBodyBytes, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception exception)
        {
            return new ActionAnswer(FailureOf(exception, response is not null), (int?)response?.StatusCode);
        }
        finally
        {
            response?.Dispose();
        }
    }

    private async Task<HttpResponseMessage?> SendNativeAsync(RequestInformation information, CancellationToken cancellationToken)
    {
        if (_adapter is PiggyRequestAdapter own)
        {
            return await own.SendUnbufferedAsync(information, cancellationToken).ConfigureAwait(false);
        }

        var native = new NativeResponseHandler();
        information.AddRequestOptions(SendOnce);
        information.AddRequestOptions([new ResponseHandlerOption { ResponseHandler = native }]);
        await _adapter.SendNoContentAsync(information, cancellationToken: cancellationToken).ConfigureAwait(false);
        return native.Value as HttpResponseMessage;
    }

    private RequestInformation CreateInformation(OperationEffect effect, ActionRequest request)
    {
        string baseUrl = _adapter.BaseUrl ?? throw new InvalidOperationException("The request adapter has no BaseUrl.");
        var information = new RequestInformation
        {
            HttpMethod = Enum.Parse<Method>(request.Method, ignoreCase: true),
            URI = new Uri(baseUrl.TrimEnd('/') + request.PathAndQuery, UriKind.Absolute),
        };
        information.Headers.Add("Accept", "application/json");
        // SocketsHttpHandler sends a request without content again, up to three times, when the connection ends before an answer.
        // Content, even of no bytes, stops it from doing so; hence a write always has some.
        if (request.Content is not null || effect.Writes)
        {
            ReadOnlyMemory<byte> content = request.Content ?? ReadOnlyMemory<byte>.Empty;
            information.Headers.Add("Content-Length", content.Length.ToString(CultureInfo.InvariantCulture));
            information.Content = new SingleUseStream(content);
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
