using Piggy.Generator.Diagnostics;
using Piggy.Generator.Inputs;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Bundling;

/// <summary>Makes one document of a spec and its parts, as if it had been written in one file: what a part contributes becomes a component, path items are copied.</summary>
/// <remarks>Every value keeps its mark, and with it its file. A reference that leads nowhere stays, in a form that names its file, for the reader to report.</remarks>
internal sealed class Bundler
{
    private readonly SpecFiles _files;
    private readonly DocumentLayout _layout;
    private readonly BundledComponents _components;
    private readonly List<SpecProblem> _problems = [];
    private readonly Dictionary<FilePlace, YamlNode> _pathItems = [];
    private readonly HashSet<FilePlace> _openPathItems = [];
    private readonly CancellationToken _cancellationToken;
    private int _depth;
    private bool _isBeyondLimits;

    private Bundler(SpecFiles files, CancellationToken cancellationToken)
    {
        _files = files;
        _layout = DocumentLayout.Of(files.RootOf(0));
        _components = new BundledComponents(files);
        _cancellationToken = cancellationToken;
    }

    public static YamlDocument Bundle(SpecFiles files, CancellationToken cancellationToken)
    {
        YamlNode? root = files.RootOf(0);
        if (root is YamlMapping document && (files.HasParts || FileMentions.MayHave(files.TextOf(0))))
        {
            var bundler = new Bundler(files, cancellationToken);
            root = bundler.Bundle(document);
            return new YamlDocument(root, new([.. files.Problems, .. bundler._problems]));
        }

        return new YamlDocument(root, new(files.Problems));
    }

    private YamlMapping? Bundle(YamlMapping document)
    {
        TakeNames(document);
        var bundled = (YamlMapping)Walk(document, _layout.Document);
        var sections = new Dictionary<string, List<YamlEntry>>(StringComparer.Ordinal);
        for (int index = 0; index < _components.All.Count; index++)
        {
            BundledComponent component = _components.All[index];
            YamlNode source = _files.NodeAt(component.Source)!;
            YamlNode value = Walk(source, _layout.KindOf(component.Section)!);
            YamlMark keyMark = JsonPointer.FindMark(_files.RootOf(component.Source.File)!, component.Source.Pointer);
            if (!sections.TryGetValue(component.Section, out List<YamlEntry>? entries))
            {
                sections.Add(component.Section, entries = []);
            }

            entries.Add(new YamlEntry(component.Name, keyMark, value));
        }

        bundled = WithSections(bundled, sections);
        if (!_isBeyondLimits && YamlLimits.Exceeded(bundled.Extent) is null && bundled.Extent.Height <= YamlLimits.Depth)
        {
            return bundled;
        }

        _problems.Add(SpecProblem.At("", ReadRules.Limit, $"with its parts it is nested deeper than {YamlLimits.Depth} levels or holds more than {YamlLimits.Nodes} values or {YamlLimits.TextLength} characters"));
        return null;
    }

    // The spec's own names come first. One that only points into a part is the name of what stands there.
    private void TakeNames(YamlMapping document)
    {
        var pointing = new List<(string Section, string Name, FilePlace Source)>();
        foreach (YamlEntry section in _layout.SectionsOf(document)?.Entries ?? [])
        {
            foreach (YamlEntry entry in (section.Value as YamlMapping)?.Entries ?? [])
            {
                _components.Reserve(section.Key, entry.Key);
                if (_layout.KindOf(section.Key) is { IsPathItem: false } && SoleReference(entry.Value) is { } reference && Target(reference) is { File: > 0 } target && HomeOf(target, section.Key) is { Below: "" })
                {
                    pointing.Add((section.Key, entry.Key, target));
                }
            }
        }

        foreach ((string section, string name, FilePlace source) in pointing.OrderByDescending(each => each.Name == _components.NaturalName(each.Source)))
        {
            _components.Adopt(section, name, source);
        }
    }

