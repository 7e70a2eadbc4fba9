using System.Buffers;
using System.Globalization;

namespace Piggy.Generated.Http;

/// <summary>What came back for an <see cref="ActionRequest"/>: status and body, or how far the call got.</summary>
public sealed class ActionAnswer : IDisposable
{
    private byte[]? _rented;
    private readonly int _length;

    internal ActionAnswer(AnswerFailure failure, int? status = null)
    {
        Failure = failure;
        Status = status;
    }

    internal ActionAnswer(int status, byte[] rented, int length)
    {
        Status = status;
        _rented = rented;
        _length = length;
    }

    /// <summary>The HTTP status; <see langword="null"/> when none arrived.</summary>
    public int? Status { get; }

    /// <summary>The media type of the body, such as <c>application/json</c>.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body. Valid until <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Body => _rented.AsMemory(0, _rented is null ? 0 : _length);

    internal AnswerFailure Failure { get; }

    /// <summary>How long Piggy asked to wait.</summary>
    internal TimeSpan? RetryAfter { get; set; }

    /// <summary>How often the call was sent.</summary>
    internal int Attempts { get; set; }

    /// <summary>The credential the request carried, to be kept out of every message even if the server echoes it.</summary>
    internal string? Credential { get; init; }

    /// <summary>Gives the body's buffer back, cleared: it may hold secrets.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _rented, null) is { } rented)
        {
            rented.AsSpan(0, _length).Clear();
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Shows the status only.</summary>
    /// <returns>The status, or why there is none.</returns>
    public override string ToString() => Status is int status ? string.Create(CultureInfo.InvariantCulture, $"HTTP {status}") : Failure.ToString();
}
