using System.IO;
using System.Text;
using Piggy.Generator.Collections;

namespace Piggy.Generator.Plan.Sealing;

/// <summary>Tells one state of the generator from another: SHA-256 over its sources and the versions of its libraries, in lower-case hex.</summary>
/// <remarks>An assembly's own identity would not do: it differs from machine to machine, and from commit to commit, while what the generator does stays the same.</remarks>
internal static class GeneratorFingerprint
{
    /// <summary>Lists the hash of each source, a line each; the build writes it (Piggy.Generator.csproj).</summary>
    public const string Resource = "Piggy.Generator.Sources";

    private static readonly Lazy<string> Own = new(static () =>
    {
        using Stream list = typeof(GeneratorFingerprint).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The generator was built without the list of its sources ({Resource}); build it with its project file.");
        using var reader = new StreamReader(list, Encoding.UTF8);
        return Of(reader.ReadToEnd());
    });

    /// <summary>The fingerprint of this generator.</summary>
    public static string Value => Own.Value;

    /// <summary>The fingerprint of a generator that has such a list. Lines are put in order here, since MSBuild cannot.</summary>
    public static string Of(string list)
    {
        IEnumerable<string> hashes = list.Split('\r', '\n').Select(static line => line.Trim().ToLowerInvariant()).Where(static line => line.Length > 0);
        return Sha256.Of(string.Join("\n", hashes.OrderBy(static hash => hash, StringComparer.Ordinal)));
    }
}