    private YamlNode Walk(YamlNode node, ObjectKind kind)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_isBeyondLimits || ++_depth > YamlLimits.Depth)
        {
            _isBeyondLimits = true;
            return node;
        }

        YamlNode walked = node switch
        {
            YamlMapping mapping when kind.Section is not null && mapping["$ref"] is YamlScalar { Kind: YamlScalarKind.String } reference => FollowReference(mapping, reference, kind),
            YamlMapping mapping => WalkMapping(mapping, kind),
            YamlSequence { Items.Count: > 0 } list when kind.Each is { } each => WalkList(list, each),
            YamlScalar { Kind: YamlScalarKind.String } name when kind.IsSchemaName => WalkSchemaName(name),
            _ => node,
        };
        _depth--;
        _isBeyondLimits |= YamlLimits.Exceeded(walked.Extent) is not null;
        return walked;
    }

    private YamlMapping WalkMapping(YamlMapping mapping, ObjectKind kind)
    {
        bool isChanged = false;
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlNode value = kind.Member(entry.Key) is { } member ? Walk(entry.Value, member) : entry.Value;
            isChanged |= !ReferenceEquals(value, entry.Value);
            entries.Add(new YamlEntry(entry.Key, entry.KeyMark, value));
        }

        return isChanged ? Rebuilt(mapping, entries) : mapping;
    }

    private YamlSequence WalkList(YamlSequence list, ObjectKind each)
    {
        YamlNode[] items = [.. list.Items.Select(item => Walk(item, each))];
        return new YamlSequence(list.Mark, items);
    }

    private YamlNode FollowReference(YamlMapping holder, YamlScalar reference, ObjectKind kind)
    {
        if (reference.Mark.File == 0 && reference.Text.StartsWith("#", StringComparison.Ordinal))
        {
            return holder;
        }

        if (Target(reference) is not { } target)
        {
            // Within the spec it would seem to mean one of the spec's own places.
            return reference.Text.StartsWith("#", StringComparison.Ordinal) ? WithReference(holder, reference, Uri.EscapeDataString(FilePaths.NameOf(_files.PathOf(reference.Mark.File))) + reference.Text) : holder;
        }

        return target.File > 0 && kind.IsPathItem ? CopyOfPathItem(target, reference) : WithReference(holder, reference, ReferenceTo(target, kind.Section!, reference));
    }

    private YamlNode CopyOfPathItem(FilePlace target, YamlScalar reference)
    {
        if (_pathItems.TryGetValue(target, out YamlNode? known))
        {
            return known;
        }

        YamlNode item = _files.NodeAt(target)!;
        if (!_openPathItems.Add(target))
        {
            _problems.Add(YamlProblem.At(reference.Mark, ReadRules.CircularReference, reference.Text));
            return Rebuilt(reference.Mark, []);
        }

        YamlNode copy = Walk(item, _layout.PathItem);
        _openPathItems.Remove(target);
        _pathItems.Add(target, copy);
        return copy;
    }

    // The text is a reference if it leads somewhere as one. In a part, a bare name is that of the part's own schema.
    private YamlScalar WalkSchemaName(YamlScalar name)
    {
        FilePlace? target = Target(name) ?? (name.Mark.File == 0 ? null : Existing(new FilePlace(name.Mark.File, _layout.PointerTo(_layout.Schemas, name.Text))));
        return target is { } place && (place.File > 0 || name.Mark.File > 0) ? name.Saying(ReferenceTo(place, _layout.Schemas, name)) : name;
    }

    private string ReferenceTo(FilePlace target, string section, YamlScalar reference)
    {
        if (target.File == 0)
        {
            return "#" + Escaped(target.Pointer);
        }

        (FilePlace home, string homeSection, string below) = HomeOf(target, section);
        BundledComponent component = _components.For(homeSection, home, out string? owner);
        if (owner is not null)
        {
            _problems.Add(YamlProblem.At(reference.Mark, ReadRules.ComponentRenamed, reference.Text, _components.NaturalName(home), owner, component.Name));
        }

        return "#" + Escaped(_layout.PointerTo(homeSection, component.Name) + below);
    }

    // A place inside a component of a part goes with that component, as it would in one file.
    private (FilePlace Home, string Section, string Below) HomeOf(FilePlace target, string section) =>
        _layout.ComponentAt(target.Pointer) is var (own, name)
            && _layout.PointerTo(own, name) is var home
            && (own == section || home.Length < target.Pointer.Length)
            ? (target with { Pointer = home }, own, target.Pointer.Substring(home.Length))
            : (target, section, "");

    /// <summary>The existing place that a reference means. A place that only points at one of the same name is that one.</summary>
    private FilePlace? Target(YamlScalar reference)
    {
        FilePlace? target = Existing(_files.PlaceOf(reference.Mark.File, reference.Text));
        var passed = new HashSet<FilePlace>();
        while (target is { File: > 0 } place && passed.Add(place)
            && SoleReference(_files.NodeAt(place)!) is { } further
            && Existing(_files.PlaceOf(further.Mark.File, further.Text)) is { } next
            && _components.NaturalName(next) == _components.NaturalName(place))
        {
            target = next;
        }

        return target;
    }

    private FilePlace? Existing(FilePlace? place) => place is { } target && _files.NodeAt(target) is not null ? place : null;

    private static YamlScalar? SoleReference(YamlNode node) =>
        node is YamlMapping { Entries.Count: 1 } mapping && mapping["$ref"] is YamlScalar { Kind: YamlScalarKind.String } reference ? reference : null;

    private static string Escaped(string pointer) => pointer.Replace("%", "%25");

    private YamlMapping WithReference(YamlMapping holder, YamlScalar reference, string text) => text == reference.Text
        ? holder
        : Rebuilt(holder, holder.Entries.Select(entry => ReferenceEquals(entry.Value, reference) ? new YamlEntry(entry.Key, entry.KeyMark, reference.Saying(text)) : entry));

    private YamlMapping WithSections(YamlMapping document, Dictionary<string, List<YamlEntry>> sections)
    {
        YamlEntry? components = _layout.Home is { } key ? Member(document, key) : null;
        YamlMapping holder = components is null ? document : (YamlMapping)components.Value;
        YamlEntry[] filled =
        [
            .. sections
                .Select(section => (section: Member(holder, section.Key), entries: section.Value))
                .Select(pair => pair.section with { Value = With((YamlMapping)pair.section.Value, pair.entries) }),
        ];
        return filled.Length == 0 ? document
            : components is null ? With(document, filled)
            : With(document, [components with { Value = With(holder, filled) }]);
    }

    // The mapping under a key, or an empty one where there is none.
    private YamlEntry Member(YamlMapping mapping, string key) =>
        mapping.ByKey.TryGetValue(key, out YamlEntry? entry) && entry.Value is YamlMapping ? entry : new YamlEntry(key, mapping.Mark, Rebuilt(mapping.Mark, []));

    // Keeps the order: an entry that is there already is replaced where it stands.
    private YamlMapping With(YamlMapping mapping, IReadOnlyCollection<YamlEntry> entries)
    {
        var added = entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        IEnumerable<YamlEntry> kept = mapping.Entries.Select(entry => added.TryGetValue(entry.Key, out YamlEntry? replacement) ? replacement : entry);
        return Rebuilt(mapping, kept.Concat(entries.Where(entry => mapping[entry.Key] is null)));
    }

    private YamlMapping Rebuilt(YamlMapping mapping, IEnumerable<YamlEntry> entries) => Rebuilt(mapping.Mark, entries);

    private YamlMapping Rebuilt(YamlMark mark, IEnumerable<YamlEntry> entries)
    {
        var builder = new YamlMappingBuilder(_problems);
        foreach (YamlEntry entry in entries)
        {
            builder.Add(entry.Key, entry.KeyMark, entry.Value);
        }

        return builder.Build(mark);
    }
}
