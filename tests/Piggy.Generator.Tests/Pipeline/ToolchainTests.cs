using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Pipeline;

/// <summary>A project that cannot compile what would be emitted gets one error that says why, and no emitted code.</summary>
public sealed class ToolchainTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp9, "client", "10.0", "9.0")]
    [InlineData(LanguageVersion.CSharp9, "action layer", "12.0", "9.0")]
    [InlineData(LanguageVersion.CSharp11, "action layer", "12.0", "11.0")]
    public void ProjectOfAnOldLanguage_IsToldSo(LanguageVersion language, string layer, string needed, string actual) => Assert.Contains(
        Report("PIGGY4103", $"The {layer} of this document is written in C# {needed}, but the project is compiled as C# {actual}; none of it is generated. "
        + $"Set <LangVersion>{needed}</LangVersion> or a higher one in the project file."),
        Run(language, []).Messages);

    [Fact]
    public void ProjectOfAnOldLanguage_GetsTheLayersThatItCanCompile()
    {
        Assert.Empty(Run(LanguageVersion.CSharp9, []).Files);
        Assert.DoesNotContain(Run(LanguageVersion.CSharp10, []).Files, file => file.StartsWith("Actions.", StringComparison.Ordinal));
        Assert.Contains(Run(LanguageVersion.CSharp12, []).Files, file => file.StartsWith("Actions.", StringComparison.Ordinal));
    }

    [Fact]
    public void EmittedClient_IsTheCSharpItClaims() => AssertCompiles(LanguageVersion.CSharp10);

    [Fact]
    public void EmittedActions_AreTheCSharpTheyClaim() => AssertCompiles(LanguageVersion.CSharp12);

    [Fact]
    public void MissingPackages_AreNamed()
    {
        (string[] files, string[] messages) = Run(LanguageVersion.CSharp12, ["Microsoft.Kiota.Serialization.Form", "Microsoft.Kiota.Serialization.Text"]);

        Assert.DoesNotContain(files, file => !file.StartsWith("Actions.", StringComparison.Ordinal));
        Assert.Equal(
            [Report("PIGGY4104", "The client of this document uses Microsoft.Kiota.Serialization.Text, Microsoft.Kiota.Serialization.Form, which the project does not reference; none of it is generated. Add a PackageReference for each of them.")],
            messages);
    }

    [Fact]
    public void MissingActionRuntime_LeavesTheClient()
    {
        (string[] files, string[] messages) = Run(LanguageVersion.CSharp12, ["Piggy.Generated"]);

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, file => file.StartsWith("Actions.", StringComparison.Ordinal));
        Assert.Contains("action layer of this document uses Piggy.Generated,", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(FileNotFoundException), "PIGGY4105")]
    [InlineData(typeof(FileLoadException), "PIGGY4105")]
    [InlineData(typeof(BadImageFormatException), "PIGGY4105")]
    [InlineData(typeof(TypeLoadException), "PIGGY4105")]
    [InlineData(typeof(MissingMethodException), "PIGGY4105")]
    [InlineData(typeof(InvalidOperationException), "PIGGY1000")]
    public void Failure_ToldApart_ByItsException(Type exception, string id) =>
        Assert.Equal(id, Failure.Of("Reading", (Exception)Activator.CreateInstance(exception)!).Rule.Id);

    private static void AssertCompiles(LanguageVersion language)
    {
        CSharpCompilation compilation = CompilationWithout([]);
        CreateDriver(language).RunGeneratorsAndUpdateCompilation(compilation, out Compilation compiled, out _);

        Assert.Empty(compiled.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
    }

    private static (string[] Files, string[] Messages) Run(LanguageVersion language, string[] missing)
    {
        var run = new GeneratorRun(CreateDriver(language).RunGenerators(CompilationWithout(missing)).GetRunResult());
        Assert.Null(run.Exception);
        return ([.. run.Files.Keys], [.. run.Diagnostics.Select(diagnostic => Report(diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)))]);
    }

    private static string Report(string id, string message) => $"{id}: {message}";

    private static CSharpGeneratorDriver CreateDriver(LanguageVersion language) => CSharpGeneratorDriver.Create(
        [new PiggyGenerator().AsSourceGenerator()],
        [new SpecAdditionalText(new SpecFile(PiggySpec.Text))],
        new CSharpParseOptions(language),
        new SpecOptionsProvider("Root.Namespace"));

    private static CSharpCompilation CompilationWithout(IEnumerable<string> missing)
    {
        CSharpCompilation compilation = GeneratorHarness.CreateCompilation();
        return compilation.RemoveReferences(compilation.References.Where(reference => missing.Contains(Path.GetFileNameWithoutExtension(reference.Display))));
    }
}
