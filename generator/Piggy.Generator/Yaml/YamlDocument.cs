using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Yaml;

/// <summary>A spec text as a tree.</summary>
/// <param name="Root">The value of the text; null when it could not be parsed.</param>
/// <param name="Problems">What is wrong with the text, each with its position.</param>
internal sealed record YamlDocument(YamlNode? Root, EquatableArray<SpecProblem> Problems)
{
    /// <summary>Reads YAML, or JSON when the text is that.</summary>
    public static YamlDocument Read(string text, CancellationToken cancellationToken, int file = 0)
    {
        if (text.Length > YamlLimits.TextLength)
        {
            return Failed(YamlFailure.Limit(new YamlMark { File = file }, $"the text is longer than {YamlLimits.TextLength} characters"));
        }

        try
        {
            return IsJson(text) ? JsonTreeReader.Read(text, file, cancellationToken) : YamlReader.Read(text, file, cancellationToken);
        }
        catch (YamlFailure failure)
        {
            return Failed(failure);
        }
    }

    // A brace and a quoted key: nobody writes YAML like that, and the YAML parser takes much broken JSON for something else.
    private static bool IsJson(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.Length > 1 && start[0] == '{' && start.Slice(1).TrimStart() is ['"' or '}', ..];
    }

    private static YamlDocument Failed(YamlFailure failure) => new(null, new[] { failure.Problem }.ToEquatableArray());
}
