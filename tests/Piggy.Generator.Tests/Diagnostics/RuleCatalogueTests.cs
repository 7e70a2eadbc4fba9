using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class RuleCatalogueTests
{
    private static IReadOnlyList<DiagnosticDescriptor> Rules => RuleCatalogue.All;

    [Fact]
    public void Ids_AreUnique_AndOfTheirFamily()
    {
        Assert.Equal(Rules.Count, Rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Rules, rule => Assert.Matches("^PIGGY[1-4][0-9]{3}$", rule.Id));
    }

    [Fact]
    public void EveryRule_HasARowInTheReleases()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "generator", "Piggy.Generator");
        string rows = string.Concat(new[] { "Shipped", "Unshipped" }.Select(part => File.ReadAllText(Path.Combine(folder, $"AnalyzerReleases.{part}.md"))));

        Assert.All(Rules, rule => Assert.Contains($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} |", rows, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRule_HasATest()
    {
        string folder = Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests");
        string tests = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        IEnumerable<string> tested = Regex.Matches(tests, "\"(PIGGY[0-9]{4})\"").Select(match => match.Groups[1].Value);

        Assert.Empty(Rules.Select(rule => rule.Id).Except(tested));
    }

    [Fact]
    public void Messages_SayMoreThanTheTitle() => Assert.All(Rules, rule => Assert.NotEqual(rule.Title.ToString(null), rule.MessageFormat.ToString(null)));
}
