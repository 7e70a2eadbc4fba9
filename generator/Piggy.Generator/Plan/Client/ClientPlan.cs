using Piggy.Generator.Collections;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Plan.Client.Paging;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>What the Kiota client's C# will be: every name, type and order. Emitters print it and decide nothing.</summary>
/// <param name="TypeAccess">Who sees the types: <c>public</c> or <c>internal</c>.</param>
/// <param name="Root">The client; null when the document has no paths to make one of.</param>
/// <param name="Builders">Request builders, sorted by name.</param>
/// <param name="Models">Classes for bodies, answers and errors, sorted by name.</param>
/// <param name="Enums">Enumerations, sorted by name.</param>
/// <param name="FieldReaders">The type that models keep the readers of their members in; null when none has members.</param>
/// <param name="OperationSupport">The type that makes and sends the requests of operations; null when there is no operation.</param>
/// <param name="Problems">What the document says that the client cannot.</param>
internal sealed record ClientPlan(
    string TypeAccess,
    RootClientPlan Root,
    EquatableArray<RequestBuilderPlan> Builders,
    EquatableArray<ModelPlan> Models,
    EquatableArray<EnumPlan> Enums,
    TypeName? FieldReaders,
    TypeName? OperationSupport,
    EquatableArray<SpecProblem> Problems)
{
    /// <summary>The helpers that read lists page by page; null when the document has no such list. They need more than Kiota's packages.</summary>
    public PagedListsPlan? Pages { get; init; }
}

/// <summary>The class where a caller begins.</summary>
/// <param name="Builder">Its members, which are those of a builder at the root of all paths.</param>
/// <param name="BaseUrl">The server to use when the adapter names none, or null.</param>
internal sealed record RootClientPlan(RequestBuilderPlan Builder, string? BaseUrl);
