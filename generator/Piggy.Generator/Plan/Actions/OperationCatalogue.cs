using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the catalogue of operations: all that state a contract, actions or not.</summary>
internal static class OperationCatalogue
{
    public static EquatableArray<OperationInfoPlan> Plan(ApiModel api)
    {
        var names = new NameAllocator("Operation", "PiggyOperations", "All", "Find", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone");
        var codes = ErrorCatalogue.Plan(api).ToDictionary(code => code.Code, code => code.Name);
        return api.Paths
            .SelectMany(path => path.Operations.Where(operation => operation.Piggy is not null), (path, operation) => Plan(path, operation, operation.Piggy!, names, codes))
            .ToEquatableArray();
    }

    /// <summary>How the catalogue calls an operation: by its id, else by method and path.</summary>
    public static string IdOf(PathItem path, Operation operation) => operation.OperationId is { Length: > 0 } id ? id : $"{operation.Method.ToUpperInvariant()} {path.Template}";

    private static OperationInfoPlan Plan(PathItem path, Operation operation, PiggyOperation piggy, NameAllocator names, Dictionary<int, string> codes)
    {
        string id = IdOf(path, operation);
        return new OperationInfoPlan
        {
            Name = names.Allocate(Names.Pascal(id)),
            Pointer = operation.Pointer,
            OperationId = id,
            Method = operation.Method.ToUpperInvariant(),
            Path = path.Template,
            Summary = Sentence.Of(operation.Summary) ?? Sentence.First(operation.Description) ?? id + ".",
            Effect = piggy.Effect,
            IsPublic = operation.IsPublic,
            Evidence = piggy.Evidence,
            Errors = piggy.Errors.Distinct().Where(codes.ContainsKey).OrderBy(code => code).Select(code => codes[code]).ToEquatableArray(),
        };
    }
}
