namespace Piggy.Generator.Plan.Client.Drafts;

/// <summary>The use of a type: one of the runtime's, one that the plan defines, or a union that has no class yet.</summary>
internal sealed record TypeUse(Primitive? Primitive, DefinitionDraft? Definition, UnionDraft? Union, ListKind List)
{
    public static TypeUse Of(Primitive primitive, ListKind list = ListKind.One) => new(primitive, null, null, list);

    public static TypeUse Of(DefinitionDraft definition, ListKind list = ListKind.One) => new(null, definition, null, list);

    public static TypeUse Of(UnionDraft union) => new(null, null, union, ListKind.One);

    public ModelDraft? Model => Definition as ModelDraft;

    public bool IsUntyped => Primitive == Primitive.Untyped;

    /// <summary>The name by which Kiota would know the type.</summary>
    public string Name => Primitive?.KiotaName ?? Definition?.Name ?? Union!.Name;

    /// <summary>The types this is made of: itself, or the members of the union.</summary>
    public IEnumerable<TypeUse> Members => Union is null ? [this] : Union.Members;
}

internal enum ListKind
{
    One,
    List,
    Array,
}

/// <summary>A oneOf or anyOf before a wrapper class is made of it.</summary>
internal sealed class UnionDraft
{
    public UnionDraft(string name, bool isAnyOf)
    {
        Name = name;
        IsAnyOf = isAnyOf;
    }

    public string Name { get; set; }

    /// <summary>Whether a value may be several of the members at once.</summary>
    public bool IsAnyOf { get; }

    /// <summary>Where the class belongs; null puts it inside the class that uses it first.</summary>
    public NamespaceDraft? Home { get; set; }

    public string DiscriminatorProperty { get; set; } = "";

    public List<MappingDraft> Mappings { get; } = [];

    public List<TypeUse> Members { get; } = [];

    /// <summary>The same union under another name.</summary>
    public UnionDraft Copy(string name)
    {
        var copy = new UnionDraft(name, IsAnyOf) { Home = Home, DiscriminatorProperty = DiscriminatorProperty };
        copy.Mappings.AddRange(Mappings);
        copy.Members.AddRange(Members);
        return copy;
    }

    /// <summary>Adds a choice; false when there is another type of that name. As in Kiota, the first one stays.</summary>
    public bool TryAdd(TypeUse member)
    {
        TypeUse? known = Members.Find(known => known.List == member.List && string.Equals(known.Name, member.Name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            Members.Add(member);
        }

        return known is null || (known.Primitive == member.Primitive && known.Definition == member.Definition);
    }
}

/// <summary>A discriminator's value and the model it stands for.</summary>
internal sealed record MappingDraft(string Value, ModelDraft Model);
