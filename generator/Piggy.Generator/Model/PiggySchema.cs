using Piggy.Generator.Collections;

namespace Piggy.Generator.Model;

/// <summary>The x-piggy-* keys of a schema. See spec/README.md for their meaning.</summary>
internal sealed record PiggySchema
{
    public string? Entity { get; init; }

    public string? Role { get; init; }

    public bool Secret { get; init; }

    public bool Personal { get; init; }

    public string? Unit { get; init; }

    /// <summary>x-extensible-enum: known values of an open set.</summary>
    public EquatableArray<string> KnownValues { get; init; }

    /// <summary>x-piggy-additional: the action property that groups members the schema does not name.</summary>
    public string? Additional { get; init; }

    /// <summary>x-piggy-bare-value: the property that a bare scalar stands for.</summary>
    public string? BareValue { get; init; }

    public FieldEvidence? Evidence { get; init; }

    public EquatableArray<FieldRule> Rules { get; init; }
}

/// <summary>How sure the spec is about one field.</summary>
internal sealed record FieldEvidence(string Confidence, string? Note);

/// <summary>A condition between the fields of an object.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="Fields">The fields it names, in the rule's order; for only-when the guarded field, then the deciding property.</param>
/// <param name="Values">For only-when: the values (JSON text) under which the guarded field may be present.</param>
/// <param name="Because">One sentence for people and models.</param>
internal sealed record FieldRule(FieldRuleKind Kind, EquatableArray<string> Fields, EquatableArray<string> Values, string Because);

internal enum FieldRuleKind
{
    AtLeastOneOf,
    OnlyWhen,
    Differ,
    InOrder,
    ServerChecked,
}
