using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Piggy.Generated.Serialization;

namespace Piggy.Generated.Http.Direct;

/// <summary>Makes the HTTP request of an operation of the Kiota layer, the same as Kiota's adapter would make.</summary>
internal static class DirectRequest
{
    // RequestInformation's own key for an address that is known as a whole; it is internal there.
    private const string RawUrl = "request-raw-url";

    /// <summary>Makes the request.</summary>
    /// <returns>The request; <see langword="null"/> if it has something in it that is left to Kiota's adapter.</returns>
    internal static HttpRequestMessage? TryMake(
        PiggyClientOperation operation, string baseUrl, string urlTemplate, Dictionary<string, object> pathValues, Func<string, object?>? query, RequestHeaders? headers, IParsable? body)
    {
        if (UrlTemplate.Of(operation, urlTemplate) is not { } template || pathValues.ContainsKey(RawUrl) || template.Expand(baseUrl, pathValues, query) is not { } url)
        {
            return null;
        }

        var request = new HttpRequestMessage(MethodOf(operation.HttpMethod), url);
        if (body is not null)
        {
            request.Content = new JsonBody(Utf8SerializationWriter.Write(body));
        }

        // Headers of the content are told apart by Kiota's adapter, which lets the caller's win.
        if (headers is { Count: > 0 } && !TryAddHeaders(request, headers))
        {
            request.Dispose();
            return null;
        }

        if (operation.Accept.Length > 0 && headers?.ContainsKey("Accept") != true)
        {
            request.Headers.TryAddWithoutValidation("Accept", operation.Accept);
        }

        return request;
    }

    /// <summary>.NET's own object for a method that is spelled in capitals, so that none is made for each call.</summary>
    internal static HttpMethod MethodOf(string method) => method switch
    {
        "GET" => HttpMethod.Get,
        "POST" => HttpMethod.Post,
        "PUT" => HttpMethod.Put,
        "PATCH" => HttpMethod.Patch,
        "DELETE" => HttpMethod.Delete,
        _ => new HttpMethod(method),
    };

    private static HttpMethod MethodOf(Method method) => method switch
    {
        Method.GET => HttpMethod.Get,
        Method.POST => HttpMethod.Post,
        Method.PUT => HttpMethod.Put,
        Method.PATCH => HttpMethod.Patch,
        Method.DELETE => HttpMethod.Delete,
        Method.HEAD => HttpMethod.Head,
        Method.OPTIONS => HttpMethod.Options,
        Method.TRACE => HttpMethod.Trace,
        _ => new HttpMethod(method.ToString().ToUpperInvariant()),
    };

    private static bool TryAddHeaders(HttpRequestMessage request, RequestHeaders headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                return false;
            }
        }

        return true;
    }
}
