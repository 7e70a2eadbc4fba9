using Piggy.Generator.Diagnostics;
using Piggy.Generator.OpenApi.Bundling;
using Piggy.Generator.OpenApi.Swagger;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadingContext(SpecTree tree, SpecFiles files, List<SpecProblem> problems, CancellationToken cancellationToken)
{
    public const string SchemaPrefix = "#/components/schemas/";

    private const int MaximumHints = 100;

    // Where references to a place end, so that thousands of them do not each follow a long chain.
    private readonly Dictionary<string, DocumentElement> _definitions = new(StringComparer.Ordinal);
    private int _hints;

    public DocumentElement Root { get; } = DocumentElement.Root(tree.Root!, problems);

    public List<SpecProblem> Problems { get; } = problems;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether references and nullable follow OpenAPI 3.0, where a $ref hides everything beside it.</summary>
    public bool IsVersion30 { get; } = ((tree.Root as YamlMapping)?["openapi"] as YamlScalar)?.Text.StartsWith("3.0", StringComparison.Ordinal) == true;

    /// <summary>Whether the document was written in Swagger 2.0, which has one schema for all media types of a body.</summary>
    public bool IsUpgraded => tree.IsUpgraded;

    /// <summary>Names of the component schemas.</summary>
    public HashSet<string> SchemaNames { get; } = NamesOf(tree.Root!);

    /// <summary>Follows the $ref of a parameter, body, response or path item, over several steps if need be.</summary>
    /// <returns>The definition; null, and a problem, when there is none.</returns>
    public DocumentElement? Resolve(DocumentElement element)
    {
        var passed = new HashSet<string>(StringComparer.Ordinal);
        DocumentElement current = element;
        while (current["$ref"] is { Exists: true } reference)
        {
            if (Target(reference) is not { } target)
            {
                return null;
            }

            if (_definitions.TryGetValue(target.Pointer, out DocumentElement? known))
            {
                current = known;
                break;
            }

            if (!passed.Add(target.Pointer))
            {
                ReportCircle(element["$ref"]);
                return null;
            }

            current = target;
        }

        foreach (string pointer in passed)
        {
            _definitions[pointer] = current;
        }

        return current;
    }

    /// <summary>What one $ref points at; null, and a problem, when nothing stands there.</summary>
    public DocumentElement? Target(DocumentElement reference)
    {
        if (reference.Text() is not { } text)
        {
            return null;
        }

        if (!text.StartsWith("#", StringComparison.Ordinal))
        {
            ReportForeign(reference, text);
            return null;
        }

        string pointer = Uri.UnescapeDataString(text.Substring(1));
        DocumentElement target = Root.At(pointer);
        if (pointer.Length > 0 && pointer[0] == '/' && (target.Exists || target.IsNull))
        {
            return target;
        }

        if (WithinComponent(reference, pointer) is { Exists: true } within)
        {
            return within;
        }

        string written = AsWritten(text);
        reference.Report(ReadRules.UnresolvedReference, written, Hint(written, tree.Source));
        return null;
    }

    // In 3.1 a schema is a document of its own for those who write "#/properties/parent", such as .NET's exporter of schemas.
    private DocumentElement? WithinComponent(DocumentElement reference, string pointer) =>
        !IsVersion30 && pointer.StartsWith("/", StringComparison.Ordinal) && JsonPointer.Segments(reference.Pointer) is ["components", "schemas", var name, ..]
            ? Root["components"]["schemas"][name].At(pointer)
            : null;

    /// <summary>Reports a reference that leads back to itself.</summary>
    public void ReportCircle(DocumentElement reference) => reference.Report(ReadRules.CircularReference, AsWritten(reference.Text() ?? ""));

    private string AsWritten(string reference) => tree.IsUpgraded ? SwaggerReference.AsWritten(reference) : reference;

    private static HashSet<string> NamesOf(YamlNode root) => new(
        JsonPointer.Find(root, "/components/schemas") is YamlMapping schemas ? schemas.Entries.Select(entry => entry.Key) : [], StringComparer.Ordinal);

    // A reference to another file that still stands in the bundled document leads nowhere. A file that cannot be parsed has said so itself.
    private void ReportForeign(DocumentElement reference, string text)
    {
        int file = reference.Node!.Mark.File;
        if (files.PlaceOf(file, text) is not { } place)
        {
            reference.Report(ReadRules.ExternalReference, text, files.AdviceOn(file, text));
        }
        else if (files.RootOf(place.File) is { } root)
        {
            reference.Report(ReadRules.UnresolvedReference, text, Hint(text, root));
        }
    }

    // A hint compares the name with all others, which thousands of wrong references must not make too dear.
    private string Hint(string reference, YamlNode? root)
    {
        if (++_hints > MaximumHints)
        {
            return "";
        }

        int start = reference.IndexOf("#/", StringComparison.Ordinal);
        int slash = reference.LastIndexOf('/');
        return start >= 0 && root is not null && JsonPointer.Find(root, Uri.UnescapeDataString(reference.Substring(start + 1, slash - start - 1))) is YamlMapping parent
            ? Spelling.Hint(reference.Substring(slash + 1), parent.Entries.Select(entry => entry.Key))
            : "";
    }
}
