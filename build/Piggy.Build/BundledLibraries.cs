using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Piggy.Build;

/// <summary>Other people's packages whose files lie in one of ours, where no dependency names them: beside the generator, and in tools.</summary>
internal static class BundledLibraries
{
    private const string OurPrefix = "Piggy.";

    /// <exception cref="StepFailure">A library is of no known version.</exception>
    public static IEnumerable<(string Id, string Version)> In(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        ZipArchiveEntry? list = archive.Entries.FirstOrDefault(entry => entry.Name.EndsWith(".deps.json", StringComparison.Ordinal));
        return list is not null
            ? [.. InDependencyList(list)]
            : [.. archive.Entries.Where(entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)).Select(entry => entry.Name[..^4]).Where(name => !name.StartsWith(OurPrefix, StringComparison.Ordinal)).Select(name => (name, PinnedVersionOf(name)))];
    }

    // A tool is published with the list of the packages that it was made from.
    private static IEnumerable<(string Id, string Version)> InDependencyList(ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        using JsonDocument list = JsonDocument.Parse(content);
        foreach (JsonProperty library in list.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").ValueEquals("package") && library.Name.Split('/') is [var id, var version])
            {
                yield return (id, version);
            }
        }
    }

    private static string PinnedVersionOf(string id) =>
        (string?)XDocument.Load(Repository.In("Directory.Packages.props")).Descendants("PackageVersion").FirstOrDefault(pin => (string?)pin.Attribute("Include") == id)?.Attribute("Version")
        ?? throw new StepFailure($"{id}.dll lies in a package, but Directory.Packages.props pins no package of that name, so the bill of materials cannot say which version it is.");
}
