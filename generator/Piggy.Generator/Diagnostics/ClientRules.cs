using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about what a Kiota client can say of a document: PIGGY2000 to PIGGY2999. Each message tells what is generated instead. Where nothing is lost, only
/// said in another way, the rule is a piece of information; a warning means that something of the document does not reach the caller.</summary>
internal static class ClientRules
{
    private const string Category = "Piggy.Client";

    /// <summary>{0} method, {1} hidden path, {2} path that stays.</summary>
    public static readonly DiagnosticDescriptor OperationHidden = new(
        "PIGGY2001", "Two operations lead to one member", "The operation '{0} {1}' has the same place in the client as '{0} {2}'; only the latter is generated. Put both under one path, or leave one out with ExcludePaths.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2001"));

    /// <summary>{0} keyword.</summary>
    public static readonly DiagnosticDescriptor NoEquivalent = new(
        "PIGGY2002", "A schema has no C# equivalent", "The schema uses '{0}', which has no C# equivalent; UntypedNode is generated instead. Describe the value with a single type to get a typed one.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2002"));

    /// <summary>{0} format.</summary>
    public static readonly DiagnosticDescriptor UnknownFormat = new(
        "PIGGY2003", "A format has no type", "The format '{0}' has no C# type; string is generated instead. Nothing need be done if that will do.", Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2003"));

    /// <summary>{0} value, {1} member.</summary>
    public static readonly DiagnosticDescriptor EnumValueHidden = new(
        "PIGGY2004", "Two enum values have one name",
        "The enum value '{0}' would become the member '{1}', which is taken; it is left out. Name the members with x-ms-enum.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2004"));

    /// <summary>{0} model.</summary>
    public static readonly DiagnosticDescriptor MapValueTypeLost = new(
        "PIGGY2005", "A map has no value type", "The values of additional properties have a type, but '{0}' holds them in AdditionalData as objects; describe those whose names are known as properties",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2005"));

    /// <summary>{0} value, {1} schema.</summary>
    public static readonly DiagnosticDescriptor MappingUnrelated = new(
        "PIGGY2006", "A discriminator names an unrelated schema",
        "The discriminator maps '{0}' to '{1}', which does not derive from this schema by allOf; the mapping is left out. Give that schema an allOf with this one, or list both in a oneOf.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2006"));

    /// <summary>{0} status.</summary>
    public static readonly DiagnosticDescriptor ErrorNotMapped = new(
        "PIGGY2007", "An error has no exception type", "The answer with status {0} is no object; ApiException without its content is thrown instead. Describe the answer as an object to get it.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2007"));

    /// <summary>{0} types, {1} union.</summary>
    public static readonly DiagnosticDescriptor MembersLost = new(
        "PIGGY2008", "A union loses a member", "The schema allows {0} beside plain values; the generated '{1}' holds the plain values only. Describe the choices as a oneOf with a schema for each.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2008"));

    /// <summary>{0} default, {1} property.</summary>
    public static readonly DiagnosticDescriptor DefaultIgnored = new(
        "PIGGY2009", "A default is no value of its type", "The default {0} of '{1}' cannot be written as a value of its C# type; new objects leave the property null. Correct the default, or take it out.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2009"));

    /// <summary>{0} location, {1} name, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor HeaderParameter = new(
        "PIGGY2010", "A parameter is no argument", "The {0} parameter '{1}' has no argument of its own{2}; callers set it in the Headers of the request configuration",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2010"));

    /// <summary>{0} name, {1} style, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor QueryStyle = new(
        "PIGGY2011", "A query parameter has no type", "The query parameter '{0}' of style '{1}' holds more than plain values{2}; a string is generated, which callers compose themselves",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2011"));

    /// <summary>{0} status.</summary>
    public static readonly DiagnosticDescriptor SecondAnswer = new(
        "PIGGY2012", "An operation has several answers", "The answer with status {0} differs from the one with the lowest status; the method returns the latter's type. Describe one component for both, or a oneOf of the two.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2012"));

    /// <summary>{0} class, {1} levels.</summary>
    public static readonly DiagnosticDescriptor NestedTooDeep = new(
        "PIGGY2013", "An inline schema lies too deep", "The class '{0}' has no properties, since inline schemas are followed over {1} levels; make a component of one of them",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2013"));

    /// <summary>{0} schemes.</summary>
    public static readonly DiagnosticDescriptor SecurityLeftToCaller = new(
        "PIGGY2014", "Authentication is the caller's",
        "The document asks for security by {0}; the client adds no credentials itself. Give its request adapter an IAuthenticationProvider that does.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2014"));

    /// <summary>{0} key, {1} what callers get or do instead, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor NoCounterpart = new(
        "PIGGY2015", "A part of the document has no counterpart in the client", "'{0}' has no counterpart in the client{2}: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2015"));

    /// <summary>{0} parameter, {1} what the document says, {2} how it is sent, {3} number of places.</summary>
    public static readonly DiagnosticDescriptor ParameterWrittenOtherwise = new(
        "PIGGY2016", "A parameter is not written as the document says", "The parameter '{0}' is to be {1}, but the client sends it {2}{3}. Where the API minds, change the URI of what the To…RequestInformation method makes.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2016"));

    /// <summary>{0} number of servers, {1} address of the first.</summary>
    public static readonly DiagnosticDescriptor OtherServers = new(
        "PIGGY2017", "A document has several servers", "The document names {0} servers; the client calls the first, '{1}'. Set BaseUrl of the request adapter before making the client to call another.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2017"));

    /// <summary>{0} address, {1} what it lacks.</summary>
    public static readonly DiagnosticDescriptor AddressIncomplete = new(
        "PIGGY2018", "The address of the server is incomplete", "The server address '{0}' {1}; the client uses it as it stands. Set BaseUrl of the request adapter before making the client.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2018"));

    /// <summary>{2} number of places.</summary>
    public static readonly DiagnosticDescriptor OwnServerIgnored = new(
        "PIGGY2019", "A path or operation has a server of its own", "A path or an operation has '{0}' of its own{2}; its requests go to the server of the document all the same. Call WithUrl for them, or make a second client with another BaseUrl.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2019"));

    /// <summary>{0} key, {1} what is done instead, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor EncodingIgnored = new(
        "PIGGY2020", "The encoding of a body is not followed", "'{0}' of a body is not followed{2}: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2020"));

    /// <summary>{0} keyword, {1} what callers get instead, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor KeywordIgnored = new(
        "PIGGY2021", "A keyword does not shape the client", "The keyword '{0}' does not shape the client{2}: {1}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2021"));

    /// <summary>{0} keyword, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor DynamicReference = new(
        "PIGGY2022", "A dynamic reference is not followed", "'{0}' is not followed{2}; the rest of its schema alone makes the type. Write '$ref' to get the type that is meant.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2022"));

    /// <summary>{0} media type, {1} media types that are used, {2} number of places.</summary>
    public static readonly DiagnosticDescriptor MediaTypeIgnored = new(
        "PIGGY2023", "A media type is neither read nor written", "The media type '{0}' is neither read nor written, since there is '{1}' beside it{2}; only the latter's schema makes types. Put the one you want first.",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2023"));

    /// <summary>{0} key, {1} number of places.</summary>
    public static readonly DiagnosticDescriptor BesideReference = new(
        "PIGGY2024", "A keyword beside a reference is ignored", "'{0}' beside '$ref' is ignored{1}: what the reference leads to counts alone. Move it there or, in a schema, put both into 'allOf'.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2024"));

    /// <summary>{0} value in JSON.</summary>
    public static readonly DiagnosticDescriptor EnumValueUnnamed = new(
        "PIGGY2025", "An enum value has no member",
        "The enum value {0} cannot be the value of a member; it is left out, so it is read as null and cannot be sent. Take it out, or write 'null' if that is meant.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2025"));

    /// <summary>{0} class of the union, {1} name of the member.</summary>
    public static readonly DiagnosticDescriptor UnionMemberHidden = new(
        "PIGGY2026", "Two choices of a union have one name",
        "The union '{0}' has a choice called '{1}' already; this one is left out, so its values are not read and cannot be sent. Give one of the two schemas another name.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY2026"));
}
