using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Makes an OpenAPI 3.0 document of a Swagger 2.0 one, so that everything behind knows one version.</summary>
/// <remarks>Every value takes the mark of what it is made from: a problem in the upgraded tree is shown in the text as it was written.</remarks>
internal static class SwaggerUpgrade
{
    public const string Version = "2.0";

    public static bool IsSwagger(YamlNode? root) => root is YamlMapping document && document["openapi"] is null && document["swagger"] is YamlScalar { Text: Version };

    /// <returns>The upgraded tree, or none where it would be beyond the limits; problems point into the given tree.</returns>
    public static YamlDocument Upgrade(YamlMapping source, CancellationToken cancellationToken)
    {
        var context = new UpgradeContext(source, cancellationToken);
        YamlMapping upgraded = new DocumentUpgrade(context).Upgrade();
        if (!context.IsBeyondLimits && YamlLimits.Exceeded(upgraded.Extent) is null && upgraded.Extent.Height <= YamlLimits.Depth)
        {
            return new YamlDocument(upgraded, context.Problems.Select(AsWritten).ToEquatableArray());
        }

        SpecProblem limit = SpecProblem.At("", ReadRules.Limit, $"read as OpenAPI 3 it is nested deeper than {YamlLimits.Depth} levels or holds more than {YamlLimits.Nodes} values or {YamlLimits.TextLength} characters");
        return new YamlDocument(null, context.Problems.Append(limit).Select(AsWritten).ToEquatableArray());
    }

    private static SpecProblem AsWritten(SpecProblem problem) => problem with { IsInSource = true };
}
