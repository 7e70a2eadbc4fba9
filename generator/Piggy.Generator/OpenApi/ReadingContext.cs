using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.OpenApi;

/// <summary>What the readers of one document share.</summary>
internal sealed class ReadingContext(DocumentElement root, List<SpecProblem> problems, CancellationToken cancellationToken)
{
    public const string SchemaPrefix = "#/components/schemas/";

    public DocumentElement Root { get; } = root;

    public List<SpecProblem> Problems { get; } = problems;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>Whether references and nullable follow OpenAPI 3.0, where a $ref hides everything beside it.</summary>
    public bool IsVersion30 { get; } = root["openapi"].Text()?.StartsWith("3.0", StringComparison.Ordinal) == true;

    /// <summary>Names of the component schemas.</summary>
    public HashSet<string> SchemaNames { get; } = new(root["components"]["schemas"].Members().Select(member => member.Key), StringComparer.Ordinal);

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

            if (!passed.Add(target.Pointer))
            {
                element["$ref"].Report(ReadRules.CircularReference, element["$ref"].Text() ?? "");
                return null;
            }

            current = target;
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
            reference.Report(ReadRules.ExternalReference, text);
            return null;
        }

        string pointer = Uri.UnescapeDataString(text.Substring(1));
        DocumentElement target = Root.At(pointer);
        if (pointer.Length > 0 && pointer[0] == '/' && (target.Exists || target.IsNull))
        {
            return target;
        }

        reference.Report(ReadRules.UnresolvedReference, text, Hint(text));
        return null;
    }

    private string Hint(string reference)
    {
        int slash = reference.LastIndexOf('/');
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return "";
        }

        DocumentElement parent = Root.At(Uri.UnescapeDataString(reference.Substring(1, slash - 1)));
        return parent.IsMapping ? Spelling.Hint(reference.Substring(slash + 1), parent.Members().Select(member => member.Key)) : "";
    }
}
