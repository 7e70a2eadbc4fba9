using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>An emitted record.</summary>
internal sealed record RecordPlan
{
    /// <summary>The type's name without its namespace.</summary>
    public required string Name { get; init; }

    public required RecordRole Role { get; init; }

    public required string Summary { get; init; }

    /// <summary>Members in the order of paths, queries and the document.</summary>
    public required EquatableArray<MemberPlan> Members { get; init; }

    public EquatableArray<RulePlan> Rules { get; init; }

    /// <summary>The member a bare scalar stands for, or null.</summary>
    public MemberPlan? BareMember { get; init; }

    public AnnotationsPlan Annotations { get; init; } = AnnotationsPlan.None;

    public bool IsInput => Role != RecordRole.Output;
}

internal enum RecordRole
{
    /// <summary>The input of one action.</summary>
    ActionInput,

    /// <summary>An object inside an input.</summary>
    Input,

    /// <summary>An object of an answer.</summary>
    Output,
}

/// <summary>A member of a record.</summary>
internal sealed record MemberPlan
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>Local variable for the value, unique in the record.</summary>
    public required string Local { get; init; }

    public required ValuePlan Value { get; init; }

    /// <summary>Whether JSON must have the member.</summary>
    public required bool IsPresent { get; init; }

    public required string Summary { get; init; }

    public MemberKind Kind { get; init; }

    public MemberLocation Location { get; init; }

    /// <summary>Whether a list in the query is written as one value with commas.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether the C# property is <c>required</c> and cannot be null.</summary>
    public bool IsRequired => IsPresent && !Value.Nullable;
}

internal enum MemberKind
{
    Field,

    /// <summary>A map that is one member in the action and flat on the wire.</summary>
    GroupedMembers,

    /// <summary>A map that is flat in the action and on the wire.</summary>
    OpenMembers,
}

internal enum MemberLocation
{
    Body,
    Path,
    Query,
}

/// <summary>A condition between members.</summary>
/// <param name="Kind">Which condition.</param>
/// <param name="Fields">The members it names; for only-when the guarded one, then the deciding one.</param>
/// <param name="Values">For only-when: the deciding values as JSON text.</param>
/// <param name="Because">One sentence.</param>
internal sealed record RulePlan(FieldRuleKind Kind, EquatableArray<RuleFieldPlan> Fields, EquatableArray<string> Values, string Because);

/// <summary>A member as a condition sees it.</summary>
/// <param name="WireName">Its name in JSON.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="Operand">What is compared, such as <c>Status?.Value</c>.</param>
/// <param name="CanBeAbsent">Whether C# can see it missing.</param>
/// <param name="IsAny">Whether it is a PiggyJson, which can hold a null.</param>
/// <param name="IsNullable">Whether JSON may hold a null.</param>
internal sealed record RuleFieldPlan(string WireName, string Name, string Operand, bool CanBeAbsent, bool IsAny, bool IsNullable);
