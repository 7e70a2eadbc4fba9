using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Piggy.Cli.Demo;

/// <summary>The document from which the actions were generated.</summary>
internal sealed record SpecOrigin(string Title, string Version, string Sha256)
{
    /// <summary>Reads title, version and hash of the document that was in the build.</summary>
    public static SpecOrigin Read()
    {
        using Stream stream = typeof(SpecOrigin).Assembly.GetManifestResourceStream("piggy.openapi.yaml")
            ?? throw new InvalidOperationException("The spec is missing from piggy; build the project again.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        string[] lines = Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).Split('\n');
        string[] info = [.. lines.SkipWhile(line => !line.StartsWith("info:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith(' ') || line.Length == 0)];
        return new SpecOrigin(Value(info, "title"), Value(info, "version"), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray())));
    }

    private static string Value(string[] info, string key)
    {
        string start = $"  {key}:";
        string? line = info.FirstOrDefault(candidate => candidate.StartsWith(start, StringComparison.Ordinal));
        return line is null ? "?" : line[start.Length..].Trim().Trim('\'', '"');
    }
}
