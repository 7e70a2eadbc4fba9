namespace Piggy.Generated.Actions;

/// <summary>One of Piggy's numeric error codes, as the spec lists it.</summary>
/// <param name="Code">The number Piggy puts in the <c>code</c> member of an error answer.</param>
/// <param name="Name">The spec's name for it, such as <c>ContactNotFound</c>.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Retryable">Whether the same call may succeed later without a change.</param>
/// <param name="Hint">What to do about it.</param>
public sealed record PiggyErrorCode(int Code, string Name, string Meaning, bool Retryable, string Hint);
