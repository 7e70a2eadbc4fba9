using System.Text.Json.Nodes;

namespace Piggy.Impact.Schemas;

/// <summary>One difference between two schemas.</summary>
/// <param name="Place">JSON pointer to the value it is about; <c>*</c> stands for every item of a list or value of a map.</param>
/// <param name="Rule">What kind of change it is.</param>
/// <param name="Effect">Whether fewer or more values fit than before.</param>
/// <param name="Message">What changed.</param>
internal sealed record SchemaChange(string Place, string Rule, SchemaEffect Effect, string Message)
{
    /// <summary>A whole value that fitted the old schema and does not fit the new one; null if none is known.</summary>
    public JsonNode? Counterexample { get; init; }
}

internal enum SchemaEffect
{
    /// <summary>The same values fit.</summary>
    None,

    /// <summary>Values that fitted no longer do.</summary>
    Narrower,

    /// <summary>Values fit that did not.</summary>
    Wider,

    /// <summary>The same values fit, and mean something else.</summary>
    Meaning,

    /// <summary>A member was taken away that values could have.</summary>
    MemberRemoved,

    /// <summary>A member was added that values need not have.</summary>
    MemberAdded,
}
