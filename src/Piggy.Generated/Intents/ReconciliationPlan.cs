using Piggy.Generated.Actions;

namespace Piggy.Generated.Intents;

/// <summary>How one can find out, by reading only, whether an action was applied. It is generated from the spec's <c>x-piggy-reconcile</c>.</summary>
public sealed record ReconciliationPlan
{
    /// <summary>The operation that shows it; <see langword="null"/> where no call of the API does.</summary>
    public OperationDescriptor? Read { get; init; }

    /// <summary>What the operation is asked for.</summary>
    public IReadOnlyList<ReconciliationParameter> Parameters { get; init; } = [];

    /// <summary>What must be equal in an item of the answer's <c>data</c> for it to be the action's work.</summary>
    public IReadOnlyList<ReconciliationMatch> Matches { get; init; } = [];

    /// <summary>The member that says when an item came about; <see langword="null"/> where the plan looks at a state, not at an event.</summary>
    public string? Since { get; init; }

    /// <summary>The error code that shows that the action was applied, where it takes something away; <see langword="null"/> where it adds or changes something.</summary>
    public int? GoneCode { get; init; }

    /// <summary>The query parameter with the number of a page; <see langword="null"/> if the answer comes in one piece.</summary>
    public string? Page { get; init; }

    /// <summary>The member of <c>meta</c> with the number of the last page.</summary>
    public string? LastPage { get; init; }

    /// <summary>One sentence for people and models: where to look, or why nothing can tell.</summary>
    public required string Because { get; init; }

    /// <summary>Shows the sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => Because;
}

/// <summary>One parameter of the reading operation.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Location">Where it travels.</param>
/// <param name="Input">The action's input that fills it.</param>
public sealed record ReconciliationParameter(string Name, ActionInputLocation Location, string Input);

/// <summary>What must be equal.</summary>
/// <param name="Member">The path of a member in an item, names joined by slashes.</param>
/// <param name="Input">The action's input that it must equal; where the input was not given, nothing is compared.</param>
/// <param name="IsHashed">Whether the intent holds a hash of the input.</param>
public sealed record ReconciliationMatch(string Member, string Input, bool IsHashed);
