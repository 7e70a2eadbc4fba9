using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using Piggy.Cli.Tests.Program;
using Piggy.Generated.Actions;
using Piggy.Testing;

namespace Piggy.Cli.Tests.Sealing;

/// <summary>A package of the program's own assemblies, in which a test may swap one piece for that of another making.</summary>
internal static class SealedPackage
{
    public const string Seal = PiggyActions.Seal;

    public const string SpecSeal = "openapi/piggy.openapi.seal.json";

    /// <summary>What another spec or another generator would have given.</summary>
    public static readonly string OtherSeal = new('7', Seal.Length);

    public static Dictionary<string, byte[]> Pieces()
    {
        string spec = Path.Combine(RepositoryPaths.Root, "artifacts", "spec");
        return new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["lib/net10.0/Piggy.Generated.dll"] = Own("Piggy.Generated.dll"),
            ["lib/net10.0/Piggy.Sandbox.dll"] = Own("Piggy.Sandbox.dll"),
            ["tools/net10.0/any/piggy.dll"] = Own("piggy.dll"),
            ["tools/net10.0/any/CsvHelper.dll"] = Own("CsvHelper.dll"),
            ["analyzers/dotnet/cs/Piggy.Generator.dll"] = Own("Piggy.Generator.dll"),
            ["buildTransitive/Piggy.Generated.props"] = Text($"<Project><ItemGroup><PiggySeal Include=\"Piggy.Generated\" Seal=\"{Seal}\" /></ItemGroup></Project>"),
            ["openapi/piggy.openapi.json"] = File.ReadAllBytes(Path.Combine(spec, "piggy.openapi.json")),
            ["openapi/piggy.openapi.yaml"] = File.ReadAllBytes(Path.Combine(spec, "piggy.openapi.yaml")),
            [SpecSeal] = File.ReadAllBytes(Path.Combine(spec, "piggy.openapi.seal.json")),
        };
    }

    public static string Write(string path, IEnumerable<KeyValuePair<string, byte[]>> pieces)
    {
        using ZipArchive package = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, byte[] content) in pieces)
        {
            using Stream entry = package.CreateEntry(name).Open();
            entry.Write(content);
        }

        return path;
    }

    public static byte[] Own(string assembly) => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(PiggyProgram.Assembly)!, assembly));

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The same piece with a text of the same length in place of another, wherever it stands.</summary>
    public static byte[] Replace(byte[] piece, string old, string replacement)
    {
        byte[] changed = [.. piece];
        byte[] sought = Text(old);
        int found = 0;
        for (int at = changed.AsSpan().IndexOf(sought); at >= 0; at = changed.AsSpan().IndexOf(sought))
        {
            Text(replacement).CopyTo(changed, at);
            found++;
        }

        return found > 0 ? changed : throw new ArgumentException($"'{old}' is not in the piece.", nameof(old));
    }
}
