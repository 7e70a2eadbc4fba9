using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>A request builder.</summary>
/// <param name="Name">Its type.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="UrlTemplate">The template its requests start from.</param>
/// <param name="Navigations">Properties that lead to fixed segments, sorted by name.</param>
/// <param name="Indexers">Lead to the item of a parameter: none, one, or a second one that takes a text.</param>
/// <param name="Methods">Lead to segments with several parameters, sorted by name.</param>
/// <param name="Values">Values the constructor takes on top, sorted by name.</param>
/// <param name="Operations">Operations, sorted by name.</param>
/// <param name="Wrappers">Unions that only this builder uses, sorted by name.</param>
/// <param name="Obsolete">Text of the Obsolete attribute of its WithUrl, or null.</param>
/// <param name="RefersToObsolete">Whether a member uses something obsolete without being so itself.</param>
internal sealed record RequestBuilderPlan(
    TypeName Name,
    string Summary,
    string UrlTemplate,
    EquatableArray<NavigationPlan> Navigations,
    EquatableArray<IndexerPlan> Indexers,
    EquatableArray<PathMethodPlan> Methods,
    EquatableArray<PathValuePlan> Values,
    EquatableArray<OperationPlan> Operations,
    EquatableArray<ModelPlan> Wrappers,
    string? Obsolete,
    bool RefersToObsolete)
{
    /// <summary>Whether an indexer leads to it: then it is made with the item's value.</summary>
    public bool IsItem { get; init; }

    /// <summary>Whether it keeps the builders that its properties lead to. The client does: it lives long, and every call begins there.</summary>
    public bool KeepsBuilders { get; init; }
}

internal sealed record NavigationPlan(string Name, TypeName Type, string Summary, string? Obsolete);

/// <param name="Type">The item's builder.</param>
/// <param name="ParameterType">The parameter's C# type.</param>
/// <param name="ParameterKey">The parameter's name in templates.</param>
/// <param name="Summary">What the item is.</param>
/// <param name="ParameterSummary">What the parameter is.</param>
/// <param name="Obsolete">Text of the Obsolete attribute, or null.</param>
/// <param name="MetadataName">What the indexer is called in the assembly, where it cannot be <c>Item</c>; else null.</param>
internal sealed record IndexerPlan(TypeName Type, TypeName ParameterType, string ParameterKey, string Summary, string ParameterSummary, string? Obsolete, string? MetadataName);

internal sealed record PathMethodPlan(string Name, TypeName Type, EquatableArray<PathValuePlan> Values, string Summary, string? Obsolete);

/// <param name="Name">The argument's name, escaped where it is a keyword.</param>
/// <param name="Type">The argument's type.</param>
/// <param name="Key">The parameter's name in templates.</param>
/// <param name="Summary">What the value is.</param>
internal sealed record PathValuePlan(string Name, TypePlan Type, string Key, string Summary);
