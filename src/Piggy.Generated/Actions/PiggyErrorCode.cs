namespace Piggy.Generated.Actions;

/// <summary>One of Piggy's numeric error codes, as the spec lists it. The set is open: an answer may hold a number that the spec does not know.</summary>
/// <param name="Code">The number Piggy puts in the <c>code</c> member of an error answer.</param>
/// <param name="Name">The spec's name for it, such as <c>ContactNotFound</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Retryable">Whether the same call may succeed later without a change.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record PiggyErrorCode(int Code, string Name, string Meaning, bool Retryable, string Hint)
{
    /// <summary>What the number stands for, where Piggy uses it for several things; else empty.</summary>
    public IReadOnlyList<string> Meanings { get; init; } = [];

    /// <summary>Whether one cannot tell from the number alone what happened.</summary>
    public bool IsAmbiguous => Meanings.Count > 1;

    /// <summary>Whether only calls of older versions of the API are known to answer it.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Ids of the operations that are known to answer it; <c>PiggyOperations.Find</c> leads to them.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];
}
