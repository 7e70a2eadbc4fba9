using System;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Calls;

/// <summary>The API without a network: reads what is sent, and answers from memory at once.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
        {
            await content.CopyToAsync(System.IO.Stream.Null, cancellationToken).ConfigureAwait(false);
        }

        (HttpStatusCode status, byte[] body) = Of(request.RequestUri!.AbsolutePath);
        var response = new HttpResponseMessage(status) { Content = new ByteArrayContent(body), RequestMessage = request };
        response.Content.Headers.ContentType = Json;
        return response;
    }

    /// <summary>The answer of a path, whatever stands before the resource.</summary>
    public static (HttpStatusCode Status, byte[] Body) Of(string path) =>
        path.EndsWith("/contacts", StringComparison.Ordinal) ? (HttpStatusCode.OK, Answers.Contacts)
        : path.EndsWith("/credit-receptions", StringComparison.Ordinal) ? (HttpStatusCode.Created, Answers.CreditReception)
        : path.EndsWith(Answers.MissingId, StringComparison.Ordinal) ? (HttpStatusCode.NotFound, Answers.Missing)
        : path.EndsWith(Answers.ContactId, StringComparison.Ordinal) ? (HttpStatusCode.OK, Answers.OneContact)
        : throw new InvalidOperationException($"No side may ask for {path}.");
}
