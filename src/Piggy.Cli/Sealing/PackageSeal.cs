using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Xml;
using System.Xml.Linq;
using Piggy.Generated.Actions;
using Piggy.Impact;

namespace Piggy.Cli.Sealing;

/// <summary>Looks at the seals in a package: of each assembly, of what it says to the builds of its users, and of the spec that it brings along.</summary>
internal static class PackageSeal
{
    // No package of ours comes near; an entry says how long it is before it is read.
    private const long MostBytes = 128 * 1024 * 1024;

    private const string SealFile = "openapi/piggy.openapi.seal.json";

    /// <exception cref="InvalidDataException">It is no package, or one that is not to be read.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SealCheck Check(string path, string expected, CancellationToken cancellationToken)
    {
        var check = new SealCheck(path, expected);
        using ZipArchive package = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in package.Entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsOurAssembly(entry))
            {
                CheckAssembly(check, entry);
            }
            else if (entry.FullName.StartsWith("buildTransitive/", StringComparison.Ordinal) && entry.Name.StartsWith("Piggy.", StringComparison.Ordinal) && entry.Name.EndsWith(".props", StringComparison.Ordinal) && entry.Name != "Piggy.Generator.props")
            {
                check.Seal(entry.FullName, SealInProps(Read(entry)));
            }
        }

        if (package.GetEntry(SealFile) is { } seal)
        {
            CheckSpec(check, package, seal, cancellationToken);
        }

        if (check.Pieces == 0)
        {
            check.Add(Path.GetFileName(path), "Nothing in it carries a seal: it is no package of Piggy.");
        }

        return check;
    }

    private static bool IsOurAssembly(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".dll", StringComparison.Ordinal) && (entry.Name.StartsWith("Piggy.", StringComparison.Ordinal) || entry.Name == "piggy.dll");

    private static void CheckAssembly(SealCheck check, ZipArchiveEntry entry)
    {
        try
        {
            byte[] assembly = Bytes(entry);
            check.Seal(entry.FullName, entry.Name == "Piggy.Generator.dll" ? SealOfGenerator(assembly) : SealedAssembly.SealOf(assembly));
        }
        catch (Exception failure) when (failure is BadImageFormatException or InvalidOperationException or OverflowException or ArgumentOutOfRangeException)
        {
            check.Require(entry.FullName, false, "It is no assembly that can be read.");
        }
    }

    // A generator has no spec, so it is held against the spec that this program was made from.
    private static string? SealOfGenerator(byte[] assembly) => SealedAssembly.ResourceOf(assembly, DocumentSeal.SourcesResource) is { } sources
        ? DocumentSeal.SealOf(PiggyActions.Registry.Spec.Sha256, DocumentSeal.FingerprintOf(sources))
        : null;

    private static void CheckSpec(SealCheck check, ZipArchive package, ZipArchiveEntry sealFile, CancellationToken cancellationToken)
    {
        string? seal = null, specHash = null, generator = null;
        try
        {
            using JsonDocument document = JsonDocument.Parse(Read(sealFile));
            seal = document.RootElement.GetProperty("seal").GetString();
            specHash = document.RootElement.GetProperty("spec").GetProperty("sha256").GetString();
            generator = document.RootElement.GetProperty("generator").GetString();
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or System.Collections.Generic.KeyNotFoundException)
        {
            check.Require(sealFile.FullName, false, "It is not the JSON that says what a seal is made of.");
            return;
        }

        check.Seal(sealFile.FullName, seal);
        check.Require(sealFile.FullName, specHash is not null && generator is not null && DocumentSeal.SealOf(specHash, generator) == seal, "Its seal is not the one that its spec and its generator make.");
        foreach (ZipArchiveEntry spec in package.Entries.Where(entry => entry.FullName.StartsWith("openapi/", StringComparison.Ordinal) && entry.FullName != SealFile))
        {
            check.Require(spec.FullName, DocumentSeal.HashOf(spec.Name, Read(spec), cancellationToken) == specHash, "It is not the spec that was sealed.");
        }
    }

    private static string? SealInProps(string text)
    {
        try
        {
            return (string?)XDocument.Parse(text).Descendants().FirstOrDefault(element => element.Name.LocalName == "PiggySeal")?.Attribute("Seal");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Read(ZipArchiveEntry entry) => Encoding.UTF8.GetString(Bytes(entry));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        if (entry.Length > MostBytes)
        {
            throw new InvalidDataException($"{entry.FullName} is larger than anything in a package of Piggy.");
        }

        byte[] bytes = new byte[entry.Length];
        using Stream content = entry.Open();
        content.ReadExactly(bytes);
        return bytes;
    }
}
