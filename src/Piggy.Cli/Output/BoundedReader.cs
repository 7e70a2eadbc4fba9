using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Cli.Output;

/// <summary>Reads a stream to its end, but no further than a limit.</summary>
internal static class BoundedReader
{
    /// <summary>The bytes, or <see langword="null"/> if there are more than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        byte[] chunk = new byte[16 * 1024];
        while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is > 0 and int read)
        {
            bytes.Write(chunk, 0, read);
            if (bytes.Length > limit)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
