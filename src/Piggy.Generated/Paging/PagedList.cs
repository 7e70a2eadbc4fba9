using System.Runtime.CompilerServices;
using Microsoft.Kiota.Abstractions;

namespace Piggy.Generated.Paging;

/// <summary>A list that the server answers page by page: where its requests and answers keep what reading it needs. Generated code makes one per list.</summary>
/// <typeparam name="TQuery">The query parameters of a request.</typeparam>
/// <typeparam name="TAnswer">The answer with one page.</typeparam>
/// <typeparam name="TItem">What the list holds.</typeparam>
public sealed class PagedList<TQuery, TAnswer, TItem>
    where TQuery : class, new()
    where TAnswer : class
{
    /// <summary>The path of the list, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>Reads the number of the page from query parameters.</summary>
    public required Func<TQuery, long?> GetPage { get; init; }

    /// <summary>Writes the number of the page into query parameters.</summary>
    public required Action<TQuery, long> SetPage { get; init; }

    /// <summary>Reads the size of a page from query parameters; <see langword="null"/> where a caller cannot choose it.</summary>
    public Func<TQuery, long?>? GetSize { get; init; }

    /// <summary>The documented size of a page for a caller who names none.</summary>
    public long? DefaultSize { get; init; }

    /// <summary>The documented largest size of a page.</summary>
    public long? MaximumSize { get; init; }

    /// <summary>Reads the items from an answer.</summary>
    public required Func<TAnswer, IReadOnlyList<TItem>?> GetItems { get; init; }

    /// <summary>Reads the number of the page that an answer says it is; <see langword="null"/> where answers do not say.</summary>
    public Func<TAnswer, long?>? GetNumber { get; init; }

    /// <summary>Reads the number of the last page from an answer; <see langword="null"/> where answers do not say.</summary>
    public Func<TAnswer, long?>? GetLastPage { get; init; }

    /// <summary>Reads the number of all items from an answer; <see langword="null"/> where answers do not say.</summary>
    public Func<TAnswer, long?>? GetTotal { get; init; }

    /// <summary>Reads what no two items of the list have in common; <see langword="null"/> where items have nothing of the kind.</summary>
    public Func<TItem, object?>? GetIdentity { get; init; }

    /// <summary>Reads the items of all pages. A page is asked for when the item before it has been consumed, and never twice.</summary>
    /// <param name="get">Sends the request for one page.</param>
    /// <param name="requestConfiguration">The caller's configuration, applied to each request.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The items, in the server's order. Each enumeration reads the list anew.</returns>
    /// <exception cref="PagingException">The server does not answer the page that it is asked for.</exception>
    public async IAsyncEnumerable<TItem> ReadAllAsync(
        Func<Action<RequestConfiguration<TQuery>>?, CancellationToken, Task<TAnswer?>> get,
        Action<RequestConfiguration<TQuery>>? requestConfiguration = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ListPage<TItem> page in ReadPagesAsync(get, requestConfiguration, cancellationToken).ConfigureAwait(false))
        {
            foreach (TItem item in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return item;
            }
        }
    }

    /// <summary>Reads page after page. A page is asked for when the one before it has been consumed, and never twice.</summary>
    /// <param name="get">Sends the request for one page.</param>
    /// <param name="requestConfiguration">The caller's configuration, applied to each request.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    /// <returns>The pages that hold items. Each enumeration reads the list anew.</returns>
    /// <exception cref="PagingException">The server does not answer the page that it is asked for.</exception>
    public async IAsyncEnumerable<ListPage<TItem>> ReadPagesAsync(
        Func<Action<RequestConfiguration<TQuery>>?, CancellationToken, Task<TAnswer?>> get,
        Action<RequestConfiguration<TQuery>>? requestConfiguration = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(get);
        long? next = null;
        object? previous = null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long asked = 0;
            long? size = null;
            TAnswer? answer = await get(Configure, cancellationToken).ConfigureAwait(false);
            if (answer is null || PageOf(answer, asked) is not { } page)
            {
                yield break;
            }

            previous = CheckMovedOn(page, previous);
            yield return page;

            if (page.LastPage is { } last ? asked >= last : page.Items.Count < FullSize(size))
            {
                yield break;
            }

            next = asked + 1;

            void Configure(RequestConfiguration<TQuery> configuration)
            {
                requestConfiguration?.Invoke(configuration);
                asked = next ?? FirstPage(configuration.QueryParameters);
                size = GetSize?.Invoke(configuration.QueryParameters);
                SetPage(configuration.QueryParameters, asked);
            }
        }
    }

    private long FirstPage(TQuery query)
    {
        long first = GetPage(query) ?? 1;
        return first >= 1 ? first : throw new ArgumentOutOfRangeException(nameof(query), first, "Pages are counted from 1.");
    }

    // Null where reading is over: the page is empty, or the server answers its last page for one that lies beyond.
    private ListPage<TItem>? PageOf(TAnswer answer, long asked)
    {
        if (GetItems(answer) is not { Count: > 0 } items)
        {
            return null;
        }

        long? last = GetLastPage?.Invoke(answer);
        long told = GetNumber?.Invoke(answer) ?? asked;
        return told == asked ? new ListPage<TItem>(asked, items, last, GetTotal?.Invoke(answer))
            : told < asked && told == last ? null
            : throw new PagingException(asked, $"{Path} was asked for page {asked} and answered page {told}. Reading stopped before it, because it would repeat items or leave some out.");
    }

    // A server that takes no notice of the page number answers its first page for ever.
    private object? CheckMovedOn(ListPage<TItem> page, object? previous)
    {
        object? first = page.Items[0] is { } item ? GetIdentity?.Invoke(item) : null;
        return first is null || !first.Equals(previous) ? first
            : throw new PagingException(page.Number, $"{Path} begins page {page.Number} with the item that page {page.Number - 1} began with: the server takes no notice of the page number. Reading stopped before it, because it would not end.");
    }

    // A size beyond what the document promises may be cut by the server, so a page of that many items is not believed to be the last one.
    private long? FullSize(long? size)
    {
        long? promised = MaximumSize ?? DefaultSize;
        long? wanted = size ?? DefaultSize;
        return wanted is null || promised is null ? null : Math.Min(wanted.Value, promised.Value);
    }
}
