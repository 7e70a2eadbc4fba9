using Piggy.Generator.Collections;

namespace Piggy.Generator.Plan.Actions;

/// <summary>How an action is reconciled.</summary>
/// <param name="Operation">The member of the catalogue of operations that shows its work, or null where none does.</param>
/// <param name="Parameters">What that operation is asked for.</param>
/// <param name="Matches">What must be equal in an item of its answer.</param>
/// <param name="Inputs">The inputs of the action that an intent keeps, in their order.</param>
/// <param name="Since">The member with an item's time, or null.</param>
/// <param name="GoneCode">The error code that shows that something was taken away, or null.</param>
/// <param name="Page">The query parameter with the number of a page, or null.</param>
/// <param name="LastPage">The member of meta with the number of the last page, or null.</param>
/// <param name="Because">One sentence.</param>
internal sealed record ReconciliationPlan(
    string? Operation,
    EquatableArray<ReconciliationParameterPlan> Parameters,
    EquatableArray<ReconciliationMatchPlan> Matches,
    EquatableArray<ReconciliationInputPlan> Inputs,
    string? Since,
    int? GoneCode,
    string? Page,
    string? LastPage,
    string Because);

/// <summary>A parameter of the reading operation, whether it is in the path, and the input that fills it.</summary>
internal sealed record ReconciliationParameterPlan(string Name, bool IsInPath, string Input);

/// <summary>A member of an item, and the input it must equal.</summary>
internal sealed record ReconciliationMatchPlan(string Member, string Input, bool IsHashed);

/// <summary>An input that an intent keeps.</summary>
internal sealed record ReconciliationInputPlan(MemberPlan Member, bool IsHashed);
