namespace Piggy.Generator.Plan.Client.Drafts;

/// <summary>A namespace while its types are being found. Names compare without case, so that types differing in case only become one.</summary>
internal sealed class NamespaceDraft
{
    private readonly Dictionary<string, DefinitionDraft> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<NamespaceDraft> _children = [];
    private readonly Dictionary<string, NamespaceDraft> _bySegment = new(StringComparer.OrdinalIgnoreCase);

    private NamespaceDraft(NamespaceDraft? parent, string segment)
    {
        Parent = parent;
        Segment = segment;
    }

    public NamespaceDraft? Parent { get; }

    public string Segment { get; set; }

    public IReadOnlyList<NamespaceDraft> Children => _children;

    public IEnumerable<DefinitionDraft> Types => _types.Values;

    /// <summary>The name with those of all parents, each asked once: asked twice, fifty levels would never end.</summary>
    public string FullName => Parent?.FullName is { Length: > 0 } above ? above + "." + Segment : Segment;

    public static NamespaceDraft Root() => new(null, "");

    /// <summary>The namespace below this one; <paramref name="path"/> has dots between its segments.</summary>
    public NamespaceDraft Child(string path)
    {
        NamespaceDraft current = this;
        foreach (string segment in path.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!current._bySegment.TryGetValue(segment, out NamespaceDraft? next))
            {
                next = new NamespaceDraft(current, segment);
                current._children.Add(next);
                current._bySegment.Add(segment, next);
            }

            current = next;
        }

        return current;
    }

    public bool IsInside(NamespaceDraft other) => ReferenceEquals(this, other) || (Parent?.IsInside(other) ?? false);

    public DefinitionDraft? Find(string name) => _types.TryGetValue(name, out DefinitionDraft? type) ? type : null;

    /// <summary>The name, with underscores behind it until neither a type nor a namespace here has it.</summary>
    public string FreeName(string name)
    {
        while (_types.ContainsKey(name) || _children.Exists(child => string.Equals(child.Segment, name, StringComparison.OrdinalIgnoreCase)))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>Adds the type, or gives the one that already has its name.</summary>
    public DefinitionDraft Add(DefinitionDraft type)
    {
        if (_types.TryGetValue(type.Name, out DefinitionDraft? existing))
        {
            return existing;
        }

        type.Namespace = this;
        _types.Add(type.Name, type);
        return type;
    }

    public void Remove(DefinitionDraft type) => _types.Remove(type.Name);

    public void Rename(DefinitionDraft type, string name)
    {
        _types.Remove(type.Name);
        type.Name = name;
        _types[name] = type;
    }

    public IEnumerable<NamespaceDraft> SelfAndBelow() => new[] { this }.Concat(_children.SelectMany(static child => child.SelfAndBelow()));
}
