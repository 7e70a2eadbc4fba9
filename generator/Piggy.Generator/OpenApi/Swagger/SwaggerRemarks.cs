using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Words for remarks on an upgraded document: they are found by the keys of OpenAPI 3 and told with those of 2.0.</summary>
internal static class SwaggerRemarks
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal) { ["servers"] = "schemes", ["encoding"] = "collectionFormat" };

    public static SpecProblem AsWritten(SpecProblem remark) => remark.Arguments.Count > 0 && Keys.TryGetValue(remark.Arguments[0], out string? key)
        ? remark with { Arguments = remark.Arguments.Skip(1).Prepend(key).ToEquatableArray() }
        : remark;
}
