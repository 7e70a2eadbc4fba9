namespace Piggy.Generator.Yaml;

/// <summary>Where something stands; all from 0, in UTF-16 code units.</summary>
/// <param name="Offset">Offset from the start of the text.</param>
/// <param name="Length">Length in the text.</param>
/// <param name="Line">Line.</param>
/// <param name="Column">Column.</param>
/// <param name="File">Which text: 0 is the spec, the rest are its parts in their order. A tree bundled from several files has values of them all.</param>
internal readonly record struct YamlMark(int Offset, int Length, int Line, int Column, int File = 0);

/// <summary>A value of a YAML or JSON text. Aliases are resolved: two places may share one node.</summary>
/// <param name="Mark">Where the value stands.</param>
/// <param name="Extent">How large the value is.</param>
internal abstract record YamlNode(YamlMark Mark, YamlExtent Extent);

/// <summary>A scalar, resolved by the core schema of YAML 1.2.</summary>
/// <param name="Text">The value as text; for numbers a valid JSON number; empty for a null that is not written out.</param>
/// <param name="Kind">What the scalar is.</param>
internal sealed record YamlScalar(YamlMark Mark, string Text, YamlScalarKind Kind) : YamlNode(Mark, new YamlExtent(1, 1, Text.Length))
{
    /// <summary>The scalar with another text, and as large as that is.</summary>
    public YamlScalar Saying(string text) => new(Mark, text, Kind);
}

internal sealed record YamlSequence(YamlMark Mark, IReadOnlyList<YamlNode> Items) : YamlNode(Mark, YamlExtent.Of(Items));

/// <summary>A mapping in document order, with unique keys.</summary>
internal sealed record YamlMapping(YamlMark Mark, IReadOnlyList<YamlEntry> Entries, IReadOnlyDictionary<string, YamlEntry> ByKey) : YamlNode(Mark, YamlExtent.Of(Entries))
{
    public YamlNode? this[string key] => ByKey.TryGetValue(key, out YamlEntry? entry) ? entry.Value : null;
}

internal sealed record YamlEntry(string Key, YamlMark KeyMark, YamlNode Value);

internal enum YamlScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    String,
}
