using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>An enumeration.</summary>
internal sealed record EnumPlan(TypeName Name, string Summary, string? Obsolete, bool IsFlags, EquatableArray<EnumMemberPlan> Members);

/// <param name="Name">Its C# name.</param>
/// <param name="Value">Its text in the payload.</param>
/// <param name="Number">Its number.</param>
/// <param name="Summary">What it means.</param>
internal sealed record EnumMemberPlan(string Name, string Value, string Number, string Summary);
