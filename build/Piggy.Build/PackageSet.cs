using System.IO.Compression;
using System.Security.Cryptography;

namespace Piggy.Build;

/// <summary>All packages of the repository.</summary>
internal static class PackageSet
{
    private static readonly string Project = Repository.In("build", "Packages.proj");

    /// <summary>Packs everything twice, and holds both against each other.</summary>
    /// <returns>The packages.</returns>
    /// <exception cref="StepFailure">Two builds gave other bytes.</exception>
    public static IReadOnlyList<string> Make()
    {
        string again = Path.Combine(Repository.Artifacts, "packages-again");
        PackInto(Repository.Packages);

        // Compiled anew, not taken from the first time.
        Tool.Dotnet("msbuild", Project, "-t:Clean", "-p:Configuration=Release", "-v:quiet");
        PackInto(again);
        string[] packages = [.. Directory.EnumerateFiles(Repository.Packages, "*.*nupkg").Order(StringComparer.Ordinal)];
        foreach (string package in packages)
        {
            string second = Path.Combine(again, Path.GetFileName(package));
            if (!File.ReadAllBytes(package).AsSpan().SequenceEqual(File.ReadAllBytes(second)))
            {
                throw new StepFailure($"{Path.GetFileName(package)} is not the same twice: {Differing(package, second) ?? "only the archive around its files"} differs.");
            }

            if (package.EndsWith(".snupkg", StringComparison.Ordinal))
            {
                continue;
            }

            string bill = Path.ChangeExtension(package, ".cdx.json");
            File.WriteAllText(bill, BillOfMaterials.Of(package));
            Console.WriteLine($"{Path.GetFileName(package),-48} {new FileInfo(package).Length / 1024.0,8:F0} KB  same twice  {Path.GetFileName(bill)}");
        }

        return packages;
    }

    private static void PackInto(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        // An archive notes the times of its files; that of the commit is the same for whoever packs it.
        string time = Tool.Git("log", "-1", "--format=%ct") ?? "0";
        Tool.Dotnet("pack", Project, "-c", "Release", "-o", folder, "-p:ContinuousIntegrationBuild=true", $"-p:DeterministicTimestamp={time}", "-v", "quiet");
    }

    /// <summary>The first entry that differs; null if none does.</summary>
    private static string? Differing(string left, string right)
    {
        SortedDictionary<string, string> first = HashesOf(left);
        SortedDictionary<string, string> second = HashesOf(right);
        return first.Keys.Union(second.Keys, StringComparer.Ordinal).FirstOrDefault(name => first.GetValueOrDefault(name) != second.GetValueOrDefault(name));
    }

    private static SortedDictionary<string, string> HashesOf(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream content = entry.Open();
            hashes[entry.FullName] = Convert.ToHexString(SHA256.HashData(content));
        }

        return hashes;
    }
}
