using System.IO;
using System.Net;
using System.Net.Http;

namespace Piggy.Generated.Http.Direct;

/// <summary>A JSON body in memory. Its bytes are its own: a request that was given up may still be on its way when the call has ended.</summary>
internal sealed class JsonBody : HttpContent
{
    private readonly byte[] _json;

    internal JsonBody(byte[] json)
    {
        _json = json;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_json, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
