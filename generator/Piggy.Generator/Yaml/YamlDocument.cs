using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Yaml;

/// <summary>A spec text as a tree.</summary>
/// <param name="Root">The value of the text; null when it could not be parsed.</param>
/// <param name="Problems">What is wrong with the text, each with its position.</param>
internal sealed record YamlDocument(YamlNode? Root, EquatableArray<SpecProblem> Problems)
{
    /// <summary>Reads YAML, or JSON when the text is that.</summary>
    public static YamlDocument Read(string text, CancellationToken cancellationToken)
    {
        if (text.Length > YamlLimits.TextLength)
        {
            return Failed(YamlFailure.Limit(default, $"the text is longer than {YamlLimits.TextLength} characters"));
        }

        YamlFailure? jsonFailure = null;
        if (LooksLikeJson(text))
        {
            try
            {
                return JsonTreeReader.Read(text, cancellationToken);
            }
            catch (YamlFailure failure)
            {
                jsonFailure = failure;
            }
        }

        try
        {
            return YamlReader.Read(text, cancellationToken);
        }
        catch (YamlFailure failure)
        {
            return Failed(jsonFailure ?? failure);
        }
    }

    // A YAML flow mapping starts the same way; it fails as JSON and is then read as YAML.
    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart().StartsWith("{".AsSpan(), StringComparison.Ordinal);

    private static YamlDocument Failed(YamlFailure failure) => new(null, new[] { failure.Problem }.ToEquatableArray());
}
