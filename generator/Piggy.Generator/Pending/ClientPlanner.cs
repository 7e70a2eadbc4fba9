using Piggy.Generator.Inputs;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Client
{
    internal static class ClientPlanner
    {
        public static ClientPlan Plan(ApiModel api, SpecOptions options, CancellationToken cancellationToken) => new(default(Collections.EquatableArray<Diagnostics.SpecProblem>));
    }
}

namespace Piggy.Generator.Emit.Client
{
    internal static class ClientEmitter
    {
        public static Collections.EquatableArray<SourceFile> Emit(Plan.Client.ClientPlan plan, CancellationToken cancellationToken) => default;
    }
}
