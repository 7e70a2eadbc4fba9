using Piggy.Generator.Collections;
using Piggy.Generator.Model;

namespace Piggy.Generator.Selection;

/// <summary>One entry of IncludePaths or ExcludePaths: <c>/orders/**</c>, or <c>/orders/**#GET,POST</c> for some operations only.</summary>
/// <param name="Text">The entry as the project has it.</param>
/// <param name="Glob">What paths are held against.</param>
/// <param name="Methods">HTTP methods in lower case; empty for whole paths.</param>
internal sealed record PathPattern(string Text, string Glob, EquatableArray<string> Methods)
{
    private static readonly string[] KnownMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

    public bool IsForWholePaths => Methods.IsEmpty;

    /// <summary>Reads one entry; what is wrong with it comes back instead of a pattern.</summary>
    public static (PathPattern? Pattern, string? Mistake) Read(string text)
    {
        int mark = text.IndexOf('#');
        string glob = (mark < 0 ? text : text.Substring(0, mark)).Trim();
        string[] methods = mark < 0 ? [] : [.. text.Substring(mark + 1).Split(',').Select(static method => method.Trim().ToLowerInvariant()).Where(static method => method.Length > 0)];
        string? mistake = glob.Length == 0 ? "has no path"
            : !PathGlob.IsWellFormed(glob) ? "has a '[' without ']'"
            : mark >= 0 && methods.Length == 0 ? "names no HTTP method after '#'"
            : methods.FirstOrDefault(static method => !KnownMethods.Contains(method)) is { } unknown ? $"names '{unknown}', which is no HTTP method"
            : null;
        return mistake is null ? (new PathPattern(text, glob, methods.ToEquatableArray()), null) : (null, mistake);
    }

    public bool Takes(Operation operation) => Methods.Contains(operation.Method, StringComparer.Ordinal);
}
