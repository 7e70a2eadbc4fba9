using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Piggy.Generated.Actions;
using Piggy.Generated.Intents;
using Piggy.Generated.Serialization;
using Piggy.Generated.Telemetry;

namespace Piggy.Generated.Http;

/// <summary>Kiota's adapter over an HTTP client of our own: no retry, no redirect, the key for one host only.</summary>
internal sealed class PiggyRequestAdapter : HttpClientRequestAdapter
{
    private readonly HttpClient _http;

    private PiggyRequestAdapter(PiggyClientOptions options, HttpClient http)
        : base(new AnonymousAuthenticationProvider(), new Utf8ParseNodeFactory(), httpClient: http)
    {
        _http = http;
        Timeout = options.Timeout;
        Time = options.TimeProvider;
        Toolsets = options.Toolsets;
        OutputCheck = options.OutputCheck;
        Retry = options.Retry;
        Journal = options.Journal;
        BaseUrl = options.BaseAddress.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>The longest time for one call.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>The clock that measures it.</summary>
    internal TimeProvider Time { get; }

    /// <summary>How closely the answers to actions are held to the spec.</summary>
    internal OutputCheck OutputCheck { get; }

    /// <summary>The toolsets whose actions may be run by slug.</summary>
    internal IReadOnlyCollection<string> Toolsets { get; }

    /// <summary>How actions are sent again.</summary>
    internal PiggyRetry Retry { get; }

    /// <summary>Remembers what must not be sent twice.</summary>
    internal IIntentJournal Journal { get; }

    internal static PiggyRequestAdapter Create(PiggyClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new PiggyRequestAdapter(options, CreateHttpClient(options));
    }

    /// <summary>Sends a request and returns as soon as the status line and the headers are there.</summary>
    /// <remarks>
    /// The base class waits for the whole body first: an answer that breaks off would lose its status, and with it the knowledge that a write was applied.
    /// </remarks>
    internal async Task<HttpResponseMessage> SendUnbufferedAsync(RequestInformation information, CancellationToken cancellationToken)
    {
        HttpRequestMessage request = await ConvertToNativeRequestAsync<HttpRequestMessage>(information, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException("Kiota made no HTTP request.");
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _http.Dispose();
        }
    }

    private static HttpClient CreateHttpClient(PiggyClientOptions options)
    {
        HttpMessageHandler sender = options.Handler ?? OwnHandler.Create();

        // Kiota's default chain without its retry and redirect handlers: it sends a POST answered 503 again.
        HttpMessageHandler chain = KiotaClientFactory.ChainHandlersCollectionAndGetFirstLink(
            sender, new ParametersNameDecodingHandler(), new HeadersInspectionHandler(), new BodyInspectionHandler(), new SendOnceHandler(),
            new AdmissionHandler(options), new RequestTelemetryHandler(options.BaseAddress))!;
        var http = new HttpClient(chain, disposeHandler: options.Handler is null) { Timeout = options.Timeout };
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Piggy.Generated", Version()));
        if (options.ApplicationName is { } application)
        {
            http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(+{application})"));
        }

        return http;
    }

    private static string Version() => typeof(PiggyRequestAdapter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
