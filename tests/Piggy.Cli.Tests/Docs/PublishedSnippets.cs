using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Piggy.Cli.Commands;
using Piggy.Cli.Serving;
using Piggy.Docs;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Tests.Docs;

/// <summary>The code blocks of the pages of actions and plain calls as <c>piggy docs build</c> publishes them, read back from the pages.</summary>
internal sealed partial class PublishedSnippets
{
    // The site is the same for all tests.
    private static readonly Lazy<Task<PublishedSnippets>> Published = new(RenderAsync);

    private readonly Dictionary<string, string> _pages;

    private PublishedSnippets(Dictionary<string, string> pages) => _pages = pages;

    public static Task<PublishedSnippets> ReadAsync() => Published.Value;

    private static async Task<PublishedSnippets> RenderAsync()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        return new PublishedSnippets(DocsSite.Render(PiggyActions.Registry, new DocsExamples(sandbox.State.Seed).ForSite).ToDictionary(file => file.Path, file => file.Text));
    }

    /// <summary>The block below a heading of an action's page.</summary>
    public string Find(string slug, string heading) => FindIn($"actions/{slug}.md", heading);

    /// <summary>The block below a heading of the page of a plain call.</summary>
    public string FindCall(string operationId, string heading) => FindIn($"operations/{operationId}.md", heading);

    private string FindIn(string path, string heading)
    {
        string page = _pages[path];
        int start = page.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Match fence = Fence().Match(page, start);
        return fence.Success ? fence.Groups["code"].Value : throw new InvalidOperationException($"{path} has no code under {heading}.");
    }

    [GeneratedRegex("^```[a-z]+\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
