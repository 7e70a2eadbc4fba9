using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests.Pages;

/// <summary>docs/packages.md shows the packages as they are packed and restored, and says of each dependency what it brings.</summary>
public sealed class PackagePageTests
{
    // A size in the page is the next of these, so that not every edit makes it another one.
    private static readonly int[] KilobytesAtMost = [20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

    private static readonly string[] Packages = [.. PackedFeed.Projects.Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal)];

    [Fact]
    [Trait(MadeDocument.Trait, MadeDocument.Docs)]
    public async Task The_page_shows_what_is_packed_and_restored()
    {
        PackedFeed feed = await PackedFeed.GetAsync();

        MadeDocument.Hold("docs/packages.md", page =>
        {
            string made = HeldTable.Renew(HeldTable.Renew(page, "| package |", Packages.Select(name => PackageCells(feed, name))), "| dependency |", DependencyCells());
            Assert.DoesNotContain("|  |\n", made, StringComparison.Ordinal);
            return made;
        });
    }

    private static string[] PackageCells(PackedFeed feed, string package)
    {
        IReadOnlyList<RestoredGraph> graphs = RestoredGraph.Of(package);
        double kilobytes = new FileInfo(feed.FileOf(package)).Length / 1000.0;

        // What a tool or a generator needs lies in its package.
        string[] needs = package switch
        {
            "Piggy.Cli" or "Piggy.Generator" => ["nothing", "0"],
            _ => [string.Join(", ", graphs[0].Direct), string.Join(", ", graphs.Select(graph => $"{graph.All.Count} on {graph.Framework}"))],
        };
        return [package, Size(KilobytesAtMost.First(most => kilobytes <= most)), string.Join(", ", graphs.Select(graph => graph.Framework)), .. needs];
    }

    /// <summary>Each package of others, and where it comes in: the packages that have it, none of whose own needs of this repository has it already.</summary>
    private static IEnumerable<string[]> DependencyCells()
    {
        Dictionary<string, Dictionary<string, RestoredGraph>> graphs = Packages.Where(package => package != "Piggy.Generator")
            .ToDictionary(package => package, package => RestoredGraph.Of(package).ToDictionary(graph => graph.Framework, StringComparer.Ordinal), StringComparer.Ordinal);
        IEnumerable<(string Name, string Package, string Framework)> entries =
            from package in graphs
            from graph in package.Value.Values
            from name in graph.All
            where !name.StartsWith("Piggy.", StringComparison.Ordinal)
                && !graph.All.Any(need => graphs.TryGetValue(need, out Dictionary<string, RestoredGraph>? inner) && inner.TryGetValue(graph.Framework, out RestoredGraph? needed) && needed.All.Contains(name))
            select (name, package.Key, graph.Framework);
        return entries.GroupBy(entry => entry.Name).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new[]
        {
            group.Key,
            string.Join(", ", group.GroupBy(entry => entry.Package).OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => entry.Any(one => one.Framework == "net10.0") ? entry.Key : $"{entry.Key} (net8.0)")),
        });
    }

    private static string Size(int kilobytes) => kilobytes < 1_000 ? $"{kilobytes} KB" : $"{kilobytes / 1_000} MB";
}
