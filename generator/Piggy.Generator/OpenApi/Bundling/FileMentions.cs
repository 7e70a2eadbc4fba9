using System.Text.RegularExpressions;
using Piggy.Generator.Collections;
using Piggy.Generator.Inputs;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Bundling;

/// <summary>Finds the other files that a text refers to, before anything is known about them.</summary>
internal static class FileMentions
{
    // Most texts refer only to themselves and need no parsing here: after the colon comes a quote and a number sign. An unquoted one would start a comment.
    private static readonly Regex MayLeaveTheFile = new("""\$ref["']?\s*:\s*(?!["']#|\s)""", RegexOptions.CultureInvariant);

    /// <summary>Whether the text may hold a reference that names a file, be it the text's own.</summary>
    public static bool MayHave(string text) => MayLeaveTheFile.IsMatch(text);

    public static EquatableArray<string> Of(string path, string text, CancellationToken cancellationToken)
    {
        if (!MayHave(text) || YamlDocument.Read(text, cancellationToken).Root is not { } root)
        {
            return default;
        }

        string self = FilePaths.Normalize(path);
        return References(root, isReference: false)
            .Select(reference => reference.Split('#')[0])
            .Where(reference => reference.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Select(reference => FilePaths.Resolve(path, reference))
            .OfType<string>()
            .Where(mention => mention != self)
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray();
    }

    // Some of these texts may be data that only looks like a reference. One mention too many does no harm.
    private static IEnumerable<string> References(YamlNode node, bool isReference) => node switch
    {
        YamlScalar { Kind: YamlScalarKind.String } text when isReference => [text.Text],
        YamlMapping mapping => mapping.Entries.SelectMany(entry => References(entry.Value, entry.Key == "$ref")).Concat(MappingTargets(mapping)),
        YamlSequence list => list.Items.SelectMany(item => References(item, isReference: false)),
        _ => [],
    };

    private static IEnumerable<string> MappingTargets(YamlMapping mapping) => mapping["discriminator"] is YamlMapping discriminator && discriminator["mapping"] is YamlMapping targets
        ? targets.Entries.Select(entry => entry.Value).OfType<YamlScalar>().Select(target => target.Text).Where(target => target.IndexOfAny(['.', '/']) >= 0)
        : [];
}
