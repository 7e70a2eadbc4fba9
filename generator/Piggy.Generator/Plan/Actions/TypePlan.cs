using Piggy.Generator.Collections;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Actions;

/// <summary>The C# type of a value. The hierarchy is closed.</summary>
internal abstract record TypePlan;

internal sealed record ScalarTypePlan(ScalarKind Kind) : TypePlan;

/// <summary>A type that is emitted.</summary>
internal abstract record NamedTypePlan(TypeName Name) : TypePlan;

/// <summary>An id type.</summary>
internal sealed record IdTypePlan(TypeName Name) : NamedTypePlan(Name);

/// <summary>A set of strings.</summary>
internal sealed record EnumTypePlan(TypeName Name) : NamedTypePlan(Name);

/// <summary>An object with named members.</summary>
internal sealed record RecordTypePlan(TypeName Name) : NamedTypePlan(Name);

/// <param name="Item">The items.</param>
/// <param name="Reader">The method that reads the list, unique in its class.</param>
internal sealed record ListTypePlan(ValuePlan Item, string Reader) : TypePlan;

/// <param name="Item">The values.</param>
/// <param name="Reader">The method that reads the map, unique in its class.</param>
internal sealed record MapTypePlan(ValuePlan Item, string Reader) : TypePlan;

/// <summary>Any JSON value of the given types; none means any. A null among them is part of the value.</summary>
internal sealed record AnyTypePlan(JsonTypes Allowed) : TypePlan;

internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    Single,
    Guid,
    DateTimeOffset,
    Date,
    Time,
    Base64,
}

/// <summary>A value: its type, whether null is one of its values, what is checked, and what is said about it.</summary>
internal sealed record ValuePlan(TypePlan Type, bool Nullable, LimitsPlan Limits, AnnotationsPlan Annotations)
{
    /// <summary>Whether C# holds it as a struct.</summary>
    public bool IsValueType => Type switch
    {
        ScalarTypePlan scalar => scalar.Kind is not (ScalarKind.String or ScalarKind.Base64),
        IdTypePlan or EnumTypePlan => true,
        _ => false,
    };
}

/// <summary>What is checked before a call, and therefore what the input schema states. Numbers are JSON text.</summary>
internal sealed record LimitsPlan
{
    public static LimitsPlan None { get; } = new();

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public PatternPlan? Pattern { get; init; }

    /// <summary>A format of a value that stays a string: email, uri and the like.</summary>
    public string? Format { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>Allowed numbers or booleans.</summary>
    public EquatableArray<string> AllowedValues { get; init; }

    /// <summary>Whether an enum refuses texts it does not know.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether "." and ".." are refused, because a URL drops such segments and another resource would be addressed.</summary>
    public bool IsPathSegment { get; init; }

    /// <summary>Names that the keys of a map must not have: the fields beside which its members are written.</summary>
    public EquatableArray<string> ReservedNames { get; init; }
}

/// <summary>A regular expression.</summary>
/// <param name="Source">As the spec writes it (ECMA-262).</param>
/// <param name="Text">The same for .NET.</param>
/// <param name="IsNonBacktracking">Whether .NET can match it in linear time.</param>
/// <param name="Field">The static field that holds it.</param>
internal sealed record PatternPlan(string Source, string Text, bool IsNonBacktracking, string Field);

/// <summary>What schemas and docs say about a value. Examples and default are JSON text.</summary>
internal sealed record AnnotationsPlan
{
    public static AnnotationsPlan None { get; } = new();

    public string? Title { get; init; }

    public string? Description { get; init; }

    public EquatableArray<string> Examples { get; init; }

    public string? Default { get; init; }

    public bool Deprecated { get; init; }

    public string? Entity { get; init; }

    public string? Role { get; init; }

    public string? Unit { get; init; }

    public bool Secret { get; init; }

    public bool Personal { get; init; }

    public FieldEvidence? Evidence { get; init; }
}
