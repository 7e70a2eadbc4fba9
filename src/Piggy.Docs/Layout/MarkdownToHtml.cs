using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
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

    public static RenderedMarkdown Convert(string markdown)
    {
        MarkdownDocument document = Markdig.Markdown.Parse(markdown, Pipeline);
        LinkToHtmlPages(document);
        TableShape.Apply(document);
        PageHeading[] headings = [.. document.Descendants<HeadingBlock>().ToArray().Select(LinkToItself).Where(heading => heading.Level == 2)];
        using var writer = new System.IO.StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ScrollingCodeRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeInlineRenderer>(new BreakingCodeInlineRenderer());
        renderer.Render(document);
        return new RenderedMarkdown(Html.Trusted(writer.ToString()), headings);
    }

    private static void LinkToHtmlPages(MarkdownDocument document)
    {
        foreach (LinkInline link in document.Descendants<LinkInline>().Where(link => link.Url?.Contains("://", StringComparison.Ordinal) == false))
        {
            link.Url = link.Url!.Replace(".md", ".html", StringComparison.Ordinal);
        }
    }

    /// <summary>Ends a heading with a link by which its section can be shared.</summary>
    private static PageHeading LinkToItself(HeadingBlock heading)
    {
        string text = PlainText(heading.Inline!);
        string id = heading.GetAttributes().Id ?? "";
        var link = new LinkInline($"#{id}", "");
        link.AppendChild(new LiteralInline("#"));
        link.GetAttributes().AddClass("anchor");
        link.GetAttributes().AddProperty("aria-label", $"Link to {text}");
        heading.Inline!.AppendChild(link);
        return new PageHeading(heading.Level, id, text);
    }

    private static string PlainText(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (Inline part in inline.Descendants<LeafInline>())
        {
            text.Append(part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                _ => "",
            });
        }

        return text.ToString();
    }
}

/// <summary>A piece of Markdown as HTML.</summary>
/// <param name="Html">The HTML.</param>
/// <param name="Headings">Its sections.</param>
internal sealed record RenderedMarkdown(Html Html, IReadOnlyList<PageHeading> Headings);

/// <summary>The heading of a section.</summary>
/// <param name="Level">2 to 6.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Its words.</param>
internal sealed record PageHeading(int Level, string Id, string Text);
