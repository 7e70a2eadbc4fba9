using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>A page as a Markdown file.</summary>
internal static class MarkdownFile
{
    public static DocFile Of(DocPage page, SpecOrigin spec)
    {
        var head = new MarkdownPage();
        head.Heading(1, Markdown.Of(page.Title));
        if (page.Slug is not null)
        {
            IEnumerable<Markdown> badges = page.Badges.Select(badge => (Markdown)$"**{badge.Label}**");
            head.Paragraph(Markdown.Join(" · ", [$"{page.Slug:code}", .. badges, $"[all actions]({page.Root:path}{SitePaths.Index:path}.md)"]));
        }

        head.Trusted(page.Lead);
        if (page.Picture is not null)
        {
            head.Paragraph($"*{page.Picture.Words}*");
        }

        var footer = new MarkdownPage();
        footer.Rule();
        footer.Paragraph($"Generated from {spec.Title} {spec.Version}, {(spec.Seal.Length == 0 ? "SHA-256" : "seal")} {(spec.Seal.Length == 0 ? spec.Sha256 : spec.Seal):code}.");
        return new DocFile($"{page.Path}.md", $"{head}\n{page.Body}\n{footer}");
    }
}
