using System;
using System.Collections.Generic;
using Piggy.Docs.Pictures;

namespace Piggy.Docs.Pages;

/// <summary>One page of the site before it becomes a Markdown file and an HTML file.</summary>
/// <param name="Path">The file's path in the site without its ending, with <c>/</c> between folders.</param>
/// <param name="Title">The page's title.</param>
/// <param name="Section">The part of the navigation that the page belongs to.</param>
/// <param name="Body">The Markdown below the title.</param>
internal sealed record DocPage(string Path, string Title, SiteSection Section, string Body)
{
    /// <summary>The name by which programs know what the page is about: a slug, an operation's id, a rule.</summary>
    public string? Slug { get; init; }

    /// <summary>The facts shown beside the title; most pages have none.</summary>
    public IReadOnlyList<EffectFact> Badges { get; init; } = [];

    /// <summary>The Markdown of the first paragraphs, which stand above the picture.</summary>
    public string Lead { get; init; } = "";

    /// <summary>What the page is about, as a picture.</summary>
    public Picture? Picture { get; init; }

    /// <summary>One sentence for lists and search results.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Words beside title, slug and summary by which the page should be found.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The short name in the navigation, if the page stands there.</summary>
    public string? Label { get; init; }

    /// <summary>The page that is marked in the navigation while this one is shown.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether the page is about an action that <c>piggy docs serve</c> can run.</summary>
    public bool CanBeTried { get; init; }

    /// <summary>What leads from this page to the site's root.</summary>
    public string Root => Path.Contains('/', StringComparison.Ordinal) ? "../" : "";
}
