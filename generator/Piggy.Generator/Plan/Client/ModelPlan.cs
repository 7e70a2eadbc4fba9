using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>A class that is read from and written to a payload.</summary>
internal sealed record ModelPlan
{
    public required TypeName Name { get; init; }

    public required string Summary { get; init; }

    public string? Obsolete { get; init; }

    /// <summary>The model it derives from, or null.</summary>
    public TypeName? Base { get; init; }

    /// <summary>Whether it is but a former name of its base: it adds nothing to it.</summary>
    public bool IsLegacy { get; init; }

    /// <summary>Whether it is thrown: then it derives from the runtime's exception.</summary>
    public bool IsError { get; init; }

    /// <summary>Whether it declares the dictionary of members the document does not name.</summary>
    public bool HoldsAdditionalData { get; init; }

    /// <summary>Properties that lead to the text of an exception, from this class inward; empty leaves the runtime's text.</summary>
    public EquatableArray<string> MessagePath { get; init; }

    /// <summary>Properties, sorted by name.</summary>
    public EquatableArray<PropertyPlan> Properties { get; init; }

    /// <summary>The properties that are named members of the payload.</summary>
    public IEnumerable<PropertyPlan> Fields => Properties.Where(static property => !property.IsMember);

    /// <summary>The properties that are members of a union.</summary>
    public IEnumerable<PropertyPlan> Members => Properties.Where(static property => property.IsMember);

    /// <summary>The type that holds the readers of its members, without its type argument.</summary>
    public required TypeName FieldReaders { get; init; }

    /// <summary>Which class to make of which value, or null.</summary>
    public DiscriminatorPlan? Discriminator { get; init; }

    /// <summary>What kind of union it wraps.</summary>
    public WrapperKind Wraps { get; init; }

    /// <summary>Unions that only this model uses, sorted by name.</summary>
    public EquatableArray<ModelPlan> Wrappers { get; init; }

    /// <summary>Whether a member uses something obsolete without being so itself.</summary>
    public bool RefersToObsolete { get; init; }
}

internal enum WrapperKind
{
    None,
    OneOf,
    AnyOf,
}

/// <summary>A property of a model, or a member of a union.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="WireName">Its name in the payload.</param>
/// <param name="Type">Its type.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Obsolete">Text of the Obsolete attribute, or null.</param>
/// <param name="IsMember">Whether it is a member of a union.</param>
/// <param name="IsReadOnly">Whether only the service writes it.</param>
/// <param name="Hides">Whether it takes the name of a member that every class or exception has.</param>
/// <param name="Default">Its value in a new object, or null.</param>
internal sealed record PropertyPlan(string Name, string WireName, TypePlan Type, string Summary, string? Obsolete, bool IsMember, bool IsReadOnly, bool Hides, DefaultPlan? Default);

/// <summary>A default value.</summary>
/// <param name="Kind">How it is written in C#.</param>
/// <param name="Text">Its text: digits, the string, or the member of an enumeration.</param>
internal sealed record DefaultPlan(DefaultKind Kind, string Text);

internal enum DefaultKind
{
    /// <summary>A literal as it stands: digits with their suffix, true, false.</summary>
    Literal,

    /// <summary>A string, still to be quoted.</summary>
    Text,

    /// <summary>A member of the property's enumeration.</summary>
    Member,

    Guid,

    DateTimeOffset,

    /// <summary>Numbers between commas for a constructor.</summary>
    Constructor,

    /// <summary>A time span in ticks.</summary>
    Ticks,
}

/// <param name="Property">The property of the payload that tells.</param>
/// <param name="Mappings">Values and the classes they stand for, sorted by value.</param>
internal sealed record DiscriminatorPlan(string Property, EquatableArray<DiscriminatorMappingPlan> Mappings);

internal sealed record DiscriminatorMappingPlan(string Value, TypeName Type);
