using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.Http;

/// <summary>The bounds of a creation date and the order by it, as three lists take them in the query. Without an order the oldest come first.</summary>
internal sealed record CreatedFilter(DateTimeOffset? After, DateTimeOffset? From, DateTimeOffset? Before, DateTimeOffset? Until, bool NewestFirst)
{
    private const string Newest = "-created_at";

    private static readonly FrozenSet<string> Orders = FrozenSet.Create(StringComparer.Ordinal, "created_at", Newest);

    public static CreatedFilter Read(Input input) => new(
        input.OptionalDateTime("created_at[gt]"),
        input.OptionalDateTime("created_at[gte]"),
        input.OptionalDateTime("created_at[lt]"),
        input.OptionalDateTime("created_at[lte]"),
        input.OptionalText("sort", Orders) == Newest);

    /// <summary>The rows within the bounds, in order; rows of one moment stay in the order in which they came.</summary>
    public List<T> Apply<T>(IEnumerable<T> rows, Func<T, DateTimeOffset> created)
    {
        IEnumerable<T> within = rows.Where(row => IsWithin(created(row)));
        return [.. NewestFirst ? within.Reverse().OrderByDescending(created) : within.OrderBy(created)];
    }

    private bool IsWithin(DateTimeOffset moment) =>
        !(moment <= After) && !(moment < From) && !(moment >= Before) && !(moment > Until);
}
