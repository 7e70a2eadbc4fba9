using Piggy.Generator.Inputs;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions
{
    internal static class ActionPlanner
    {
        public static ActionSetPlan Plan(ApiModel api, SpecOptions options, CancellationToken cancellationToken) => new(default(Collections.EquatableArray<Diagnostics.SpecProblem>));
    }
}

namespace Piggy.Generator.Emit.Actions
{
    internal static class ActionEmitter
    {
        public static Collections.EquatableArray<SourceFile> Emit(Plan.Actions.ActionSetPlan plan, CancellationToken cancellationToken) => default;
    }
}
