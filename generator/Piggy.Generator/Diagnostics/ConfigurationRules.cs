using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about what the project file says on an OpenApiSpec item: PIGGY4000 to PIGGY4999.</summary>
internal static class ConfigurationRules
{
    private const string Category = "Piggy.Configuration";

    /// <summary>{0} metadata, {1} value.</summary>
    public static readonly DiagnosticDescriptor InvalidBoolean = new(
        "PIGGY4001", "A switch of an OpenApiSpec item is neither true nor false", "{0} of this OpenApiSpec item must be true or false, but is '{1}'; true is used. Correct the value.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4001"));

    /// <summary>{0} value, {1} what is used instead.</summary>
    public static readonly DiagnosticDescriptor InvalidNamespace = new(
        "PIGGY4002", "The namespace of an OpenApiSpec item is none", "Namespace '{0}' of this OpenApiSpec item is no C# namespace; '{1}' is used. Write identifiers with dots between them.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4002"));

    /// <summary>{0} value, {1} what is used instead.</summary>
    public static readonly DiagnosticDescriptor InvalidClientName = new(
        "PIGGY4003", "The client name of an OpenApiSpec item is none", "ClientName '{0}' of this OpenApiSpec item is no C# class name; '{1}' is used. Write one identifier.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4003"));

    /// <summary>{0} full client name, {1} file name of the other spec.</summary>
    public static readonly DiagnosticDescriptor SameClient = new(
        "PIGGY4004", "Two specs make the same client", "{0} is made from '{1}' already; give this OpenApiSpec item another Namespace or ClientName. Nothing is generated from it.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4004"));

    /// <summary>{0} value.</summary>
    public static readonly DiagnosticDescriptor InvalidTypeAccess = new(
        "PIGGY4005", "The access of generated types is none", "TypeAccessModifier of this OpenApiSpec item must be Public or Internal, but is '{0}'; Public is used. Correct the value.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4005"));

    /// <summary>{0} metadata, {1} pattern, {2} what is wrong with it.</summary>
    public static readonly DiagnosticDescriptor InvalidPathPattern = new(
        "PIGGY4006", "A path pattern cannot be read", "'{1}' in {0} of this OpenApiSpec item {2}; write it as '/orders/**' or '/orders/**#GET,POST'. It is not applied.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4006"));

    /// <summary>{0} metadata, {1} pattern.</summary>
    public static readonly DiagnosticDescriptor UnusedPathPattern = new(
        "PIGGY4007", "A path pattern fits nothing", "'{1}' in {0} of this OpenApiSpec item fits no path or operation of the document and changes nothing; correct it or remove it (case counts)",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4007"));

    /// <summary>No arguments.</summary>
    public static readonly DiagnosticDescriptor NoPathLeft = new(
        "PIGGY4008", "The path patterns leave nothing", "IncludePaths and ExcludePaths of this OpenApiSpec item leave none of the document's paths; the client has no operations. Let a pattern go, or write it narrower.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4008"));

    /// <summary>{0} the seal that was asked for, {1} the seal as it is.</summary>
    public static readonly DiagnosticDescriptor OtherSeal = new(
        "PIGGY4010", "The seal is another than the project asks for", "Seal of this OpenApiSpec item is '{0}', but this document and this generator make '{1}': one of them has changed. Look at what is generated now, then write the new seal (16 digits of it are enough).",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4010"));
}
