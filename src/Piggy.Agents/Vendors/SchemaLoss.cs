namespace Piggy.Agents.Vendors;

/// <summary>A keyword of a tool's input schema that a vendor's definition does not have.</summary>
/// <param name="Pointer">Where the keyword stands: the JSON pointer of its schema within the input schema; empty for the whole.</param>
/// <param name="Keyword">The keyword.</param>
/// <param name="Value">What it says, as JSON text.</param>
/// <param name="Instead">What the definition says in its place; <see langword="null"/> where it says nothing.</param>
/// <param name="Enforced">Whether a call that breaks it is refused here all the same. Only what is a note and no rule is not enforced, by anybody.</param>
public sealed record SchemaLoss(string Pointer, string Keyword, string Value, string? Instead, bool Enforced);
