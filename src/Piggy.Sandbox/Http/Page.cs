using System.Collections.Generic;

namespace Piggy.Sandbox.Http;

/// <summary>A part of a list, and what there is to know about it.</summary>
/// <param name="Items">The entries.</param>
/// <param name="Number">Number of the page, counted from 1.</param>
/// <param name="Size">Entries per page.</param>
/// <param name="LastPage">Number of the last page; an empty list has one page.</param>
/// <param name="Total">Entries in the whole list.</param>
/// <param name="From">Place of the first entry, counted from 1; 0 if the page is empty.</param>
/// <param name="To">Place of the last entry.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long Number, int Size, long LastPage, int Total, long From, long To);
