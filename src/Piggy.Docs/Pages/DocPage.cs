using System.Collections.Generic;

namespace Piggy.Docs.Pages;

/// <summary>One page of the site before it becomes a Markdown file and an HTML file.</summary>
/// <param name="Path">The file's path in the site without its ending, with <c>/</c> between folders.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Slug">The slug of the action or trigger the page is about, if it is about one.</param>
/// <param name="Badges">The facts shown beside the title; a trigger has none.</param>
/// <param name="Body">The Markdown below the title.</param>
internal sealed record DocPage(string Path, string Title, string? Slug, IReadOnlyList<EffectFact> Badges, string Body)
{
    /// <summary>What leads from this page to the site's root.</summary>
    public string Root => Path.Contains('/', System.StringComparison.Ordinal) ? "../" : "";
}
