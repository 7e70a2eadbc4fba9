using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Generator.Tests.Client;

/// <summary>Keeps what was sent, and gives the answer it was told to give.</summary>
internal sealed class RecordingHandler(HttpStatusCode status = HttpStatusCode.NoContent, string body = "", string mediaType = "application/json") : HttpMessageHandler
{
    public HttpMethod? Method { get; private set; }

    public string? Url { get; private set; }

    public HttpRequestHeaders? Headers { get; private set; }

    public string? ContentType { get; private set; }

    public string? Body { get; private set; }

    /// <summary>What was sent, as a text: request line, accepted types, type and text of the body.</summary>
    public string Sent => string.Join('\n', new[]
    {
        $"{Method} {Url}",
        Headers!.Accept.Count > 0 ? $"Accept: {Headers.Accept}" : null,
        ContentType is null ? null : $"Content-Type: {ContentType}",
        Body is { Length: > 0 } ? "\n" + Body : null,
    }.OfType<string>());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Method = request.Method;
        Url = request.RequestUri?.AbsoluteUri;
        Headers = request.Headers;
        ContentType = request.Content?.Headers.ContentType?.ToString();
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = status == HttpStatusCode.NoContent ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } },
        };
    }
}
