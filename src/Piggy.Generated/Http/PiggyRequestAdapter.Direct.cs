using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Http.Direct;
using Piggy.Generated.Serialization;

namespace Piggy.Generated.Http;

/// <content>The short way of a call: from the builder to HTTP and from the answer's bytes to the model, with no description of the request in between.</content>
internal sealed partial class PiggyRequestAdapter : PiggyClientOperation.IDirectAdapter
{
    // Never starts anything: it has the name of Kiota's own source, so it knows whether anybody listens to that.
    private static readonly ActivitySource KiotaSpans = new(new ObservabilityOptions().TracerInstrumentationName);

    private bool _hasBackingStore;

    /// <inheritdoc/>
    Task<TModel?> PiggyClientOperation.IDirectAdapter.SendAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TQuery, TModel>(
        PiggyClientOperation operation,
        string urlTemplate,
        Dictionary<string, object> pathParameters,
        Action<RequestConfiguration<TQuery>>? configure,
        Func<TQuery, string, object?>? queryValues,
        IParsable? body,
        ParsableFactory<TModel> factory,
        CancellationToken cancellationToken)
        where TModel : default
    {
        RequestConfiguration<TQuery>? configuration = null;
        if (configure is not null)
        {
            configuration = new RequestConfiguration<TQuery>();
            configure(configuration);
        }

        HttpRequestMessage? request = IsDirect(configuration?.Options, body)
            ? DirectRequest.TryMake(
                operation, BaseUrl!, urlTemplate, pathParameters, ValuesOf(configuration, queryValues), configuration?.Headers, body)
            : null;
        if (request is not null)
        {
            return ReadModelAsync(request, operation.Errors, factory, cancellationToken);
        }

        return SendByKiotaAsync(operation, urlTemplate, pathParameters, configuration, body, factory, cancellationToken);
    }

    private Task<TModel?> SendByKiotaAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TQuery, TModel>(
        PiggyClientOperation operation,
        string urlTemplate,
        Dictionary<string, object> pathParameters,
        RequestConfiguration<TQuery>? configuration,
        IParsable? body,
        ParsableFactory<TModel> factory,
        CancellationToken cancellationToken)
        where TQuery : class, new()
        where TModel : IParsable
    {
        RequestInformation information = operation.ToRequestInformation<TQuery>(urlTemplate, pathParameters, configuration is null ? null : copy =>
        {
            copy.Headers = configuration.Headers;
            copy.Options = configuration.Options;
            copy.QueryParameters = configuration.QueryParameters;
        });
        if (body is not null)
        {
            information.SetContentFromParsable(this, "application/json", body);
        }

        return _kiota.SendAsync(information, factory, operation.Errors, cancellationToken);
    }

    private static Func<string, object?>? ValuesOf<TQuery>(RequestConfiguration<TQuery>? configuration, Func<TQuery, string, object?>? queryValues)
        where TQuery : class, new() => configuration?.QueryParameters is { } query && queryValues is not null ? name => queryValues(query, name) : null;

    // Whoever looks at Kiota's spans, sets its options or wraps its serialization gets all of it.
    private bool IsDirect(IList<IRequestOption>? options, IParsable? body) =>
        !_hasBackingStore && options is null or { Count: 0 } && !KiotaSpans.HasListeners() && body is not MultipartBody && (body is null || Utf8SerializationWriter.IsWanted);

    /// <summary>Sends the request of an action and returns as soon as the status line and the headers are there.</summary>
    /// <remarks>Who waits for the whole body first loses the status of an answer that breaks off, and with it the knowledge that a write was applied.</remarks>
    internal async Task<HttpResponseMessage?> SendUnbufferedAsync(ActionRequest action, SingleUseStream? body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(DirectRequest.MethodOf(action.Method), BaseUrl + action.PathAndQuery);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        if (body is not null)
        {
            request.Content = new SingleUseContent(body, action.Content);
        }

        HttpResponseMessage response = await _sender.SendAsync(request, cancellationToken).ConfigureAwait(false);

        // A handler of the caller's may have left it out; what the request carried must be known to be kept out of messages.
        response.RequestMessage ??= request;
        return response;
    }

    private async Task<TModel?> ReadModelAsync<TModel>(
        HttpRequestMessage request, Dictionary<string, ParsableFactory<IParsable>>? errors, ParsableFactory<TModel> factory, CancellationToken cancellationToken)
        where TModel : IParsable
    {
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);

        // SocketsHttpHandler sends a request without content again, up to three times, when the connection ends before an answer.
        if (request.Content is null && request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            request.Content = new ByteArrayContent([]);
        }

        using HttpRequestMessage sent = request;
        using var clock = new CallClock(Timeout, Time, cancellationToken);
        try
        {
            using HttpResponseMessage response = await _sender.SendAsync(request, clock.Token).ConfigureAwait(false);
            if (ErrorAnswer.Is(response))
            {
                ParsableFactory<IParsable>? error = ErrorAnswer.FactoryOf((int)response.StatusCode, errors);
                throw ErrorAnswer.Of(response, error is not null, error is null ? null : await ReadAsync(response, error, clock.Token).ConfigureAwait(false));
            }

            return ErrorAnswer.IsEmpty(response) ? default : await ReadAsync(response, factory, clock.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (clock.IsOver)
        {
            throw clock.Exception(exception);
        }
    }

    private static async ValueTask<T?> ReadAsync<T>(HttpResponseMessage response, ParsableFactory<T> factory, CancellationToken cancellationToken)
        where T : IParsable
    {
        using ResponseBytes bytes = await ResponseBytes.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
        string? mediaType = response.Content.Headers.ContentType?.MediaType;
        if (string.IsNullOrEmpty(mediaType) || bytes.Content.Count == 0)
        {
            return default;
        }

        if (!Utf8ParseNodeFactory.IsOurs(mediaType))
        {
            return (await OtherNodeAsync(response, mediaType, bytes.Content.ToArray(), cancellationToken).ConfigureAwait(false)).GetObjectValue(factory);
        }

        try
        {
            return Utf8ParseNodeFactory.NodeOf(bytes.Content).GetObjectValue(factory);
        }
        catch (JsonException exception) when (exception.GetType() != typeof(JsonException))
        {
            // The reader's own exception: the text is broken. What a value cannot be is told by its base class, and passed on as Kiota does.
            throw ErrorAnswer.Unreadable(response, mediaType, exception);
        }
    }

    // Whoever reads other media types may keep what it reads from.
    private static async ValueTask<IParseNode> OtherNodeAsync(HttpResponseMessage response, string mediaType, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream(body);
            return await ParseNodeFactoryRegistry.DefaultInstance.GetRootParseNodeAsync(mediaType.ToLowerInvariant(), content, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw ErrorAnswer.Unreadable(response, mediaType, exception);
        }
    }
}
