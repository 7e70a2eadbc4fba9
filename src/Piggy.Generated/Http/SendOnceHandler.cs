using System.Net.Http;

namespace Piggy.Generated.Http;

/// <summary>Takes away the reasons for which the layers above and below would send a call again by themselves.</summary>
/// <remarks>
/// The builders of the Kiota layer know no effect contract, so nothing above HTTP could tell whether a second sending awards credits twice.
/// </remarks>
internal sealed class SendOnceHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // SocketsHttpHandler sends a request without content again, up to three times, when the connection ends before an answer.
        if (request.Content is null && !IsRead(request.Method))
        {
            request.Content = new ByteArrayContent([]);
        }

        // Kiota's adapter answers a challenge for claims by sending the request again. A personal access token has no claims to offer.
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.Headers.WwwAuthenticate.Clear();

        // A handler of the caller's may have left it out; what the request carried must be known to be kept out of messages.
        response.RequestMessage ??= request;
        return response;
    }

    private static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head;
}
