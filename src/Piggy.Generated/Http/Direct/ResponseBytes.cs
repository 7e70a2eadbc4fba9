using System.Buffers;
using System.IO;
using System.Net.Http;

namespace Piggy.Generated.Http.Direct;

/// <summary>The whole body of a response in a buffer that is lent: give it back when nothing of it is needed any more.</summary>
internal struct ResponseBytes : IDisposable
{
    private const int FirstBuffer = 16 * 1024;

    private byte[] _buffer;
    private int _length;

    internal readonly ArraySegment<byte> Content => new(_buffer, 0, _length);

    /// <summary>Reads the body of a response.</summary>
    /// <exception cref="HttpRequestException">The connection ended before the body did, or the body is larger than an array can be.</exception>
    internal static async ValueTask<ResponseBytes> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = new ResponseBytes { _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer) };
        try
        {
            while (true)
            {
                int read = await stream.ReadAsync(bytes._buffer.AsMemory(bytes._length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return bytes;
                }

                bytes._length += read;
                if (bytes._length == bytes._buffer.Length)
                {
                    bytes.Grow();
                }
            }
        }
        catch (Exception exception)
        {
            bytes.Dispose();
            if (exception is IOException cause)
            {
                throw new HttpRequestException((cause as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown, "The connection ended before the body of the answer did.", cause);
            }

            throw;
        }
    }

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null!;
            GiveBack(buffer, _length);
        }
    }

    private void Grow()
    {
        if (_buffer.Length > Array.MaxLength / 2)
        {
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, "The body of the answer is too large for a buffer.");
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        GiveBack(_buffer, _length);
        _buffer = larger;
    }

    // What was read may be a secret or a person's; the rest of the buffer is nobody's.
    private static void GiveBack(byte[] buffer, int length)
    {
        buffer.AsSpan(0, length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
