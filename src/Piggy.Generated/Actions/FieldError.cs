namespace Piggy.Generated.Actions;

/// <summary>One thing that is wrong with one field. Never carries the field's value.</summary>
/// <param name="Pointer">JSON pointer into the action's input (or, for an unreadable answer, into the answer), such as <c>/options/0/label</c>; empty for the whole.</param>
/// <param name="Rule">The broken rule: a JSON Schema keyword (<c>required</c>, <c>type</c>, <c>maximum</c>, …), a condition between fields
/// (<c>at-least-one-of</c>, …), or <c>server</c> when Piggy itself named the field.</param>
/// <param name="Message">What is wrong and what would be right, in one sentence.</param>
public sealed record FieldError(string Pointer, string Rule, string Message);
