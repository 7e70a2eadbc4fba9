namespace Piggy.Generated.Paging;

/// <summary>One page of a list.</summary>
/// <typeparam name="TItem">What the list holds.</typeparam>
/// <param name="Number">The number of the page, as it was asked for; the first is 1.</param>
/// <param name="Items">The items of the page, in the server's order; never empty.</param>
/// <param name="LastPage">The number of the last page, as the answer told it; <see langword="null"/> where it told none.</param>
/// <param name="Total">How many items the whole list has, as the answer told it; <see langword="null"/> where it told nothing.</param>
public sealed record ListPage<TItem>(long Number, IReadOnlyList<TItem> Items, long? LastPage, long? Total);
