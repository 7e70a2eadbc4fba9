using System.Net;
using System.Net.Http;
using System.Text;

namespace Piggy.Generated.Tests.Support;

/// <summary>Answers every request with the same function, and remembers what was sent.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    public bool IsDisposed { get; private set; }

    public static StubHandler Json(int status, string body) => new(_ => Response(status, body, "application/json"));

    public static StubHandler Bytes(int status, byte[] body) => new(_ => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) });

    public static StubHandler Throws(Func<Exception> exception) => new(_ => throw exception());

    public static HttpResponseMessage Response(int status, string body, string contentType) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, contentType) };

    /// <summary>Fails before it takes a byte of the content, as a connection that does not come about.</summary>
    public static HttpMessageHandler FailsToConnect(Func<Exception> exception) => new Unconnected(exception);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Sent.Add(new SentRequest(
            request.Method.Method,
            request.RequestUri!,
            request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).ToDictionary(header => header.Key, header => string.Join(' ', header.Value), StringComparer.OrdinalIgnoreCase),
            body));
        HttpResponseMessage response = answer(request);
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private sealed class Unconnected(Func<Exception> exception) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw exception();
    }
}

internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body);
