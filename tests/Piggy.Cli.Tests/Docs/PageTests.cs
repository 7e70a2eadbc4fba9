using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

/// <summary>What holds for every page of the site, whoever wrote the spec.</summary>
public sealed partial class PageTests
{
    private const int LargestPage = 100_000;

    private static readonly Dictionary<string, string> Compiled = Files(PiggyActions.Registry);

    private static readonly Dictionary<string, string> Hostile = Files(HostileTextTests.Registry);

    public static TheoryData<string> Registries { get; } = ["the compiled one", "a hostile one"];

    [Theory]
    [MemberData(nameof(Registries))]
    public void No_relative_link_is_dead(string registry)
    {
        Dictionary<string, string> files = Choose(registry);
        int checkedLinks = 0;
        foreach ((string path, string text) in Pages(files, ".html"))
        {
            foreach (string target in Targets().Matches(text).Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("http", StringComparison.Ordinal)))
            {
                string[] parts = target.Split('#');
                string file = parts[0].Length == 0 ? path : Resolve(path, parts[0]);
                Assert.True(files.ContainsKey(file), $"{path} links to {target}, which does not exist");
                Assert.True(parts.Length == 1 || files[file].Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal), $"{path} links to {target}, whose anchor does not exist");
                checkedLinks++;
            }
        }

        Assert.True(checkedLinks > 20, $"Only {checkedLinks} links were found.");
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void No_link_of_a_Markdown_twin_is_dead(string registry)
    {
        Dictionary<string, string> files = Choose(registry);
        foreach ((string path, string text) in Pages(files, ".md").Append(KeyValuePair.Create("llms.txt", files["llms.txt"])))
        {
            string words = Fences().Replace(text, "");
            Assert.All(
                MarkdownTargets().Matches(words).Select(match => match.Groups[1].Value).Where(target => !target.StartsWith("http", StringComparison.Ordinal) && !target.StartsWith('#')),
                target => Assert.True(files.ContainsKey(Resolve(path, target.Split('#')[0])), $"{path} links to {target}, which does not exist"));
        }
    }

    [Theory]
    [MemberData(nameof(Registries))]
    public void Pages_load_and_run_nothing_but_the_sites_own_files(string registry)
    {
        foreach ((string path, string text) in Pages(Choose(registry), ".html"))
        {
            string rest = PageRules.WithoutOwnScript(text);
            Assert.False(ForeignElement().IsMatch(rest), path);
            Assert.DoesNotMatch("(src=|<link[^>]*href=)\"(https?:|//|javascript:|data:)", rest);
            Assert.DoesNotMatch("href=\"(//|javascript:|data:)", rest);
            Assert.DoesNotMatch("<[^>]* (on[a-z]+|style) *=", rest);
            Assert.Contains("<html lang=\"en\"", rest, StringComparison.Ordinal);
            Assert.Contains("data-served=\"no\"", rest, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(rest, "<h1[ >]"));
        }
    }

    [Fact]
    public void Every_page_is_light()
    {
        KeyValuePair<string, string>[] pages = [.. Pages(Compiled, ".html")];

        Assert.All(pages, page => Assert.InRange(Encoding.UTF8.GetByteCount(page.Value), 1, LargestPage));
        Assert.True(pages.Length > 300, $"Only {pages.Length} pages.");
    }

    [Fact]
    public void Every_page_has_a_Markdown_twin() => Assert.All(Pages(Compiled, ".html"), page => Assert.Contains(page.Key.Replace(".html", ".md", StringComparison.Ordinal), Compiled.Keys));

    [Fact]
    public void Every_operation_of_the_API_has_a_page_and_stands_on_that_of_its_resource()
    {
        string[] resources = [.. Pages(Compiled, ".html").Where(page => page.Key.StartsWith("resources/", StringComparison.Ordinal)).Select(page => page.Value)];

        Assert.NotEmpty(PiggyOperations.All);
        Assert.All(PiggyOperations.All, operation =>
        {
            Assert.Contains($"<code>{operation.OperationId}</code>", Compiled[$"operations/{operation.OperationId}.html"], StringComparison.Ordinal);
            Assert.Single(resources, page => page.Contains($"<td><a href=\"../operations/{operation.OperationId}.html\">", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Every_error_code_has_its_place() =>
        Assert.All(PiggyActions.Registry.ErrorCodes, code => Assert.Matches($"<h3 id=\"{code.Code}(-[a-z0-9]+)?\"", Compiled["errors.html"]));

    [Fact]
    public void The_search_index_leads_to_every_page_and_every_error_code()
    {
        using JsonDocument index = JsonDocument.Parse(Compiled["search-index.json"]);
        HashSet<string> addresses = [.. index.RootElement.EnumerateArray().Select(entry => entry.GetProperty("url").GetString()!)];

        Assert.Superset(Pages(Compiled, ".html").Select(page => page.Key).ToHashSet(), addresses);
        Assert.Equal(PiggyActions.Registry.ErrorCodes.Count, addresses.Count(address => address.StartsWith("errors.html#", StringComparison.Ordinal)));
        Assert.All(addresses, address => Assert.Contains(address.Split('#')[0], Compiled.Keys));
        Assert.Equal($"globalThis.piggySearchIndex = {Compiled["search-index.json"].TrimEnd()};\n", Compiled["assets/search-index.js"]);
    }

    [Fact]
    public void A_hostile_text_cannot_end_the_script_of_the_search_index() => Assert.DoesNotContain('<', Hostile["assets/search-index.js"]);

    [Fact]
    public void Pages_name_no_place_of_a_registry_that_they_are_not_about() =>
        Assert.DoesNotContain(Hostile.Keys, path => path.StartsWith("operations/", StringComparison.Ordinal) || path.StartsWith("guides/", StringComparison.Ordinal));

    private static Dictionary<string, string> Files(ActionRegistry registry) => DocsSite.Render(registry).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    private static Dictionary<string, string> Choose(string registry) => registry == "a hostile one" ? Hostile : Compiled;

    private static IEnumerable<KeyValuePair<string, string>> Pages(Dictionary<string, string> files, string ending) => files.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal));

    private static string Resolve(string page, string target) => new Uri(new Uri("site:/" + page), target).AbsolutePath.TrimStart('/');

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Targets();

    [GeneratedRegex(@"(?<!\\)\]\(([^()\s]+)\)")]
    private static partial Regex MarkdownTargets();

    [GeneratedRegex("^(`{3,})[a-z]*\n.*?^\\1$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("<(script|img|iframe|object|embed|form|base|style)\\b")]
    private static partial Regex ForeignElement();
}
