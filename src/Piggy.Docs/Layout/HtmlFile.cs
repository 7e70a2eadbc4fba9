using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Layout;

/// <summary>A page as an HTML file: our layout around the rendered Markdown.</summary>
internal static class HtmlFile
{
    // The browser loads nothing but the site's own files and runs nothing but its two scripts, whatever a page may come to hold.
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    // Drawn by hand: a coin that drops into a slot.
    private static readonly Html Logo = Html.Trusted(
        """<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="6"/><path d="M3 17.5h18M7 21h10"/></svg>""");

    public static DocFile Of(DocPage page, Navigation navigation, SpecOrigin spec)
    {
        RenderedMarkdown lead = MarkdownToHtml.Convert(page.Lead);
        RenderedMarkdown body = MarkdownToHtml.Convert(page.Body);
        Html html = $"""
            <!DOCTYPE html>
            <html lang="en" data-root="{page.Root}" data-served="no">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <meta name="description" content="{page.Summary}">
            <title>{page.Title} - Piggy.Generated</title>
            <link rel="icon" href="{page.Root + SitePaths.Icon}" type="image/svg+xml">
            <link rel="alternate" href="{FileName(page)}.md" type="text/markdown">
            <link rel="stylesheet" href="{page.Root + SitePaths.StyleSheet}">
            <script src="{page.Root + SitePaths.Script}"></script>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header class="bar">
            <a class="menu" href="#pages">Menu</a>
            <a class="brand" href="{page.Root}index.html">{Logo}Piggy<span>.Generated</span></a>
            <div class="tools"></div>
            </header>
            <div class="layout">
            <nav id="pages" aria-label="Pages">
            <a class="close" href="#content">Close the menu</a>
            {navigation.For(page)}</nav>
            <main id="content" tabindex="-1">
            {Header(page)}{lead.Html}{Figure(page)}{TryIt(page)}{body.Html}{Footer(page, spec)}</main>
            {OnThisPage([.. lead.Headings, .. body.Headings])}</div>
            </body>
            </html>

            """;
        return new DocFile($"{page.Path}.html", html.ToString());
    }

    private static Html Header(DocPage page)
    {
        IEnumerable<Html> badges = page.Badges.Select(badge =>
            (Html)$"<li class=\"{badge.Tone.ToString().ToLowerInvariant()}\" title=\"{badge.Meaning}\">{badge.Label}</li>\n");
        Html slug = page.Slug is null ? Html.Empty : $"<p class=\"slug\"><code>{page.Slug}</code></p>\n";
        Html list = page.Badges.Count == 0 ? Html.Empty : $"<ul class=\"badges\" aria-label=\"Effect\">\n{Html.Concat(badges)}</ul>\n";
        return $"""
            <div class="head">
            <p class="section">{SiteSections.Titles[page.Section]}</p>
            <h1>{page.Title}</h1>
            {slug}{list}</div>

            """;
    }

    private static Html Figure(DocPage page) => page.Picture is null ? Html.Empty : $"<figure class=\"picture\">\n{page.Picture.Svg}</figure>\n";

    // A script fills it where "piggy docs serve" runs the sandbox; everywhere else it stays hidden.
    private static Html TryIt(DocPage page) =>
        page.CanBeTried ? $"<section id=\"try-it\" data-slug=\"{page.Slug}\" aria-labelledby=\"try-it-title\" hidden></section>\n" : Html.Empty;

    private static Html Footer(DocPage page, SpecOrigin spec) => $"""
        <footer>
        <p>Generated from {spec.Title} {spec.Version}, {(spec.Seal.Length == 0 ? "SHA-256" : "seal")} <code>{(spec.Seal.Length == 0 ? spec.Sha256 : spec.Seal)}</code></p>
        <p><a href="{FileName(page)}.md">This page as Markdown</a></p>
        </footer>

        """;

    private static Html OnThisPage(PageHeading[] headings)
    {
        if (headings.Length < 2)
        {
            return Html.Empty;
        }

        IEnumerable<Html> links = headings.Select(heading => (Html)$"<li><a href=\"#{heading.Id}\">{heading.Text}</a></li>\n");
        return $"<nav class=\"toc\" aria-label=\"On this page\">\n<h2>On this page</h2>\n<ul>\n{Html.Concat(links)}</ul>\n</nav>\n";
    }

    private static string FileName(DocPage page) => page.Path[(page.Path.LastIndexOf('/') + 1)..];
}
