using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Piggy.Parity;
using Xunit;

namespace Piggy.Generator.Tests.Harness;

/// <summary>Runs the generator as the compiler does. Every run is repeated after an unrelated edit and must then do nothing, so each test is a caching test, too.</summary>
public static class GeneratorHarness
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    public static GeneratorRun Run(string text) => Run(new SpecFile(text));

    public static GeneratorRun Run(params SpecFile[] files) => RunIn("Root.Namespace", files);

    public static GeneratorRun RunIn(string? rootNamespace, params SpecFile[] files)
    {
        GeneratorDriver driver = CreateDriver(rootNamespace, files.Select(file => new SpecAdditionalText(file))).RunGenerators(CreateCompilation());
        var run = new GeneratorRun(driver.GetRunResult());
        GeneratorDriver again = driver.RunGenerators(CreateCompilation("internal static class Unrelated { }"));
        Assert.Empty(new GeneratorRun(again.GetRunResult()).StepsThatRan());
        return run;
    }

    /// <summary>A driver that keeps its steps, for tests that edit a spec between two runs.</summary>
    public static GeneratorDriver CreateDriver(params IEnumerable<AdditionalText> files) => CreateDriver("Root.Namespace", files);

    private static CSharpGeneratorDriver CreateDriver(string? rootNamespace, IEnumerable<AdditionalText> files) => CSharpGeneratorDriver.Create(
        [new PiggyGenerator().AsSourceGenerator()],
        files,
        ParseOptions,
        new SpecOptionsProvider(rootNamespace),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation CreateCompilation(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Emitted",
        sources.Select(source => CSharpSyntaxTree.ParseText(source, ParseOptions)),
        [.. KiotaReferences.All, MetadataReference.CreateFromFile(typeof(Piggy.Generated.Actions.PiggyAction).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>Compiles emitted files alone. Whatever the compiler says about them comes back, warnings included.</summary>
    public static ImmutableArray<Diagnostic> Compile(GeneratorRun run, params MetadataReference[] more)
    {
        CSharpCompilation compilation = CreateCompilation()
            .AddReferences(more)
            .AddSyntaxTrees(run.Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Value, Encoding.UTF8), ParseOptions, file.Key)));
        using var assembly = new MemoryStream();
        return [.. compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }
}
