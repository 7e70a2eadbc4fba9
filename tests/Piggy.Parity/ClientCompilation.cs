using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Emit;
using Piggy.Generator.Emit.Client;
using Piggy.Generator.Inputs;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Plan.Client;
using Piggy.Generator.Selection;

namespace Piggy.Parity;

/// <summary>A client in the compiler, checked as strictly as a project can ask for: docs on everything public, nullable references.</summary>
internal sealed class ClientCompilation
{
    // C# 12 is what the oldest supported SDK compiles. The symbols choose the annotated half of what Kiota writes for two frameworks.
    private static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp12, DocumentationMode.Diagnose, preprocessorSymbols: ["NETSTANDARD2_1_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", "NET5_0_OR_GREATER", "NET8_0_OR_GREATER"]);

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private ClientCompilation(IEnumerable<SyntaxTree> files) => Compilation = CSharpCompilation.Create("Client", files, KiotaReferences.All, Options);

    public CSharpCompilation Compilation { get; }

    /// <summary>What our generator emitted; empty for a client that came as files.</summary>
    public ImmutableArray<SourceFile> Files { get; private init; } = [];

    /// <summary>What our generator had to say about the document.</summary>
    public ImmutableArray<SpecProblem> Problems { get; private init; } = [];

    /// <summary>The client that our generator makes of a document. Without the action layer, which Kiota knows nothing of.</summary>
    public static ClientCompilation OfDocument(string text, SpecOptions options)
    {
        ReadResult read = PathSelection.Apply(OpenApiReader.Read(new SpecText("api.yaml", text, options), CancellationToken.None), options, CancellationToken.None);
        if (read.Api is null)
        {
            return new ClientCompilation([]) { Problems = [.. read.Problems] };
        }

        ClientPlan plan = ClientPlanner.Plan(read.Api, options, CancellationToken.None);
        SourceFile[] files = [.. ClientEmitter.Emit(plan, CancellationToken.None)];
        return new ClientCompilation(files.Select(file => Parse(file.Text, file.HintName))) { Files = [.. files], Problems = [.. read.Problems, .. plan.Problems] };
    }

    /// <summary>A client that somebody generated into a folder.</summary>
    public static ClientCompilation OfFolder(string folder) => new(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => Parse(File.ReadAllText(path), path)));

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    /// <summary>Every error and warning of the compiler.</summary>
    public ImmutableArray<Diagnostic> Complaints() => [.. Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
}
