using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Plan.Actions;

/// <summary>An id type.</summary>
/// <param name="Name">The type, such as <c>ContactUuid</c> or <c>SourceContactUuid</c>.</param>
/// <param name="Entity">What it names, in words.</param>
/// <param name="Role">The role in words, or null.</param>
/// <param name="BaseName">With a role: the id type of the same entity without one.</param>
/// <param name="BaseParameter">Parameter name for a value of that type.</param>
internal sealed record IdPlan(string Name, string Entity, string? Role, string? BaseName, string? BaseParameter);

/// <summary>A set of strings that stays open for unknown ones.</summary>
internal sealed record EnumPlan(string Name, string Summary, EquatableArray<EnumMemberPlan> Members, bool IsOpen);

internal sealed record EnumMemberPlan(string Name, string Value);

/// <summary>A code of the error catalogue.</summary>
internal sealed record ErrorCodePlan(string Name, int Code, string SpecName, string Meaning, bool Retryable, string Hint)
{
    public EquatableArray<string> Meanings { get; init; }

    public bool IsLegacy { get; init; }

    /// <summary>Ids of the operations that answer it, in ordinal order.</summary>
    public EquatableArray<string> Operations { get; init; }
}

/// <summary>An operation of the catalogue.</summary>
internal sealed record OperationInfoPlan
{
    /// <summary>The member of the catalogue.</summary>
    public required string Name { get; init; }

    /// <summary>Place in the document as JSON pointer.</summary>
    public required string Pointer { get; init; }

    public required string OperationId { get; init; }

    /// <summary>HTTP method in capitals.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required EffectContract Effect { get; init; }

    /// <summary>Whether it is called without a credential.</summary>
    public bool IsPublic { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Members of the error code catalogue.</summary>
    public required EquatableArray<string> Errors { get; init; }
}
