using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using Piggy.Docs;
using Piggy.Impact;

namespace Piggy.Cli.Sealing;

/// <summary>Looks at a folder of the docs site: whether each file is the one that was written with the rest, and the spec the one that was sealed.</summary>
internal static class SiteSeal
{
    private const string Spec = "openapi.json";

    public static bool IsSite(string folder) => File.Exists(Path.Combine(folder, SealManifest.FileName));

    /// <exception cref="InvalidDataException">The list of its files cannot be read.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SealCheck Check(string folder, string expected, CancellationToken cancellationToken)
    {
        var check = new SealCheck(folder, expected);
        (string? seal, string? specHash, Dictionary<string, string> listed) = ReadManifest(Path.Combine(folder, SealManifest.FileName));
        check.Seal(SealManifest.FileName, seal);

        // The names in the list are compared with those of files that are there, never opened: a list could name any file.
        string[] there = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];
        foreach (string name in there.Where(name => name != SealManifest.FileName))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string? known = listed.GetValueOrDefault(name);
            check.Require(
                name,
                known is not null && HashOf(Path.Combine(folder, name)) == known,
                known is null ? "It is no file of this site: an older one left it, or somebody put it there." : "It is not the file that was written with the rest of the site.");
        }

        foreach (string missing in listed.Keys.Except(there, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            check.Require(missing, false, "It is missing.");
        }

        if (there.Contains(Spec, StringComparer.Ordinal))
        {
            check.Require(Spec, specHash is not null && DocumentSeal.HashOf(Spec, File.ReadAllText(Path.Combine(folder, Spec)), cancellationToken) == specHash, "It is not the spec that the site was made from.");
        }

        return check;
    }

    private static string HashOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    private static (string? Seal, string? SpecHash, Dictionary<string, string> Files) ReadManifest(string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            JsonElement root = document.RootElement;
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (JsonProperty file in root.GetProperty("files").EnumerateObject())
            {
                files[file.Name] = file.Value.GetString() ?? "";
            }

            return (root.GetProperty("spec").TryGetProperty("seal", out JsonElement seal) ? seal.GetString() : null, root.GetProperty("spec").GetProperty("sha256").GetString(), files);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{SealManifest.FileName} is not the list that 'piggy docs build' writes.", failure);
        }
    }
}
