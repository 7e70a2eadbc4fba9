using System;
using System.Linq;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Html = Piggy.Docs.Text.Html;

namespace Piggy.Docs.Layout;

/// <summary>Turns our Markdown into HTML. Raw HTML is switched off, so a mistake in escaping could still not become a tag.</summary>
internal static class MarkdownToHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public static Html Convert(string markdown)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(markdown, Pipeline);
        LinkToHtmlPages(document);
        NameColumns(document);
        using var writer = new System.IO.StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ScrollingCodeRenderer());
        renderer.Render(document);
        return Html.Trusted(writer.ToString());
    }

    private static void LinkToHtmlPages(MarkdownDocument document)
    {
        foreach (LinkInline link in document.Descendants<LinkInline>())
        {
            link.Url = link.Url?.Replace(".md", ".html", StringComparison.Ordinal);
        }
    }

    private static void NameColumns(MarkdownDocument document)
    {
        foreach (TableCell cell in document.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }
    }
}
