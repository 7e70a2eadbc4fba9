using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Piggy.Docs.Pages;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Layout;

/// <summary>A page as an HTML file: our layout around the rendered Markdown.</summary>
internal static class HtmlFile
{
    private static readonly string Style = "\n" + Resource.Text("site.css");

    // The browser runs nothing and loads nothing but this one style sheet, whatever a page may come to hold.
    private static readonly string Policy = $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    public static DocFile Of(DocPage page, ActionRegistry registry)
    {
        Html html = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{page.Title} - Piggy.Generated</title>
            <style>{Html.Trusted(Style)}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <div class="layout">
            <nav aria-label="Pages">
            <a class="home" href="{page.Root}index.html">Piggy<span>.Generated</span></a>
            {Navigation(page, registry)}</nav>
            <main id="content">
            {Header(page)}{MarkdownToHtml.Convert(page.Body)}{Footer(registry.Spec)}</main>
            </div>
            </body>
            </html>

            """;
        return new DocFile($"{page.Path}.html", html.ToString());
    }

    private static Html Header(DocPage page)
    {
        if (page.Slug is null)
        {
            return $"<header>\n<h1>{page.Title}</h1>\n</header>\n";
        }

        IEnumerable<Html> badges = page.Badges.Select(badge =>
            (Html)$"<li class=\"{badge.Tone.ToString().ToLowerInvariant()}\" title=\"{badge.Meaning}\">{badge.Label}</li>\n");
        Html list = page.Badges.Count == 0 ? Html.Empty : $"<ul class=\"badges\" aria-label=\"Effect\">\n{Html.Concat(badges)}</ul>\n";
        return $"""
            <header>
            <h1>{page.Title}</h1>
            <p class="slug"><code>{page.Slug}</code></p>
            {list}</header>

            """;
    }

    private static Html Footer(SpecOrigin spec) => $"<footer>Generated from {spec.Title} {spec.Version}, SHA-256 <code>{spec.Sha256}</code></footer>\n";

    private static Html Navigation(DocPage page, ActionRegistry registry)
    {
        Html navigation = $"<ul>\n{Link(page, SitePaths.Index, "All actions")}{Link(page, SitePaths.Errors, "What can go wrong")}</ul>\n";
        foreach (IGrouping<string, ActionDescriptor> toolset in registry.Select(action => action.Descriptor).GroupBy(descriptor => descriptor.Toolset, StringComparer.Ordinal))
        {
            IEnumerable<Html> links = toolset.Select(descriptor => Link(page, SitePaths.Action(descriptor), descriptor.Title));
            navigation.AppendFormatted((Html)$"<h2>{toolset.Key}</h2>\n<ul>\n{Html.Concat(links)}</ul>\n");
        }

        if (registry.Triggers.Count > 0)
        {
            IEnumerable<Html> triggers = registry.Triggers.Select(trigger => Link(page, SitePaths.Trigger(trigger.Descriptor), trigger.Descriptor.Title));
            navigation.AppendFormatted((Html)$"<h2>triggers</h2>\n<ul>\n{Html.Concat(triggers)}</ul>\n");
        }

        return navigation;
    }

    private static Html Link(DocPage page, string path, string title)
    {
        Html current = path == page.Path ? (Html)$" aria-current=\"page\"" : $"";
        return $"<li><a href=\"{page.Root + path}.html\"{current}>{title}</a></li>\n";
    }
}
