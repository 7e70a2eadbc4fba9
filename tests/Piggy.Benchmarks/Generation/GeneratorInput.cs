using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator;

namespace Piggy.Benchmarks.Generation;

/// <summary>A document as the compiler hands it to the generator.</summary>
internal sealed class GeneratorInput(string text)
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Client",
        references: ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private readonly Document _document = new(text);

    /// <summary>Generates everything anew: no step of an earlier run is remembered.</summary>
    public GeneratorDriverRunResult Run() => CSharpGeneratorDriver
        .Create([new PiggyGenerator().AsSourceGenerator()], [_document], new CSharpParseOptions(LanguageVersion.Latest), new Metadata())
        .RunGenerators(Compilation)
        .GetRunResult();

    private sealed class Document(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => "/project/api.yaml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Metadata : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(new(StringComparer.Ordinal)
        {
            ["build_metadata.AdditionalFiles.OpenApiSpec"] = "true",
            ["build_metadata.AdditionalFiles.Namespace"] = "Bench.Client",
        });
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            bool found = values.TryGetValue(key, out string? text);
            value = text ?? "";
            return found;
        }
    }
}
