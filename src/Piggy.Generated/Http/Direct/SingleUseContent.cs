using System.IO;
using System.Net;
using System.Net.Http;

namespace Piggy.Generated.Http.Direct;

/// <summary>The body of an action's request, which knows whether anyone has begun to read it. A write without a body has one of no bytes and no media type.</summary>
internal sealed class SingleUseContent : HttpContent
{
    private readonly SingleUseStream _body;
    private readonly int _length;

    internal SingleUseContent(SingleUseStream body, ReadOnlyMemory<byte>? json)
    {
        _body = body;
        _length = json?.Length ?? 0;
        if (json is not null)
        {
            Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_body.Take(), cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }
}
