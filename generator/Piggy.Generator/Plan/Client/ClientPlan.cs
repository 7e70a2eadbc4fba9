using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;

namespace Piggy.Generator.Plan.Client;

/// <summary>What the Kiota client's C# will be.</summary>
internal sealed record ClientPlan(EquatableArray<SpecProblem> Problems);
