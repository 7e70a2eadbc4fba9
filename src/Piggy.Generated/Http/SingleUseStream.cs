using System.IO;

namespace Piggy.Generated.Http;

/// <summary>A request body that can be read once only.</summary>
/// <remarks>Kiota's adapter answers a 401 that carries claims by sending the request again, unless its content cannot be rewound.</remarks>
internal sealed class SingleUseStream(ReadOnlyMemory<byte> content) : Stream
{
    private ReadOnlyMemory<byte> _rest = content;

    /// <summary>Whether anyone has begun to read: from then on it may have been sent.</summary>
    public bool WasRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads all that is left at once.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        WasRead = true;
        ReadOnlyMemory<byte> rest = _rest;
        _rest = ReadOnlyMemory<byte>.Empty;
        return rest;
    }

    public override int Read(Span<byte> buffer)
    {
        WasRead = true;
        int count = Math.Min(buffer.Length, _rest.Length);
        _rest.Span[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
