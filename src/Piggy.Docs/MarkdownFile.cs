using System.Linq;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;

namespace Piggy.Docs;

/// <summary>A page as a Markdown file.</summary>
internal static class MarkdownFile
{
    public static DocFile Of(DocPage page)
    {
        var markdown = new MarkdownPage();
        markdown.Heading(1, Markdown.Of(page.Title));
        if (page.Slug is not null)
        {
            Markdown badges = Markdown.Join(" · ", [.. page.Badges.Select(badge => (Markdown)$"**{badge.Label}**")]);
            markdown.Paragraph($"{page.Slug:code} · {badges} · [all actions]({page.Root:path}{SitePaths.Index:path}.md)");
        }

        return new DocFile($"{page.Path}.md", $"{markdown}\n{page.Body}");
    }
}
