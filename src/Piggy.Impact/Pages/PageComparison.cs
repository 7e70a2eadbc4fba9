using System.Text.Json;
using Piggy.Impact.Wire;

namespace Piggy.Impact.Pages;

/// <summary>Compares what the docs show: pages that come and go, and texts.</summary>
internal static class PageComparison
{
    public static IEnumerable<Finding> Compare(JsonElement old, JsonElement @new)
    {
        Dictionary<string, ApiOperation> before = PagesOf(old);
        Dictionary<string, ApiOperation> after = PagesOf(@new);
        foreach ((string page, ApiOperation operation) in before)
        {
            if (!after.TryGetValue(page, out ApiOperation? now))
            {
                yield return new Finding(ImpactArea.Docs, ImpactSeverity.Breaking, "page-removed", page, $"The page {page} is no longer there; links to it break.");
            }
            else if (operation.Text("summary") != now.Text("summary") || operation.Text("description") != now.Text("description"))
            {
                yield return new Finding(ImpactArea.Docs, ImpactSeverity.Note, "text-changed", page, $"{operation.Id} is described in other words.");
            }
        }

        foreach (string page in after.Keys.Except(before.Keys, StringComparer.Ordinal))
        {
            yield return new Finding(ImpactArea.Docs, ImpactSeverity.Addition, "page-added", page, $"The page {page} is new.");
        }
    }

    private static Dictionary<string, ApiOperation> PagesOf(JsonElement document) => ApiOperation.AllOf(document)
        .Where(operation => operation.Slug is not null)
        .ToDictionary(operation => $"actions/{operation.Slug}", StringComparer.Ordinal);
}
