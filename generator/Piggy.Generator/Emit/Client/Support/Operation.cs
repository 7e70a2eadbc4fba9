namespace Piggy.Generator.Support;

using global::System;
using global::System.CodeDom.Compiler;
using global::System.Collections.Generic;
using global::System.Threading;
using global::System.Threading.Tasks;
using global::Microsoft.Kiota.Abstractions;
using global::Microsoft.Kiota.Abstractions.Serialization;

/// <summary>What all requests of an operation have in common, and the way to an adapter.</summary>
[GeneratedCode("Piggy.Generator", "0.0.0")]
internal sealed class Operation
{
    /// <summary>Describes an operation.</summary>
    /// <param name="method">Its HTTP method.</param>
    /// <param name="accept">The Accept header of its requests; empty for none.</param>
    /// <param name="errors">Which exception stands for which status.</param>
    public Operation(Method method, string accept, Dictionary<string, ParsableFactory<IParsable>>? errors = null)
    {
        HttpMethod = method;
        Accept = accept;
        Errors = errors;
    }

    /// <summary>The HTTP method.</summary>
    public Method HttpMethod { get; }

    /// <summary>The Accept header; empty for none.</summary>
    public string Accept { get; }

    /// <summary>Which exception stands for which status.</summary>
    public Dictionary<string, ParsableFactory<IParsable>>? Errors { get; }

    /// <summary>Room for what a direct adapter works out once for all requests.</summary>
    public object? Prepared { get; set; }

    /// <summary>Makes a request without a body.</summary>
    /// <typeparam name="TQuery">The query parameters.</typeparam>
    /// <param name="urlTemplate">The template of the address.</param>
    /// <param name="pathParameters">Values of the path's parameters.</param>
    /// <param name="configure">Sets headers, query parameters and options of the request.</param>
    /// <returns>The request.</returns>
    public RequestInformation ToRequestInformation<
#if NET5_0_OR_GREATER
        [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
        TQuery>(string urlTemplate, Dictionary<string, object> pathParameters, Action<RequestConfiguration<TQuery>>? configure)
        where TQuery : class, new()
    {
        var request = new RequestInformation(HttpMethod, urlTemplate, pathParameters);
        request.Configure(configure);
        if (Accept.Length > 0)
        {
            request.Headers.TryAdd("Accept", Accept);
        }

        return request;
    }

    /// <summary>Sends a request without a body, and reads a model.</summary>
    /// <typeparam name="TQuery">The query parameters.</typeparam>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="adapter">Sends it.</param>
    /// <param name="urlTemplate">The template of the address.</param>
    /// <param name="pathParameters">Values of the path's parameters.</param>
    /// <param name="configure">Sets headers, query parameters and options of the request.</param>
    /// <param name="queryValues">Gives the value of a query parameter by its name in the template; null where there are none.</param>
    /// <param name="factory">Makes the model.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The model; null if the answer is empty.</returns>
    public Task<TModel?> SendAsync<
#if NET5_0_OR_GREATER
        [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
        TQuery, TModel>(
        IRequestAdapter adapter,
        string urlTemplate,
        Dictionary<string, object> pathParameters,
        Action<RequestConfiguration<TQuery>>? configure,
        Func<TQuery, string, object?>? queryValues,
        ParsableFactory<TModel> factory,
        CancellationToken cancellationToken)
        where TQuery : class, new()
        where TModel : IParsable =>
        adapter is IDirectAdapter direct
            ? direct.SendAsync(this, urlTemplate, pathParameters, configure, queryValues, null, factory, cancellationToken)
            : adapter.SendAsync(ToRequestInformation(urlTemplate, pathParameters, configure), factory, Errors, cancellationToken);

    /// <summary>Sends a request with a JSON body, and reads a model.</summary>
    /// <typeparam name="TQuery">The query parameters.</typeparam>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="adapter">Sends it.</param>
    /// <param name="urlTemplate">The template of the address.</param>
    /// <param name="pathParameters">Values of the path's parameters.</param>
    /// <param name="body">The body.</param>
    /// <param name="configure">Sets headers, query parameters and options of the request.</param>
    /// <param name="queryValues">Gives the value of a query parameter by its name in the template; null where there are none.</param>
    /// <param name="factory">Makes the model.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The model; null if the answer is empty.</returns>
    public Task<TModel?> SendJsonAsync<
#if NET5_0_OR_GREATER
        [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
            global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
        TQuery, TModel>(
        IRequestAdapter adapter,
        string urlTemplate,
        Dictionary<string, object> pathParameters,
        IParsable body,
        Action<RequestConfiguration<TQuery>>? configure,
        Func<TQuery, string, object?>? queryValues,
        ParsableFactory<TModel> factory,
        CancellationToken cancellationToken)
        where TQuery : class, new()
        where TModel : IParsable
    {
        if (body is null)
        {
            throw new ArgumentNullException(nameof(body));
        }

        if (adapter is IDirectAdapter direct)
        {
            return direct.SendAsync(this, urlTemplate, pathParameters, configure, queryValues, body, factory, cancellationToken);
        }

        RequestInformation request = ToRequestInformation(urlTemplate, pathParameters, configure);
        request.SetContentFromParsable(adapter, "application/json", body);
        return adapter.SendAsync(request, factory, Errors, cancellationToken);
    }

    /// <summary>An adapter that makes the HTTP request itself, without a description of it in between.</summary>
    /// <remarks>It gives the same request and reads the same model.</remarks>
    internal interface IDirectAdapter
    {
        /// <summary>Sends a request, and reads a model.</summary>
        /// <typeparam name="TQuery">The query parameters.</typeparam>
        /// <typeparam name="TModel">The model.</typeparam>
        /// <param name="operation">What is asked for.</param>
        /// <param name="urlTemplate">The template of the address.</param>
        /// <param name="pathParameters">Values of the path's parameters.</param>
        /// <param name="configure">Sets headers, query parameters and options of the request.</param>
        /// <param name="queryValues">Gives the value of a query parameter by its name in the template; null where there are none.</param>
        /// <param name="body">The body, which is sent as JSON; null for none.</param>
        /// <param name="factory">Makes the model.</param>
        /// <param name="cancellationToken">Cancels the request.</param>
        /// <returns>The model; null if the answer is empty.</returns>
        Task<TModel?> SendAsync<
#if NET5_0_OR_GREATER
            [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(
                global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicProperties)]
#endif
            TQuery, TModel>(
            Operation operation,
            string urlTemplate,
            Dictionary<string, object> pathParameters,
            Action<RequestConfiguration<TQuery>>? configure,
            Func<TQuery, string, object?>? queryValues,
            IParsable? body,
            ParsableFactory<TModel> factory,
            CancellationToken cancellationToken)
            where TQuery : class, new()
            where TModel : IParsable;
    }
}
