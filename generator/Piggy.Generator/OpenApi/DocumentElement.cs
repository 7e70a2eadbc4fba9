using System.Globalization;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi;

/// <summary>A place in the document and, if anything stands there, its value. A value of the wrong kind is reported once and read as absent.</summary>
internal sealed class DocumentElement
{
    private readonly DocumentElement? _parent;
    private readonly string _segment;
    private readonly List<SpecProblem> _problems;
    private string? _pointer;

    private DocumentElement(List<SpecProblem> problems, DocumentElement? parent, string segment, YamlNode? node)
    {
        _problems = problems;
        _parent = parent;
        _segment = segment;
        Node = node is YamlScalar { Kind: YamlScalarKind.Null } ? null : node;
        IsNull = Node is null && node is not null;
        IsBlank = node is YamlScalar { Kind: YamlScalarKind.Null, Text: "" };
    }

    /// <summary>The value; null for an absent one and for the value null.</summary>
    public YamlNode? Node { get; }

    /// <summary>Whether the value null stands here.</summary>
    public bool IsNull { get; }

    /// <summary>Whether the value is null because YAML has nothing there.</summary>
    public bool IsBlank { get; }

    public bool Exists => Node is not null;

    public bool IsMapping => Node is YamlMapping;

    public bool IsSequence => Node is YamlSequence;

    /// <summary>The key or index under which the element stands in its parent.</summary>
    public string Key => _segment;

    public string Pointer => _pointer ??= _parent is null ? "" : JsonPointer.Append(_parent.Pointer, _segment);

    /// <summary>Where to show a problem of this place: at its key, or at the value of a list item; for what is absent, at the parent.</summary>
    public YamlMark Mark => _parent?.Node is YamlMapping mapping && mapping.ByKey.TryGetValue(_segment, out YamlEntry? entry)
        ? entry.KeyMark
        : Node?.Mark ?? _parent?.Mark ?? default;

    public DocumentElement this[string key] => new(_problems, this, key, (Node as YamlMapping)?[key]);

    public static DocumentElement Root(YamlNode node, List<SpecProblem> problems) => new(problems, null, "", node);

    public bool Has(string key) => Node is YamlMapping mapping && mapping.ByKey.ContainsKey(key);

    /// <summary>The element that a JSON pointer, counted from this element, leads to.</summary>
    public DocumentElement At(string pointer)
    {
        DocumentElement element = this;
        foreach (string segment in JsonPointer.Segments(pointer))
        {
            element = element.Node is YamlSequence sequence
                ? new DocumentElement(_problems, element, segment, int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    ? sequence.Items.ElementAtOrDefault(index)
                    : null)
                : element[segment];
        }

        return element;
    }

    /// <summary>The members of a mapping in document order.</summary>
    public IEnumerable<DocumentElement> Members() => Node is YamlMapping mapping
        ? mapping.Entries.Select(entry => new DocumentElement(_problems, this, entry.Key, entry.Value))
        : Wrong<DocumentElement>("a mapping");

    /// <summary>The items of a list.</summary>
    public IEnumerable<DocumentElement> Items() => Node is YamlSequence sequence
        ? sequence.Items.Select((item, index) => new DocumentElement(_problems, this, index.ToString(CultureInfo.InvariantCulture), item))
        : Wrong<DocumentElement>("a list");

    /// <summary>The text of a scalar: also of a number, since people write <c>version: 1.0</c>.</summary>
    public string? Text()
    {
        if (Node is YamlScalar scalar)
        {
            return scalar.Text;
        }

        Mismatch("text");
        return null;
    }

    /// <summary>The text of a string, and of nothing else.</summary>
    public string? String() => Node is YamlScalar { Kind: YamlScalarKind.String } scalar ? scalar.Text : null;

    public bool Flag() => Boolean() ?? MismatchIsFalse();

    public bool? Boolean() => Node is YamlScalar { Kind: YamlScalarKind.Boolean } scalar ? scalar.Text == "true" : null;

    /// <summary>A number as JSON text.</summary>
    public string? Number()
    {
        if (Node is YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } scalar)
        {
            return scalar.Text;
        }

        Mismatch("a number");
        return null;
    }

    /// <summary>A count: a whole number that is not negative. Counts beyond 32 bits limit nothing and are read as the largest.</summary>
    public int? Count()
    {
        if (Node is YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } scalar
            && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            && number >= 0 && number == decimal.Truncate(number))
        {
            return (int)Math.Min(number, int.MaxValue);
        }

        Mismatch("a whole number, zero or more");
        return null;
    }

    /// <summary>The strings of a list; items of other kinds are reported and left out.</summary>
    public IEnumerable<string> Texts() => Items().Select(item => item.Text()).OfType<string>();

    /// <summary>The value as JSON text.</summary>
    public string Json() => Node is null ? "null" : JsonText.Of(Node);

    public void Report(DiagnosticDescriptor rule, params string[] arguments) => _problems.Add(SpecProblem.At(Pointer, rule, arguments));

    /// <summary>Reports an existing value that is not what it must be.</summary>
    public void Mismatch(string expected)
    {
        if (Exists)
        {
            Report(ReadRules.WrongKind, _segment, expected, Kind());
        }
    }

    /// <summary>What stands here, in words.</summary>
    public string Kind() => Node switch
    {
        null => IsNull ? "null" : "missing",
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar scalar => $"'{(scalar.Text.Length > 60 ? scalar.Text.Substring(0, 60) + "…" : scalar.Text)}'",
        _ => "something else",
    };

    private bool MismatchIsFalse()
    {
        Mismatch("true or false");
        return false;
    }

    private T[] Wrong<T>(string expected)
    {
        Mismatch(expected);
        return [];
    }
}
