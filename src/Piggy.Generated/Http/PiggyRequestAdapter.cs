using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Abstractions.Store;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Piggy.Generated.Actions;
using Piggy.Generated.Http.Direct;
using Piggy.Generated.Intents;
using Piggy.Generated.Serialization;
using Piggy.Generated.Telemetry;

namespace Piggy.Generated.Http;

/// <summary>An adapter over HTTP of our own: no retry, no redirect, the key for one host only. What most calls are goes straight to HTTP; the rest goes through Kiota's adapter.</summary>
internal sealed partial class PiggyRequestAdapter : IRequestAdapter, IDisposable
{
    private readonly HttpClient _http;
    private readonly HttpClientRequestAdapter _kiota;
    private readonly HttpMessageInvoker _sender;
    private readonly string _userAgent;

    private PiggyRequestAdapter(PiggyClientOptions options)
    {
        HttpMessageHandler sender = options.Handler ?? OwnHandler.Create();
        var admission = new AdmissionHandler(options) { InnerHandler = new RequestTelemetryHandler(options.BaseAddress) { InnerHandler = sender } };

        // Kiota's default chain without its retry and redirect handlers: it sends a POST answered 503 again.
        var chain = new ParametersNameDecodingHandler
        {
            InnerHandler = new HeadersInspectionHandler { InnerHandler = new BodyInspectionHandler { InnerHandler = new SendOnceHandler { InnerHandler = admission } } },
        };
        _http = new HttpClient(chain, disposeHandler: options.Handler is null) { Timeout = options.Timeout };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Piggy.Generated", Version()));
        if (options.ApplicationName is { } application)
        {
            _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(+{application})"));
        }

        _userAgent = _http.DefaultRequestHeaders.UserAgent.ToString();
        _sender = new HttpMessageInvoker(admission, disposeHandler: false);
        _kiota = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), new Utf8ParseNodeFactory(), httpClient: _http);
        Timeout = options.Timeout;
        Time = options.TimeProvider;
        Toolsets = options.Toolsets;
        OutputCheck = options.OutputCheck;
        Guard = options.Guard;
        Retry = options.Retry;
        Journal = options.Journal;
        BaseUrl = options.BaseAddress.AbsoluteUri.TrimEnd('/');
    }

    /// <inheritdoc/>
    public ISerializationWriterFactory SerializationWriterFactory => _kiota.SerializationWriterFactory;

    /// <inheritdoc/>
    public string? BaseUrl
    {
        get => _kiota.BaseUrl;
        set => _kiota.BaseUrl = value;
    }

    /// <summary>The longest time for one call.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>The clock that measures it.</summary>
    internal TimeProvider Time { get; }

    /// <summary>How closely the answers to actions are held to the spec.</summary>
    internal OutputCheck OutputCheck { get; }

    internal IActionGuard? Guard { get; }

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
        return new PiggyRequestAdapter(options);
    }

    /// <inheritdoc/>
    public void EnableBackingStore(IBackingStoreFactory backingStoreFactory)
    {
        _kiota.EnableBackingStore(backingStoreFactory);
        _hasBackingStore = true;
    }

    /// <inheritdoc/>
    public Task<TModel?> SendAsync<TModel>(
        RequestInformation requestInfo, ParsableFactory<TModel> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where TModel : IParsable => _kiota.SendAsync(requestInfo, factory, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<TModel>?> SendCollectionAsync<TModel>(
        RequestInformation requestInfo, ParsableFactory<TModel> factory, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default)
        where TModel : IParsable => _kiota.SendCollectionAsync(requestInfo, factory, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<TModel?> SendPrimitiveAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        _kiota.SendPrimitiveAsync<TModel>(requestInfo, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<IEnumerable<TModel>?> SendPrimitiveCollectionAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TModel>(
        RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        _kiota.SendPrimitiveCollectionAsync<TModel>(requestInfo, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task SendNoContentAsync(
        RequestInformation requestInfo, Dictionary<string, ParsableFactory<IParsable>>? errorMapping = default, CancellationToken cancellationToken = default) =>
        _kiota.SendNoContentAsync(requestInfo, errorMapping, cancellationToken);

    /// <inheritdoc/>
    public Task<T?> ConvertToNativeRequestAsync<T>(RequestInformation requestInfo, CancellationToken cancellationToken = default) =>
        _kiota.ConvertToNativeRequestAsync<T>(requestInfo, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _kiota.Dispose();
        _http.Dispose();
        _sender.Dispose();
    }

    private static string Version() => typeof(PiggyRequestAdapter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
