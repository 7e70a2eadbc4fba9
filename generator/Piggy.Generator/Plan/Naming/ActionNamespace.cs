using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Naming;

/// <summary>The namespace of the action layer: one segment below the client's, which is also the folder of its files. The client keeps out of it, so that no type and no
/// file of one layer can have the name of one of the other.</summary>
internal static class ActionNamespace
{
    public const string Segment = "Actions";

    /// <summary>The segment that is taken for an API with operations that have a contract, or with triggers; null where the client may use every name.</summary>
    public static string? ReservedBy(ApiModel api) => HasAny(api.Paths, static operation => operation.Piggy is not null) || HasAny(api.Webhooks, static operation => operation.Trigger is not null)
        ? Segment
        : null;

    private static bool HasAny(IEnumerable<PathItem> paths, Func<Operation, bool> isPart) => paths.Any(path => path.Operations.Any(isPart));
}
