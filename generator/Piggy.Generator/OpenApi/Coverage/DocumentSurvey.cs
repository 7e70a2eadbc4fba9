using Piggy.Generator.Diagnostics;
using Piggy.Generator.OpenApi.Swagger;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Coverage;

/// <summary>Walks a document once and notes what nothing behind it will read: keys that OpenAPI does not know, and things that a client leaves out.</summary>
/// <remarks>Each finding is told once per document, at its first place, with the number of places: a large document must not drown what matters.</remarks>
internal sealed class DocumentSurvey
{
    private const int MaximumHints = 100;

    // What may stand beside the $ref of a schema and is read there, or only describes. In 2.0, where shared schemas are definitions, only the latter.
    private static readonly HashSet<string> BesideSchemaReference = new(StringComparer.Ordinal)
    {
        "title", "deprecated", "readOnly", "writeOnly", "default", "example", "examples", "nullable", "externalDocs", "$comment", "$id", "$schema", "$defs", "definitions",
    };

    private static readonly HashSet<string> BesideDefinitionReference = new(StringComparer.Ordinal) { "title", "example", "externalDocs" };

    // Of those, the ones that would change something, and that 3.0 ignores like everything else beside a $ref.
    private static readonly HashSet<string> WithoutMeaningIn30 = new(StringComparer.Ordinal) { "deprecated", "readOnly", "writeOnly", "default" };

    private readonly bool _isVersion30;
    private readonly CancellationToken _cancellationToken;
    private readonly List<object> _path = [];
    private readonly Groups<(ObjectKind Kind, string Key)> _unknown = new();
    private readonly Groups<Remark> _remarks = new();
    private readonly Groups<string> _besideReference = new();
    private readonly SecurityUse _security = new();

    private DocumentSurvey(bool isVersion30, CancellationToken cancellationToken)
    {
        _isVersion30 = isVersion30;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Surveys a document: its keys as they were written, what is left out as OpenAPI 3 has it.</summary>
    /// <returns>Keys that are unknown, and remarks on what is left out.</returns>
    public static (IReadOnlyList<SpecProblem> Unknown, IReadOnlyList<SpecProblem> Remarks) Of(SpecTree tree, CancellationToken cancellationToken)
    {
        var document = (YamlMapping)tree.Root!;
        DocumentSurvey survey = Walked(document, ObjectKind.Document, cancellationToken);
        if (!tree.IsUpgraded)
        {
            return ([.. survey.UnknownKeys()], [.. survey.LeftOut(), .. survey.BesideReferences(), .. ServerUse.Problems(document)]);
        }

        DocumentSurvey written = Walked((YamlMapping)tree.Source!, SwaggerKinds.Document, cancellationToken);
        return (
            [.. written.UnknownKeys().Select(InSource)],
            [.. survey.LeftOut().Select(SwaggerRemarks.AsWritten), .. written.BesideReferences().Select(InSource), .. ServerUse.Problems(document)]);
    }

    private static DocumentSurvey Walked(YamlMapping document, ObjectKind kind, CancellationToken cancellationToken)
    {
        bool isVersion30 = document["openapi"] is not YamlScalar version || version.Text.StartsWith("3.0", StringComparison.Ordinal);
        var survey = new DocumentSurvey(isVersion30, cancellationToken);
        survey.Walk(document, kind);
        return survey;
    }

    private static SpecProblem InSource(SpecProblem problem) => problem with { IsInSource = true };

    private void Walk(YamlNode node, ObjectKind kind)
    {
        if (node is YamlMapping mapping)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            WalkMapping(mapping, kind);
        }
        else if (node is YamlSequence list && kind.Each is { } each)
        {
            for (int index = 0; index < list.Items.Count; index++)
            {
                _path.Add(index);
                Walk(list.Items[index], each);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }

    private void WalkMapping(YamlMapping mapping, ObjectKind kind)
    {
        bool isReference = kind.Section is not null && mapping["$ref"] is YamlScalar;
        IReadOnlyDictionary<string, Remark>? remarks = kind.Name is { } name ? Remarks.On(name) : null;
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (kind.HasExtensions && entry.Key.StartsWith("x-", StringComparison.Ordinal))
            {
                NoteExtension(entry, remarks);
                continue;
            }

            _path.Add(entry.Key);
            bool isKnown = kind.Knows(entry.Key, out ObjectKind? member);
            if (remarks is not null)
            {
                Look(entry, kind, isKnown, isReference, remarks);
            }

            if (member is not null && !isReference)
            {
                Walk(entry.Value, member);
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Look(YamlEntry entry, ObjectKind kind, bool isKnown, bool isReference, IReadOnlyDictionary<string, Remark> remarks)
    {
        if (!isKnown)
        {
            _unknown.Add((kind, entry.Key), _path);
        }
        else if (isReference)
        {
            NoteBesideReference(entry.Key, kind);
        }
        else if (remarks.TryGetValue(entry.Key, out Remark? remark) && !IsEmpty(entry.Value))
        {
            _remarks.Add(remark, _path);
        }
        else if (kind.Section is null && entry.Key == "security")
        {
            _security.Add(entry.Value, _path);
        }
    }

    // Of all extensions only those that Kiota reads can be missed.
    private void NoteExtension(YamlEntry entry, IReadOnlyDictionary<string, Remark>? remarks)
    {
        if (remarks is not null && remarks.TryGetValue(entry.Key, out Remark? remark) && !IsEmpty(entry.Value))
        {
            _path.Add(entry.Key);
            _remarks.Add(remark, _path);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void NoteBesideReference(string key, ObjectKind kind)
    {
        bool isRead = key is "$ref" or "summary" or "description"
            || (kind.Section == "schemas" && BesideSchemaReference.Contains(key) && !(_isVersion30 && WithoutMeaningIn30.Contains(key)))
            || (kind.Section == "definitions" && BesideDefinitionReference.Contains(key));
        if (!isRead)
        {
            _besideReference.Add(key, _path);
        }
    }

    private static bool IsEmpty(YamlNode node) => node is YamlMapping { Entries.Count: 0 } or YamlSequence { Items.Count: 0 } or YamlScalar { Kind: YamlScalarKind.Null };

    // JSON Schema allows keywords of anyone's own in 3.1: without a near name such a one is left in peace.
    private IEnumerable<SpecProblem> UnknownKeys()
    {
        int hints = 0;
        foreach (Group<(ObjectKind Kind, string Key)> group in _unknown.All)
        {
            (ObjectKind kind, string key) = group.Finding;
            string hint = ++hints > MaximumHints ? "" : Spelling.Hint(key, kind.Keys);
            if (hint.Length > 0 || _isVersion30 || kind.Section != "schemas")
            {
                yield return SpecProblem.At(group.Pointer, ReadRules.UnknownKey, key, kind.Name!, hint, group.More);
            }
        }
    }

    private IEnumerable<SpecProblem> LeftOut()
    {
        if (_security.Problem is { } security)
        {
            yield return security;
        }

        foreach (Group<Remark> group in _remarks.All)
        {
            yield return SpecProblem.At(group.Pointer, group.Finding.Rule, group.Finding.What, group.Finding.Consequence, group.More);
        }
    }

    private IEnumerable<SpecProblem> BesideReferences() => _besideReference.All.Select(static group => SpecProblem.At(group.Pointer, ClientRules.BesideReference, group.Finding, group.More));
}
