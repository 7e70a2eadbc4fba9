using System.Text.RegularExpressions;

namespace Piggy.Generator.Inputs;

/// <summary>Arithmetic with the paths of given files. No file is looked for: a path is text with segments, whatever the slashes.</summary>
internal static class FilePaths
{
    // Two letters at least, so that C:\api.yaml stays a path.
    private static readonly Regex Scheme = new("^[A-Za-z][A-Za-z0-9+.-]+:", RegexOptions.CultureInvariant);

    /// <summary>Whether a reference is an address (http, file, urn), which no path of a given file can be.</summary>
    public static bool IsAddress(string reference) => Scheme.IsMatch(reference);

    /// <summary>The one form of a path: forward slashes, without <c>.</c> and <c>..</c> as far as they can be resolved.</summary>
    public static string Normalize(string path)
    {
        string text = path.Replace('\\', '/');
        string root = text.StartsWith("//", StringComparison.Ordinal) ? "//" : text.StartsWith("/", StringComparison.Ordinal) ? "/" : "";
        var kept = new List<string>();
        foreach (string segment in text.Split('/').Where(segment => segment.Length > 0 && segment != "."))
        {
            if (segment != "..")
            {
                kept.Add(segment);
            }
            else if (kept.Count > 0 && kept[kept.Count - 1] != "..")
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (root.Length == 0)
            {
                kept.Add(segment);
            }
        }

        return root + string.Join("/", kept);
    }

    /// <summary>The normalised path that a percent-encoded reference means in a file; null for an address.</summary>
    public static string? Resolve(string from, string reference)
    {
        if (IsAddress(reference))
        {
            return null;
        }

        string path = Uri.UnescapeDataString(reference);
        return Normalize(IsRooted(path) ? path : FolderOf(from) + "/" + path);
    }

    /// <summary>The way from a folder to a path, both normalised; the path itself where there is none.</summary>
    public static string Relative(string folder, string path)
    {
        string[] from = folder.Split('/');
        string[] to = path.Split('/');
        int common = 0;
        while (common < from.Length && common < to.Length - 1 && from[common] == to[common])
        {
            common++;
        }

        bool haveNothingInCommon = common == 0 || (common == 1 && from[0].Length == 0 && from.Length > 1);
        return haveNothingInCommon ? path : string.Join("/", from.Skip(common).Select(_ => "..").Concat(to.Skip(common)));
    }

    /// <summary>The folder of a file, normalised.</summary>
    public static string FolderOf(string path)
    {
        string normal = Normalize(path);
        int slash = normal.LastIndexOf('/');
        return slash < 0 ? "." : normal.Substring(0, slash);
    }

    public static string NameOf(string path) => Normalize(path) is var normal ? normal.Substring(normal.LastIndexOf('/') + 1) : path;

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));
}
