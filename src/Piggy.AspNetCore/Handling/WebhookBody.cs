using System.Buffers;
using System.IO;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Piggy.AspNetCore;

/// <summary>The raw bytes of a request, read up to a limit.</summary>
internal sealed class WebhookBody : IDisposable
{
    private const int FirstBuffer = 4096;
    private const int RoomForFrames = 65_536;

    private byte[] _buffer;

    private WebhookBody(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The bytes as they came.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, Length);

    private int Length { get; set; }

    /// <summary>Reads a body.</summary>
    /// <returns>The bytes, or the status with which to refuse the request.</returns>
    public static async Task<(WebhookBody? Body, int Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return (null, StatusCodes.Status413PayloadTooLarge);
        }

        // The server's own limit may be lower. It counts the frames of chunks, too, and so stays above ours.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = (2L * limit) + RoomForFrames;
        }

        var body = new WebhookBody((int)Math.Clamp(request.ContentLength ?? FirstBuffer, 1, limit) + 1);
        try
        {
            bool fits = await body.FillAsync(request.Body, limit, cancellationToken).ConfigureAwait(false);
            return fits ? (body, 0) : Refuse(body, StatusCodes.Status413PayloadTooLarge);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse(body, exception.StatusCode);
        }
        catch (IOException)
        {
            return Refuse(body, StatusCodes.Status400BadRequest);
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Gives the memory back, without what stood in it.</summary>
    public void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        Length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static (WebhookBody? Body, int Refusal) Refuse(WebhookBody body, int status)
    {
        body.Dispose();
        return (null, status);
    }

    private async Task<bool> FillAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Length == _buffer.Length)
            {
                Grow();
            }

            int read = await stream.ReadAsync(_buffer.AsMemory(Length), cancellationToken).ConfigureAwait(false);
            Length += read;
            if (read == 0 || Length > limit)
            {
                return Length <= limit;
            }
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = larger;
    }
}
