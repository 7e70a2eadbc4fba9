using System;
using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Pages;

namespace Piggy.Docs.Handbook;

/// <summary>The repository's own documents as pages: they are built into this library, so the site needs nothing else.</summary>
internal static class HandbookPages
{
    private static readonly HandbookEntry[] Named =
    [
        new("docs/start/csharp.md", "start/csharp", SiteSection.Start, "C#"),
        new("docs/start/agents.md", "start/agents", SiteSection.Start, "Agents"),
        new("docs/start/cli.md", "start/cli", SiteSection.Start, "Command line"),
        new("CHANGELOG.md", "changelog", SiteSection.Start, "Changelog"),
        new("docs/agents.md", "guides/agents", SiteSection.Guides, "Actions for agents"),
        new("docs/mcp.md", "guides/mcp", SiteSection.Guides, "The server for agents"),
        new("docs/ai-functions.md", "guides/ai-functions", SiteSection.Guides, "Functions for models"),
        new("docs/http-tools.md", "guides/http-tools", SiteSection.Guides, "Tools over plain HTTP"),
        new("docs/agents-tokens.md", "guides/agents-tokens", SiteSection.Guides, "Tokens of the tools"),
        new("docs/command-line.md", "guides/command-line", SiteSection.Guides, "The command line"),
        new("docs/spec-changes.md", "guides/spec-changes", SiteSection.Generator, "When the spec changes"),
        new("docs/seal.md", "guides/seal", SiteSection.Generator, "The seal"),
        new("docs/retries-and-outcomes.md", "guides/retries-and-outcomes", SiteSection.Failures, "Retries and outcomes"),
        new("docs/faults.md", "guides/faults", SiteSection.Failures, "Every fault"),
        new("docs/hosting.md", "guides/hosting", SiteSection.Guides, "In a host"),
        new("docs/webhooks.md", "guides/webhooks", SiteSection.Guides, "Webhooks"),
        new("docs/paging.md", "guides/paging", SiteSection.Guides, "Lists in pages"),
        new("docs/validation.md", "guides/validation", SiteSection.Guides, "What is checked"),
        new("docs/performance.md", "guides/performance", SiteSection.Guides, "Performance"),
        new("docs/architecture.md", "guides/architecture", SiteSection.Generator, "Architecture"),
        new("docs/packages.md", "guides/packages", SiteSection.Generator, "Packages"),
        new("spec/README.md", "guides/spec", SiteSection.Generator, "The spec"),
        new("docs/spec-coverage.md", "guides/spec-coverage", SiteSection.Generator, "Coverage of the API"),
        new("generator/README.md", "guides/generator", SiteSection.Generator, "The generator"),
        new("docs/openapi-support.md", "guides/openapi-support", SiteSection.Generator, "What of OpenAPI is used"),
        new("docs/kiota-differences.md", "guides/kiota-differences", SiteSection.Generator, "Beside Kiota"),
        new("docs/emitted-code.md", "guides/emitted-code", SiteSection.Generator, "Emitted code"),
        new("docs/mutation.md", "guides/mutation", SiteSection.Generator, "What the tests would notice"),
        new("docs/incremental.md", "guides/incremental", SiteSection.Generator, "What an edit costs"),
        new("docs/diagnostics/README.md", SitePaths.Rules, SiteSection.Generator, "Every diagnostic"),
    ];

    /// <summary>A page per document, those of the navigation first.</summary>
    public static IEnumerable<DocPage> All()
    {
        HandbookEntry[] entries = [.. Named, .. RulePages()];
        Dictionary<string, HandbookEntry> published = entries.ToDictionary(entry => entry.Source, StringComparer.Ordinal);
        return entries.Select(entry => Page(entry, published));
    }

    private static IEnumerable<HandbookEntry> RulePages() =>
        Resource.Names("docs/diagnostics/PIGGY").Select(source => new HandbookEntry(source, $"rules/{source.Split('/')[^1][..^3]}", SiteSection.Generator, null));

    private static DocPage Page(HandbookEntry entry, Dictionary<string, HandbookEntry> published)
    {
        string text = Resource.Text(entry.Source);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string body = DocumentLinks.Rewrite(text[(end + 1)..].Trim('\n'), entry, published) + "\n";
        return new DocPage(entry.Path, text[..end].TrimStart('#', ' ').Replace("`", "", StringComparison.Ordinal), entry.Section, body)
        {
            Label = entry.Label,
            Parent = entry.Label is null ? SitePaths.Rules : null,
            Summary = FirstSentence(body),
        };
    }

    // What stands before the first table, list, heading or code is prose; its first sentence is what the page is about.
    private static string FirstSentence(string body)
    {
        string first = body.Split("\n\n").Select(block => block.ReplaceLineEndings(" ").Trim()).FirstOrDefault(block => block.Length > 0 && char.IsLetter(block[0])) ?? "";
        string plain = DocumentLinks.TextOnly(first);
        int stop = plain.IndexOf(". ", StringComparison.Ordinal);
        return stop < 0 ? plain : plain[..(stop + 1)];
    }
}

/// <summary>One document of the repository and its place in the site.</summary>
/// <param name="Source">Its path in the repository, which is also the name of the resource.</param>
/// <param name="Path">Its path in the site, without an ending.</param>
/// <param name="Section">Its part of the navigation.</param>
/// <param name="Label">Its name there; <see langword="null"/> if it is only reached from other pages.</param>
internal sealed record HandbookEntry(string Source, string Path, SiteSection Section, string? Label);
