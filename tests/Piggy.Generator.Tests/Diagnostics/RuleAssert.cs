using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

internal static class RuleAssert
{
    /// <summary>The rule is reported, once, with this text, at this place.</summary>
    public static void Reports(RuleCase expected) => Reports(expected, new SpecFile(expected.Spec));

    public static void Reports(RuleCase expected, params SpecFile[] files)
    {
        GeneratorRun run = GeneratorHarness.Run(files);

        Assert.Null(run.Exception);
        string[] reported = [.. run.Diagnostics.Where(diagnostic => diagnostic.Id == expected.Id).Select(Describe)];
        Assert.True(reported.Contains(Describe(expected)), $"expected {Describe(expected)}\n but was {string.Join("\n         ", reported)}");
        Assert.Equal(run.Diagnostics.Distinct().Count(), run.Diagnostics.Length);
    }

    private static string Describe(RuleCase expected) => Describe(expected.Place().Line, expected.Place().Column, expected.Id, expected.Message);

    private static string Describe(Diagnostic diagnostic)
    {
        LinePosition start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return Describe(start.Line + 1, start.Character + 1, diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static string Describe(int line, int column, string id, string message) => string.Create(CultureInfo.InvariantCulture, $"({line},{column}) {id}: {message}");
}
