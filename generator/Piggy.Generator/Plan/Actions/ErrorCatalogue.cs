using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Plans the catalogue of error codes, each with the operations that answer it.</summary>
internal static class ErrorCatalogue
{
    public static EquatableArray<ErrorCodePlan> Plan(ApiModel api)
    {
        var names = new NameAllocator(
            "Code", "PiggyErrorCodes", "All", "Find", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone");
        ILookup<int, string> operations = OperationsByCode(api);
        return api.ErrorCodes.OrderBy(code => code.Code)
            .Select(code => new ErrorCodePlan(names.Allocate(Names.Pascal(code.Name)), code.Code, code.Name, code.Meaning, code.Retryable, code.Hint)
            {
                Meanings = code.Meanings,
                IsLegacy = code.IsLegacy,
                Operations = operations[code.Code].OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
            })
            .ToEquatableArray();
    }

    private static ILookup<int, string> OperationsByCode(ApiModel api) => api.Paths
        .SelectMany(path => path.Operations, OperationCatalogue.IdOf)
        .Zip(api.Paths.SelectMany(path => path.Operations), (id, operation) => (Id: id, Errors: operation.Piggy?.Errors ?? default))
        .SelectMany(pair => pair.Errors, (pair, code) => (pair.Id, Code: code))
        .ToLookup(pair => pair.Code, pair => pair.Id);
}
