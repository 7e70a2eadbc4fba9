using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client.Drafts;

/// <summary>A type that the plan defines, while its name may still change.</summary>
internal abstract class DefinitionDraft
{
    protected DefinitionDraft(string name) => Name = name;

    public string Name { get; set; }

    /// <summary>The namespace it lies in; for a nested type its owner's.</summary>
    public NamespaceDraft Namespace { get; set; } = null!;

    /// <summary>The class it is nested in, or null.</summary>
    public DefinitionDraft? Owner { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Text of the Obsolete attribute; null when it is not obsolete.</summary>
    public string? Obsolete { get; set; }

    public TypeName ToTypeName() => Owner is null
        ? new TypeName(Namespace.FullName, Casing.FirstUpper(Name))
        : Owner.ToTypeName().Nested(Casing.FirstUpper(Name));
}

/// <summary>An enumeration.</summary>
internal sealed class EnumDraft : DefinitionDraft
{
    public EnumDraft(string name, string pointer)
        : base(name) => Pointer = pointer;

    public string Pointer { get; }

    public bool IsFlags { get; set; }

    public List<EnumMemberDraft> Members { get; } = [];
}

internal sealed record EnumMemberDraft(string Name, string Value, string Description);

/// <summary>A class that is read from and written to a payload.</summary>
internal sealed class ModelDraft : DefinitionDraft
{
    public ModelDraft(string name, string pointer)
        : base(name) => Pointer = pointer;

    public string Pointer { get; }

    public ModelDraft? Base { get; set; }

    /// <summary>Whether it is but a former name of its base, for older callers.</summary>
    public bool IsLegacy { get; set; }

    public bool HoldsAdditionalData { get; set; }

    /// <summary>Whether some operation throws it.</summary>
    public bool IsError { get; set; }

    /// <summary>Whether it has the property that overrides Exception.Message.</summary>
    public bool HasMessageOverride { get; set; }

    /// <summary>The union it wraps, or null.</summary>
    public UnionDraft? Wraps { get; set; }

    public string DiscriminatorProperty { get; set; } = "";

    public List<MappingDraft> Mappings { get; } = [];

    public List<PropertyDraft> Properties { get; } = [];

    public List<ModelDraft> Wrappers { get; } = [];

    public bool PropertiesStarted { get; set; }

    public IEnumerable<ModelDraft> Ancestors()
    {
        var seen = new HashSet<ModelDraft>();
        for (ModelDraft? current = Base; current is not null && seen.Add(current); current = current.Base)
        {
            yield return current;
        }
    }

    public bool DerivesFrom(ModelDraft other) => Ancestors().Contains(other);
}

/// <summary>A property of a model.</summary>
internal sealed class PropertyDraft
{
    public PropertyDraft(string name, string wireName, TypeUse type)
    {
        Name = name;
        WireName = wireName;
        Type = type;
    }

    public string Name { get; set; }

    public string WireName { get; }

    public TypeUse Type { get; set; }

    public string Description { get; set; } = "";

    public string? Obsolete { get; set; }

    public bool ReadOnly { get; set; }

    /// <summary>The default as JSON text, or null.</summary>
    public string? Default { get; set; }

    public bool IsPrimaryErrorMessage { get; set; }

    /// <summary>Whether this is no property of an object but a member of a union, which is the payload as a whole.</summary>
    public bool IsMember { get; init; }

    /// <summary>Whether a base class already has the property; it is not declared again.</summary>
    public bool IsInherited { get; set; }

    public string Pointer { get; set; } = "";

    public PropertyDraft Copy() => (PropertyDraft)MemberwiseClone();
}
