using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Plan.Actions;

/// <summary>What the action layer's C# will be: every name, type, order and decision. Nothing is left for the emitters but to print.</summary>
internal sealed record ActionSetPlan(EquatableArray<SpecProblem> Problems)
{
    /// <summary>Where everything emitted lives, and who sees it.</summary>
    public TypeScope Scope { get; init; } = new("", "");

    /// <summary>The document everything is made from.</summary>
    public SpecOriginPlan Spec { get; init; } = new("", "", "", "");

    /// <summary>The class with one method per action.</summary>
    public string FacadeName { get; init; } = "";

    /// <summary>The actions by slug; there may be none beside the catalogues.</summary>
    public EquatableArray<ActionPlan> Actions { get; init; }

    /// <summary>The class with all triggers; empty for an API without.</summary>
    public string TriggersName { get; init; } = "";

    /// <summary>The triggers by slug.</summary>
    public EquatableArray<TriggerPlan> Triggers { get; init; }

    /// <summary>Inputs, nested objects, answers and payloads, by name.</summary>
    public EquatableArray<RecordPlan> Records { get; init; }

    public EquatableArray<IdPlan> Ids { get; init; }

    public EquatableArray<EnumPlan> Enums { get; init; }

    /// <summary>All operations with a contract, in document order.</summary>
    public EquatableArray<OperationInfoPlan> Operations { get; init; }

    /// <summary>The whole catalogue, by code.</summary>
    public EquatableArray<ErrorCodePlan> ErrorCodes { get; init; }
}

/// <summary>Where types live and who sees them: a namespace, and <c>public</c> or <c>internal</c>.</summary>
internal sealed record TypeScope(string Namespace, string Access);

/// <summary>What tells one document, and one state of it, from another.</summary>
internal sealed record SpecOriginPlan(string Title, string Version, string Hash, string Seal);

/// <summary>One action.</summary>
internal sealed record ActionPlan
{
    public required string Slug { get; init; }

    /// <summary>The name in C#, such as <c>ListForms</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The sealed action class, such as <c>ListFormsAction</c>.</summary>
    public required string ClassName { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public required string Toolset { get; init; }

    /// <summary>Its member of the catalogue of operations.</summary>
    public required string Operation { get; init; }

    /// <summary>HTTP method in capitals.</summary>
    public required string Method { get; init; }

    /// <summary>The path cut at its parameters.</summary>
    public required EquatableArray<PathPart> PathParts { get; init; }

    public required int SuccessStatus { get; init; }

    public required RecordPlan Input { get; init; }

    /// <summary>Whether the input may be left out by a typed caller.</summary>
    public required bool InputIsOptional { get; init; }

    public required bool HasBody { get; init; }

    /// <summary>Whether the input has members; one without has nothing to write.</summary>
    public bool WritesInput => !Input.Members.IsEmpty;

    /// <summary>Whether the request's body is not the input as it is: members of it travel elsewhere, or are flat in the body alone.</summary>
    public bool WritesBody => HasBody && Input.Members.Any(static member => member.Location != MemberLocation.Body || member.Kind == MemberKind.GroupedMembers);

    public required ValuePlan Output { get; init; }

    public required bool DataIsWholeBody { get; init; }

    public required bool DataIsOptional { get; init; }

    public required JsonPlan InputSchema { get; init; }

    public required JsonPlan OutputSchema { get; init; }

    /// <summary>How one finds out whether it was applied; null where nothing is said.</summary>
    public ReconciliationPlan? Reconciliation { get; init; }
}

/// <summary>A piece of a path: text that is already escaped, or the input that fills it.</summary>
internal sealed record PathPart(string? Text, MemberPlan? Member);
