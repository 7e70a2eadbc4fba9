using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Paging;

/// <summary>The class with a helper for each list that is read page by page.</summary>
/// <param name="Name">Its type.</param>
/// <param name="ClientName">The client whose lists it reads.</param>
/// <param name="Lists">The lists, sorted by builder.</param>
internal sealed record PagedListsPlan(TypeName Name, string ClientName, EquatableArray<PagedListPlan> Lists);

/// <summary>One list: where its requests and answers keep what reading it page by page needs.</summary>
internal sealed record PagedListPlan
{
    /// <summary>The field that holds it.</summary>
    public required string Field { get; init; }

    /// <summary>The path as the document writes it.</summary>
    public required string Path { get; init; }

    /// <summary>What the list is, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Text of the Obsolete attribute, or null.</summary>
    public string? Obsolete { get; init; }

    /// <summary>Whether it uses something obsolete without being so itself.</summary>
    public bool RefersToObsolete { get; init; }

    public required TypeName Builder { get; init; }

    /// <summary>The builder's method that sends the request.</summary>
    public required string Executor { get; init; }

    public required TypeName Query { get; init; }

    public required NumberPlan Page { get; init; }

    /// <summary>The size of a page in the query, or null where a caller cannot choose it.</summary>
    public NumberPlan? Size { get; init; }

    public long? DefaultSize { get; init; }

    public long? MaximumSize { get; init; }

    public required TypeName Answer { get; init; }

    /// <summary>The answer's property with the items.</summary>
    public required string Items { get; init; }

    /// <summary>The type of the list of items.</summary>
    public required TypePlan ItemList { get; init; }

    /// <summary>What the answer says about its page; null where it says nothing.</summary>
    public PageFactsPlan? Facts { get; init; }

    /// <summary>The item's property that no two items have in common, or null.</summary>
    public string? Identity { get; init; }
}

/// <summary>A property with a whole number.</summary>
/// <param name="Property">Its name.</param>
/// <param name="IsLong">Whether it has 64 bits; else 32.</param>
internal sealed record NumberPlan(string Property, bool IsLong);

/// <summary>What an answer says about its page.</summary>
/// <param name="Meta">The answer's property that says it.</param>
/// <param name="Number">The property with the number of the page, or null.</param>
/// <param name="Last">The property with the number of the last page, or null.</param>
/// <param name="Total">The property with the number of all items, or null.</param>
internal sealed record PageFactsPlan(string Meta, string? Number, string? Last, string? Total);
