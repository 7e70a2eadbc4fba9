using Piggy.Generator.Collections;

namespace Piggy.Generator.Plan.Actions;

/// <summary>An id type.</summary>
/// <param name="Name">The type, such as <c>ContactUuid</c> or <c>SourceContactUuid</c>.</param>
/// <param name="Entity">What it names, in words.</param>
/// <param name="Role">The role in words, or null.</param>
/// <param name="BaseName">With a role: the id type of the same entity without one.</param>
/// <param name="BaseParameter">Parameter name for a value of that type.</param>
internal sealed record IdPlan(string Name, string Entity, string? Role, string? BaseName, string? BaseParameter);

/// <summary>A set of strings that stays open for unknown ones.</summary>
internal sealed record EnumPlan(string Name, string Summary, EquatableArray<EnumMemberPlan> Members, bool IsOpen);

internal sealed record EnumMemberPlan(string Name, string Value);

/// <summary>A code of the error catalogue.</summary>
internal sealed record ErrorCodePlan(string Name, int Code, string SpecName, string Meaning, bool Retryable, string Hint);
