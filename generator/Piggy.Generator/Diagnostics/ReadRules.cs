using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about the text of a spec and about OpenAPI: PIGGY1000 to PIGGY1499.</summary>
internal static class ReadRules
{
    private const string Category = "Piggy.Read";

    /// <summary>{0} stage, {1} what went wrong.</summary>
    public static readonly DiagnosticDescriptor Unforeseen = new(
        "PIGGY1000", "The generator failed", "{0} failed unexpectedly: {1}. This is a defect of the generator; nothing was generated from this stage. Report it with this message and the document.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1000"));

    /// <summary>{0} what is wrong.</summary>
    public static readonly DiagnosticDescriptor Syntax = new(
        "PIGGY1001", "The spec is not valid YAML or JSON", "The file cannot be parsed, so nothing is generated from it: {0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1001"));

    /// <summary>{0} key, {1} line of the first.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "PIGGY1002", "A key stands twice in one mapping", "The key '{0}' stands in this mapping already, at line {1}; this one is ignored. Remove one of them.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1002"));

    /// <summary>{0} which limit.</summary>
    public static readonly DiagnosticDescriptor Limit = new(
        "PIGGY1003", "The spec is too large", "The spec goes beyond what the generator reads, so nothing is generated from it: {0}. Make components of what repeats, or leave it out.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1003"));

    /// <summary>{0} what is missing.</summary>
    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "PIGGY1004", "The file is no OpenAPI document", "The file is no OpenAPI document, so nothing is generated from it: {0}. A file that a spec refers to is an OpenApiSpecPart item.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1004"));

    /// <summary>{0} version.</summary>
    public static readonly DiagnosticDescriptor UnsupportedVersion = new(
        "PIGGY1005", "The OpenAPI version is not supported", "OpenAPI version '{0}' is not supported, so nothing is generated; write a document of version 3.0 or 3.1, or of Swagger 2.0",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1005"));

    /// <summary>{0} key, {1} what it must be, {2} what it is.</summary>
    public static readonly DiagnosticDescriptor WrongKind = new(
        "PIGGY1006", "A value is of the wrong kind", "'{0}' must be {1}, but is {2}; it is ignored until you correct it", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1006"));

    /// <summary>{0} object, {1} key.</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "PIGGY1007", "A required key is missing", "{0} has no '{1}' and is left out; add the key", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1007"));

    /// <summary>{0} reference, {1} hint.</summary>
    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "PIGGY1008", "A reference leads nowhere", "Nothing stands at '{0}': a schema there counts as any value, everything else is left out; correct the reference{1}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1008"));

    /// <summary>{0} reference, {1} what to do.</summary>
    public static readonly DiagnosticDescriptor ExternalReference = new(
        "PIGGY1009", "A reference leads to a file that was not given", "'{0}' leads to a file that the compiler was not given; {1}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1009"));

    /// <summary>{0} reference.</summary>
    public static readonly DiagnosticDescriptor CircularReference = new(
        "PIGGY1010", "References lead in a circle", "'{0}' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1010"));

    /// <summary>{0} value, {1} hint.</summary>
    public static readonly DiagnosticDescriptor UnknownMapping = new(
        "PIGGY1011", "A discriminator names an unknown schema", "The discriminator maps to '{0}', which is no component schema; the mapping is ignored until you correct it{1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1011"));

    /// <summary>{0} message of the OpenAPI library.</summary>
    public static readonly DiagnosticDescriptor OpenApiRule = new(
        "PIGGY1012", "The document breaks a rule of OpenAPI", "This is against the rules of OpenAPI, and is read as well as can be: {0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1012"));

    /// <summary>{0} message of the exception.</summary>
    public static readonly DiagnosticDescriptor NotValidated = new(
        "PIGGY1013", "The document could not be validated", "The OpenAPI library gave up on this document, so the rules of OpenAPI were not checked: {0}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1013"));

    /// <summary>{0} stage, {1} limit and what to do.</summary>
    public static readonly DiagnosticDescriptor TooComplex = new(
        "PIGGY1014", "The document is too complex", "{0} stopped, and nothing was generated from this stage: {1}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1014"));

    /// <summary>{0} reference, {1} name, {2} file that has the name, {3} other name.</summary>
    public static readonly DiagnosticDescriptor ComponentRenamed = new(
        "PIGGY1015", "A component of a part has another name", "'{0}' would be named '{1}', but that name belongs to a component of '{2}'; it is named '{3}'. To choose a name, refer to it under the components of the spec.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1015"));

    /// <summary>{0} key, {1} object, {2} hint, {3} number of places.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "PIGGY1016", "OpenAPI does not know a key", "'{0}' is no key of {1} and is ignored{3}: correct it, or begin its name with 'x-' to keep it as an extension{2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY1016"));
}
