using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics.Pages;

/// <summary>The pages of docs/diagnostics are true: their examples print what they say, and there is one for every rule.</summary>
public sealed partial class RulePageTests
{
    // Said by MSBuild, before or without the generator: Piggy.Package.Tests holds them.
    private static readonly string Targets =
        File.ReadAllText(Path.Combine(RepositoryPaths.Root, "generator", "Piggy.Generator", "buildTransitive", "Piggy.Generator.targets"))
        + File.ReadAllText(Path.Combine(RepositoryPaths.Root, "src", "Piggy.Generated", "buildTransitive", "Piggy.Generated.targets"));

    public static TheoryData<string> WithExample => new(RulePage.All.Where(page => page.Example is not null).Select(page => page.Id));

    [Theory]
    [MemberData(nameof(WithExample))]
    public void Example_PrintsWhatThePageSays_AndNothingOnceMended(string id)
    {
        RulePage page = RulePage.All.Single(page => page.Id == id);

        Assert.Equal(page.Printed, page.Example!.Print());
        Assert.Contains(page.Printed, line => line.Contains($" {id}: ", StringComparison.Ordinal));
        Assert.NotNull(page.Mended);
        Assert.DoesNotContain(page.Mended.Print(), line => line.Contains(id, StringComparison.Ordinal) || !line.Contains(": info ", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRule_HasAPage_AndEveryPageARule() => Assert.Equal(
        RuleCatalogue.All.Select(rule => rule.Id).Concat(IdsOfTargets()).Order(StringComparer.Ordinal),
        RulePage.All.Select(page => page.Id));

    [Fact]
    public void Page_HasTheRulesTitleAndSeverity() => Assert.All(
        RuleCatalogue.All,
        rule =>
        {
            RulePage page = RulePage.All.Single(page => page.Id == rule.Id);
            Assert.Equal((rule.Title.ToString(null), rule.DefaultSeverity.ToString()), (page.Title, page.Severity));
        });

    [Fact]
    public void Page_WithoutExample_SaysSo() => Assert.All(
        RulePage.All.Where(page => page.Example is null),
        page => Assert.Contains("No document causes it", File.ReadAllText(Path.Combine(RulePage.Folder, page.Id + ".md")), StringComparison.Ordinal));

    [Fact]
    public void Rule_LinksToItsPage() => Assert.All(
        RuleCatalogue.All,
        rule => Assert.EndsWith($"/docs/diagnostics/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal));

    [Fact]
    public void Index_ListsEveryPage_WithItsTitleAndSeverity()
    {
        string index = File.ReadAllText(Path.Combine(RulePage.Folder, "README.md"));

        Assert.Equal(
            RulePage.All.Select(page => $"| [{page.Id}]({page.Id}.md) | {page.Severity} | {page.Title} |"),
            IndexRow().Matches(index).Select(match => match.Value));
    }

    [Fact]
    public void RetiredId_IsNotUsedAgain()
    {
        string index = File.ReadAllText(Path.Combine(RulePage.Folder, "README.md"));
        string retired = index[index.IndexOf("## Retired", StringComparison.Ordinal)..];

        Assert.Empty(RuleId().Matches(retired).Select(match => match.Value).Intersect(RulePage.All.Select(page => page.Id)));
    }

    private static string[] IdsOfTargets() => [.. RuleId().Matches(Targets).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("PIGGY[0-9]{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"^\| \[PIGGY.*$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();
}
