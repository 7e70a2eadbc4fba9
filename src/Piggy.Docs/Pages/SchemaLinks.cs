using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The addresses of a schema: one that follows the spec, and one that stays as this version of it is.</summary>
internal static class SchemaLinks
{
    public static Markdown Of(string path, SpecOrigin spec) => SitePaths.Versioned(path, spec) is { } versioned
        ? (Markdown)$"[newest](../{path:path}), [always as in {spec.Version}](../{versioned:path})"
        : $"[file](../{path:path})";
}
