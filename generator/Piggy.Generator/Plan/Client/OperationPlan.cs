using Piggy.Generator.Collections;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Plan.Client;

/// <summary>An operation: the method that makes its request, and the methods that send it.</summary>
/// <param name="Verb">The HTTP method as names have it: <c>Get</c>.</param>
/// <param name="Summary">What it does.</param>
/// <param name="DocsUrl">A page that says more, or null.</param>
/// <param name="DocsTitle">What that page is called.</param>
/// <param name="Obsolete">Text of the Obsolete attribute of the method that makes the request, or null.</param>
/// <param name="Body">What it sends, or null.</param>
/// <param name="Query">Its query parameters, or null.</param>
/// <param name="Executors">The methods that send it: one, or a second one for older callers.</param>
/// <param name="ConfigurationClass">The nested class that configures the request for older callers, or null.</param>
/// <param name="Accept">The Accept header, or empty.</param>
/// <param name="UrlTemplate">Its own template where the builder's will not do, or null.</param>
/// <param name="Errors">Exceptions by status, sorted by status.</param>
/// <param name="Support">The type that makes and sends the requests of all operations.</param>
internal sealed record OperationPlan(
    string Verb,
    string Summary,
    string? DocsUrl,
    string DocsTitle,
    string? Obsolete,
    BodyPlan? Body,
    QueryParametersPlan? Query,
    EquatableArray<ExecutorPlan> Executors,
    TypeName? ConfigurationClass,
    string Accept,
    string? UrlTemplate,
    EquatableArray<ErrorMappingPlan> Errors,
    TypeName Support);

/// <param name="Name">The method's name.</param>
/// <param name="Return">What it returns.</param>
/// <param name="Obsolete">Text of the Obsolete attribute, or null.</param>
internal sealed record ExecutorPlan(string Name, TypePlan Return, string? Obsolete)
{
    /// <summary>Whether it returns one object, as most do.</summary>
    public bool ReturnsObject => Return is { Kind: TypeKind.Model or TypeKind.Untyped, IsList: false };
}

/// <param name="Type">What is sent.</param>
/// <param name="MediaType">The Content-Type; null lets the caller say it.</param>
/// <param name="Summary">What the body is.</param>
internal sealed record BodyPlan(TypePlan Type, string? MediaType, string Summary)
{
    /// <summary>Whether it is one object that is sent as JSON, as most are.</summary>
    public bool IsJsonObject => MediaType == "application/json" && Type is { Kind: TypeKind.Model or TypeKind.Untyped, IsList: false };
}

internal sealed record ErrorMappingPlan(string Status, TypeName Type);

/// <param name="Name">The nested class.</param>
/// <param name="Summary">What its values do.</param>
/// <param name="Properties">The parameters, sorted by name.</param>
internal sealed record QueryParametersPlan(TypeName Name, string Summary, EquatableArray<QueryParameterPlan> Properties);

/// <param name="Name">The property.</param>
/// <param name="Key">The parameter's name in templates, or null where it is the property's.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Obsolete">Text of the Obsolete attribute, or null.</param>
/// <param name="Hides">Whether every object has a member of that name.</param>
internal sealed record QueryParameterPlan(string Name, string? Key, TypePlan Type, string Summary, string? Obsolete, bool Hides);
