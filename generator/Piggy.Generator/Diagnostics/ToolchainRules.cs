using Microsoft.CodeAnalysis;

namespace Piggy.Generator.Diagnostics;

/// <summary>Rules about what compiles the project: PIGGY4100 to PIGGY4199. 4100 to 4102 cannot wait until the generator runs; they stand in buildTransitive/Piggy.Generator.targets.</summary>
internal static class ToolchainRules
{
    private const string Category = "Piggy.Toolchain";

    /// <summary>{0} layer, {1} version it needs, {2} version of the project.</summary>
    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "PIGGY4103", "The project's C# version is too old",
        "The {0} of this document is written in C# {1}, but the project is compiled as C# {2}; none of it is generated. Set <LangVersion>{1}</LangVersion> or a higher one in the project file.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4103"));

    /// <summary>{0} layer, {1} packages.</summary>
    public static readonly DiagnosticDescriptor PackageMissing = new(
        "PIGGY4104", "A package that generated code needs is missing",
        "The {0} of this document uses {1}, which the project does not reference; none of it is generated. Add a PackageReference for each of them.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4104"));

    /// <summary>{0} stage, {1} what the runtime says.</summary>
    public static readonly DiagnosticDescriptor LibraryUnusable = new(
        "PIGGY4105", "A library of the generator cannot be loaded",
        "{0} failed because a library that belongs beside the generator cannot be loaded: {1}. Nothing was generated from this stage. "
        + "Delete the folder of Piggy.Generator in the package cache and restore again, or compile with a newer .NET SDK.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: RulePage.Of("PIGGY4105"));
}
