using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Piggy.Testing;

namespace Piggy.Package.Tests.Pages;

/// <summary>What a project needs, as it was restored for one framework: its own needs, and all that come along with them.</summary>
internal sealed record RestoredGraph(string Framework, IReadOnlyList<string> Direct, IReadOnlySet<string> All)
{
    /// <summary>The graphs of a project, the newest framework first.</summary>
    public static IReadOnlyList<RestoredGraph> Of(string project)
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryPaths.Root, "artifacts", "obj", project, "project.assets.json")));
        JsonElement frameworks = assets.RootElement.GetProperty("project").GetProperty("frameworks");
        JsonElement restored = assets.RootElement.GetProperty("project").GetProperty("restore").GetProperty("frameworks");
        return
        [
            .. assets.RootElement.GetProperty("targets").EnumerateObject()
                .Where(target => !target.Name.Contains('/', StringComparison.Ordinal) && frameworks.TryGetProperty(target.Name, out _))
                .Select(target => Of(target, frameworks.GetProperty(target.Name), restored.GetProperty(target.Name)))
                .OrderByDescending(graph => graph.Framework.Length).ThenByDescending(graph => graph.Framework, StringComparer.Ordinal),
        ];
    }

    private static RestoredGraph Of(JsonProperty target, JsonElement packages, JsonElement projects)
    {
        var needs = target.Value.EnumerateObject().ToDictionary(library => library.Name.Split('/')[0], library => NamesIn(library.Value, "dependencies"), StringComparer.OrdinalIgnoreCase);

        // What a project keeps to itself, such as analyzers, reaches nobody.
        IEnumerable<string> direct = (packages.TryGetProperty("dependencies", out JsonElement named) ? named.EnumerateObject().ToArray() : [])
            .Where(dependency => !(dependency.Value.TryGetProperty("suppressParent", out JsonElement kept) && kept.GetString() == "All"))
            .Select(dependency => dependency.Name)
            .Concat(NamesIn(projects, "projectReferences").Select(path => Path.GetFileNameWithoutExtension(path)));
        string[] own = [.. direct.Where(needs.ContainsKey).Order(StringComparer.Ordinal)];

        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(own);
        while (open.TryPop(out string? name))
        {
            if (all.Add(name))
            {
                Array.ForEach([.. needs.GetValueOrDefault(name, []).Where(needs.ContainsKey)], open.Push);
            }
        }

        return new RestoredGraph(target.Name, own, all);
    }

    private static string[] NamesIn(JsonElement element, string member) =>
        element.TryGetProperty(member, out JsonElement names) ? [.. names.EnumerateObject().Select(name => name.Name)] : [];
}
