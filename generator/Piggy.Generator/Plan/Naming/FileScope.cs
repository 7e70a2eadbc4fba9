namespace Piggy.Generator.Plan.Naming;

/// <summary>What one emitted file declares, as far as it decides what a simple name means there.</summary>
/// <param name="Namespace">The namespace of its type.</param>
/// <param name="Type">Its type.</param>
/// <param name="NestedTypes">Types inside it, inherited ones too.</param>
/// <param name="Members">Its members, inherited ones too: in an expression they come before types.</param>
internal sealed record FileScope(string Namespace, string Type, ISet<string> NestedTypes, ISet<string> Members);
