using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.OpenApi.Swagger;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>A spec as one tree of OpenAPI 3, whatever its files and its version were.</summary>
/// <param name="Root">The tree; null when there is none.</param>
/// <param name="Source">The same in the version it was written in; the very same tree for OpenAPI 3.</param>
/// <param name="Problems">What is wrong so far.</param>
internal sealed record SpecTree(YamlNode? Root, YamlNode? Source, EquatableArray<SpecProblem> Problems)
{
    /// <summary>Whether the tree was made from one of Swagger 2.0.</summary>
    public bool IsUpgraded => !ReferenceEquals(Root, Source);

    public static SpecTree Of(SpecFiles files, CancellationToken cancellationToken)
    {
        YamlDocument bundled = Bundler.Bundle(files, cancellationToken);
        if (!SwaggerUpgrade.IsSwagger(bundled.Root))
        {
            return new SpecTree(bundled.Root, bundled.Root, bundled.Problems);
        }

        YamlDocument upgraded = SwaggerUpgrade.Upgrade((YamlMapping)bundled.Root!, cancellationToken);
        return new SpecTree(upgraded.Root, bundled.Root, bundled.Problems.Concat(upgraded.Problems).ToEquatableArray());
    }

    /// <summary>Where to show a problem that has no position of its own.</summary>
    public YamlMark MarkOf(SpecProblem problem) => (problem.IsInSource ? Source : Root) is { } root ? JsonPointer.FindMark(root, problem.Pointer) : default;
}
