namespace Piggy.Generated.Paging;

/// <summary>A list cannot be read further, because the server does not answer the page that it is asked for.</summary>
/// <remarks>To go on would give items a second time, or never end. The pages before <see cref="PageNumber"/> were complete and have been handed out.</remarks>
public sealed class PagingException : Exception
{
    internal PagingException(long pageNumber, string message)
        : base(message) => PageNumber = pageNumber;

    /// <summary>The page that was asked for.</summary>
    public long PageNumber { get; }
}
