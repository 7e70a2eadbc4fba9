using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Bundling;

/// <summary>Specs with parts, and short ways to hold what comes of them against something.</summary>
internal static class Parts
{
    private const string Root = "/project/";

    public static SpecFile Part(string path, string text) => SpecFile.Part(Root + path, text);

    /// <summary>The spec with its parts gives, byte for byte, what the same document in one file gives, without a problem.</summary>
    public static void AssertSame(string oneFile, string spec, params SpecFile[] parts)
    {
        GeneratorRun expected = GeneratorHarness.Run(oneFile);
        GeneratorRun run = GeneratorHarness.Run([.. parts, new SpecFile(spec)]);

        Assert.NotEmpty(expected.Files);
        Assert.Empty(Problems(run));
        Assert.Equal(expected.Files, run.Files);
    }

    /// <summary>The problems as the compiler prints them, without the folder. That the OpenAPI library gave up because of one of them is no problem of its own.</summary>
    public static IEnumerable<string> Problems(GeneratorRun run) => run.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info).Select(Describe).Order(System.StringComparer.Ordinal);

    public static IEnumerable<string> Problems(string spec, params SpecFile[] parts) => Problems(GeneratorHarness.Run([new SpecFile(spec), .. parts]));

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string path = place.Path[Root.Length..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}) {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
