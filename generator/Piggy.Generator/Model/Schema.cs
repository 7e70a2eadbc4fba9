using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>A JSON Schema as OpenAPI 3.0 and 3.1 write it, normalised to 3.1: nullable is the type <see cref="JsonTypes.Null"/>, exclusive limits are numbers.</summary>
/// <remarks>Numbers, enum values, defaults and examples are kept as JSON text, so that nothing is rounded.</remarks>
internal sealed record Schema
{
    /// <summary>A reference to a component schema by name. Title, description and the like may stand beside it; everything else is empty.</summary>
    public string? Reference { get; init; }

    /// <summary>Place in the document as JSON pointer, for problems found later.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Whether a reference stood here that leads nowhere: reported already, so nothing behind need complain about what is missing.</summary>
    public bool IsLost { get; init; }

    public JsonTypes Types { get; init; }

    /// <summary>Whether no type is written, and <see cref="Types"/> only says what 3.0's nullable implies.</summary>
    public bool HasImpliedType { get; init; }

    /// <summary>Whether this is a schema of a 3.0 document that says its type and nothing else; such unions are how 3.0 lists types.</summary>
    public bool IsBareType { get; init; }

    public string? Format { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public bool Deprecated { get; init; }

    /// <summary>Text of x-ms-deprecation, composed as Kiota does, or null.</summary>
    public string? DeprecationNote { get; init; }

    public bool ReadOnly { get; init; }

    public bool WriteOnly { get; init; }

    /// <summary>Allowed values as JSON text; empty when there is no enum keyword. A const is an enum of one (see <see cref="IsConst"/>).</summary>
    public EquatableArray<string> Enum { get; init; }

    public bool IsConst { get; init; }

    /// <summary>Whether an allowed null is a place that YAML leaves empty, where Kiota reads an empty text.</summary>
    public bool IsEnumNullBlank { get; init; }

    public string? Default { get; init; }

    public EquatableArray<string> Examples { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public string? Pattern { get; init; }

    public string? ContentEncoding { get; init; }

    public Schema? Items { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    /// <summary>Properties in document order.</summary>
    public EquatableArray<Property> Properties { get; init; }

    public EquatableArray<string> Required { get; init; }

    public AdditionalProperties AdditionalProperties { get; init; }

    /// <summary>The schema of additional properties when <see cref="AdditionalProperties"/> is <see cref="Model.AdditionalProperties.Typed"/>.</summary>
    public Schema? AdditionalPropertiesSchema { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    public EquatableArray<Schema> AllOf { get; init; }

    public EquatableArray<Schema> OneOf { get; init; }

    public EquatableArray<Schema> AnyOf { get; init; }

    /// <summary>Whether the schema uses a keyword that no C# type can express (not, prefixItems, if, …).</summary>
    public EquatableArray<string> UnsupportedKeywords { get; init; }

    public Discriminator? Discriminator { get; init; }

    /// <summary>x-ms-enum and x-ms-enum-flags, or null.</summary>
    public EnumNames? EnumNames { get; init; }

    /// <summary>x-ms-primary-error-message.</summary>
    public bool IsPrimaryErrorMessage { get; init; }

    /// <summary>The boolean schemas of 3.1: true, false, or null for an ordinary schema.</summary>
    public bool? Boolean { get; init; }

    /// <summary>What the x-piggy-* keys say; null when there are none.</summary>
    public PiggySchema? Piggy { get; init; }

    public bool IsNullable => (Types & JsonTypes.Null) != 0;
}

/// <summary>A property of an object schema.</summary>
internal sealed record Property(string Name, Schema Schema);

/// <summary>The JSON types a schema allows; none means any.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>What a schema says about properties it does not name.</summary>
internal enum AdditionalProperties
{
    Unspecified,
    Forbidden,
    Any,
    Typed,
}

/// <summary>The property that tells which schema of a union or hierarchy an object follows, with values mapped to component names.</summary>
internal sealed record Discriminator(string PropertyName, EquatableArray<DiscriminatorMapping> Mappings);

internal sealed record DiscriminatorMapping(string Value, string SchemaName);

/// <summary>Names of enum members from x-ms-enum.</summary>
internal sealed record EnumNames(string? Name, EquatableArray<EnumName> Values, bool IsFlags);

internal sealed record EnumName(string Value, string? Name, string? Description);
