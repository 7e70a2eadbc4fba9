using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.Http;

/// <summary>Which part of a list a call asks for.</summary>
/// <param name="Number">Number of the page, counted from 1.</param>
/// <param name="Size">Entries per page; 0 only where a call allows it.</param>
internal sealed record PageRequest(long Number, int Size)
{
    /// <summary>Reads page and size from the query; what is left out is the first page, in the size that the call has of its own.</summary>
    public static PageRequest Read(Input input, int defaultSize, int largestSize, string sizeField = "limit", int smallestSize = 1) => new(
        input.OptionalInteger("page", minimum: 1, int.MaxValue) ?? 1,
        (int)(input.OptionalInteger(sizeField, smallestSize, largestSize) ?? defaultSize));

    /// <summary>The asked part of a list; a page after the last one is empty.</summary>
    public Page<T> Of<T>(IReadOnlyCollection<T> all)
    {
        long before = Math.Min((Number - 1) * Size, all.Count);
        T[] items = [.. all.Skip((int)before).Take(Size)];
        long lastPage = Size == 0 ? 1 : Math.Max(1, (all.Count + Size - 1) / Size);
        return new Page<T>(items, Number, Size, lastPage, all.Count, items.Length == 0 ? 0 : before + 1, before + items.Length);
    }
}
