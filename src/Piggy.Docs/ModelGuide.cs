using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary><c>llms.txt</c>: the way into the site for language models, with a link to the Markdown of every page but the rules and single operations, which their lists lead to.</summary>
internal static class ModelGuide
{
    public static DocFile Of(IReadOnlyList<DocPage> pages, ActionRegistry registry)
    {
        var guide = new MarkdownPage();
        guide.Heading(1, $"Piggy.Generated");
        guide.Quote($"A .NET SDK and {registry.Count} actions for the loyalty platform Piggy (Leat), generated from {registry.Spec.Title} {registry.Spec.Version}.");
        guide.Paragraph($"Each action has a checked input, the envelope `{{ data, error, successful }}` and an effect contract; pages marked \"not repeat-safe\" must not be called twice for one intent.");
        foreach (IGrouping<SiteSection, DocPage> section in pages.Where(page => page.Label is not null).GroupBy(page => page.Section).OrderBy(group => group.Key))
        {
            guide.Heading(2, Markdown.Of(SiteSections.Titles[section.Key]));
            guide.List(section.Select(page => page.Summary.Length == 0
                ? (Markdown)$"[{page.Title}]({page.Path:path}.md)"
                : $"[{page.Title}]({page.Path:path}.md): {page.Summary}"));
        }

        guide.Heading(2, $"For programs");
        guide.List(ProgramFiles.Of(registry));
        return new DocFile(SitePaths.ModelGuide, guide.ToString());
    }
}
