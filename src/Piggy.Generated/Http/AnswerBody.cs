using System.Buffers;
using System.IO;
using System.Net.Http;

namespace Piggy.Generated.Http;

/// <summary>Reads an HTTP response into an <see cref="ActionAnswer"/>, up to a number of bytes.</summary>
internal static class AnswerBody
{
    private const int FirstBuffer = 16 * 1024;

    internal static async ValueTask<ActionAnswer> ReadAsync(HttpResponseMessage response, int maximum, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > maximum)
        {
            return new ActionAnswer(AnswerFailure.BodyTooLarge, (int)response.StatusCode) { ContentType = response.Content.Headers.ContentType?.MediaType };
        }

        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        bool handedOver = false;
        try
        {
            int length = 0;
            while (true)
            {
                int read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    handedOver = true;
                    return Answer(response, buffer, length);
                }

                length += read;
                if (length > maximum)
                {
                    return new ActionAnswer(AnswerFailure.BodyTooLarge, (int)response.StatusCode) { ContentType = response.Content.Headers.ContentType?.MediaType };
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer);
                }
            }
        }
        finally
        {
            if (!handedOver)
            {
                ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
            }
        }
    }

    private static ActionAnswer Answer(HttpResponseMessage response, byte[] buffer, int length) => new((int)response.StatusCode, buffer, length)
    {
        ContentType = response.Content.Headers.ContentType?.MediaType,
        Credential = response.RequestMessage?.Headers.Authorization?.Parameter,
    };

    private static byte[] Grow(byte[] full)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
