using System;
using System.IO;
using System.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>Compiles code of the docs against the SDK.</summary>
internal static class SnippetCompiler
{
    public static void Emit(string source, Stream assembly)
    {
        MetadataReference[] own = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(path => Path.GetFileName(path).StartsWith("Piggy.Generated", StringComparison.Ordinal) || Path.GetFileName(path).StartsWith("Microsoft.Kiota", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Examples",
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net100.References.All, .. own],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        string[] errors = [.. compilation.Emit(assembly).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString())];
        Assert.True(errors.Length == 0, string.Join("\n", errors) + "\n" + source);
    }
}
