using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about what a Kiota client can say of a document: PIGGY2000 to PIGGY2999. Each message tells what is generated instead. Where nothing is lost, only
/// said in another way, the rule is a piece of information; a warning means that something of the document does not reach the caller.</summary>
internal static class ClientRules
{
    private const string Category = "Piggy.Client";

    /// <summary>{0} method, {1} hidden path, {2} path that stays.</summary>
    public static readonly DiagnosticDescriptor OperationHidden = new(
        "PIGGY2001", "Two operations lead to one member", "The operation '{0} {1}' has the same place in the client as '{0} {2}'; only the latter is generated",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>{0} keyword.</summary>
    public static readonly DiagnosticDescriptor NoEquivalent = new(
        "PIGGY2002", "A schema has no C# equivalent", "The schema uses '{0}', which has no C# equivalent; UntypedNode is generated instead",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} format.</summary>
    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "PIGGY2003", "A format has no type", "The format '{0}' has no C# type; string is generated instead", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} value, {1} member.</summary>
    public static readonly DiagnosticDescriptor EnumValueHidden = new(
        "PIGGY2004", "Two enum values have one name",
        "The enum value '{0}' would become the member '{1}', which is taken; it is left out. Name the members with x-ms-enum.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>{0} model.</summary>
    public static readonly DiagnosticDescriptor MapValueTypeLost = new(
        "PIGGY2005", "A map has no value type", "The values of additional properties have a type, but '{0}' holds them in AdditionalData as objects",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} value, {1} schema.</summary>
    public static readonly DiagnosticDescriptor MappingUnrelated = new(
        "PIGGY2006", "A discriminator names an unrelated schema",
        "The discriminator maps '{0}' to '{1}', which does not derive from this schema by allOf; the mapping is left out",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>{0} status.</summary>
    public static readonly DiagnosticDescriptor ErrorNotMapped = new(
        "PIGGY2007", "An error has no exception type", "The answer with status {0} is no object; ApiException without its content is thrown instead",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>{0} types, {1} union.</summary>
    public static readonly DiagnosticDescriptor MembersLost = new(
        "PIGGY2008", "A union loses a member", "The schema allows {0} beside plain values; the generated '{1}' holds the plain values only",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    /// <summary>{0} default, {1} property.</summary>
    public static readonly DiagnosticDescriptor DefaultIgnored = new(
        "PIGGY2009", "A default is no value of its type", "The default {0} of '{1}' cannot be written as a value of its C# type; new objects leave the property null",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} location, {1} name.</summary>
    public static readonly DiagnosticDescriptor HeaderParameter = new(
        "PIGGY2010", "A parameter is no argument", "The {0} parameter '{1}' has no argument of its own; callers set it in the Headers of the request configuration",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} name, {1} style.</summary>
    public static readonly DiagnosticDescriptor QueryStyle = new(
        "PIGGY2011", "A query parameter has no type", "The query parameter '{0}' of style '{1}' holds more than plain values; a string is generated, which callers compose themselves",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} status.</summary>
    public static readonly DiagnosticDescriptor SecondAnswer = new(
        "PIGGY2012", "An operation has several answers", "The answer with status {0} differs from the one with the lowest status; the method returns the latter's type",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    /// <summary>{0} class, {1} levels.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeep = new(
        "PIGGY2013", "An inline schema lies too deep", "The class '{0}' has no properties, since inline schemas are followed over {1} levels; make a component of one of them",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
