using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Plan.Actions;

/// <summary>What the action layer's C# will be.</summary>
internal sealed record ActionSetPlan(EquatableArray<SpecProblem> Problems);
