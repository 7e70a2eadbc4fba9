using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Docs.Examples;
using Piggy.Docs.Handbook;
using Piggy.Docs.Layout;
using Piggy.Docs.Pages;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>
/// The docs site of an action registry, each page as Markdown and as HTML: home, actions, triggers, errors; for the compiled registry also the plain API and the repository's documents.
/// Every schema, the OpenAPI document and the search index lie beside them as files.
/// </summary>
/// <remarks>The same registry gives the same bytes. The pages can be read without script, load nothing from elsewhere, and show registry text as text.</remarks>
public static class DocsSite
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Renders the site in memory.</summary>
    /// <param name="registry">The actions and triggers to document.</param>
    /// <param name="examples">With which values calls are shown; without it, with the examples of the spec.</param>
    /// <returns>Every file, ordered by path.</returns>
    /// <exception cref="ArgumentException">A slug cannot name a file.</exception>
    public static IReadOnlyList<DocFile> Render(ActionRegistry registry, SiteExamples? examples = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        DocPage[] pages = [.. PagesOf(registry, examples ?? new SiteExamples())];
        var navigation = new Navigation(pages);
        IEnumerable<DocFile> files =
        [
            .. pages.Select(page => MarkdownFile.Of(page, registry.Spec)),
            .. pages.Select(page => HtmlFile.Of(page, navigation, registry.Spec)),
            .. Catalogues.Of(registry),
            .. PublishedSpec.Of(registry),
            .. SearchIndex.Of(pages, registry),
            .. Resource.Names("assets/").Select(name => new DocFile(name, Resource.Text(name))),
            ModelGuide.Of(pages, registry),
        ];
        DocFile[] all = [.. files];
        return [.. all.Append(SealManifest.Of(all, registry.Spec)).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Renders the page of one action.</summary>
    /// <param name="registry">The registry that the action is in.</param>
    /// <param name="slug">The action.</param>
    /// <returns>The page as Markdown, the same as in the site.</returns>
    /// <exception cref="ArgumentException">There is no such action.</exception>
    public static string RenderMarkdown(ActionRegistry registry, string slug)
    {
        ArgumentNullException.ThrowIfNull(registry);
        return registry.TryGet(slug, out PiggyAction? action)
            ? MarkdownFile.Of(ActionPage.Of(action, ExampleInput.Of(action), registry), registry.Spec).Text
            : throw new ArgumentException($"There is no action '{slug}'.", nameof(slug));
    }

    /// <summary>Renders the site into a folder, which is made if it does not exist. Files of the site are replaced, other files stay.</summary>
    /// <param name="registry">The actions and triggers to document.</param>
    /// <param name="output">The folder.</param>
    /// <param name="examples">See <see cref="Render"/>.</param>
    /// <param name="cancellationToken">Ends the work between two files.</param>
    /// <returns>The files that were written, ordered by path.</returns>
    /// <exception cref="ArgumentException">A slug cannot name a file.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<IReadOnlyList<DocFile>> BuildAsync(ActionRegistry registry, DirectoryInfo output, SiteExamples? examples = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<DocFile> files = Render(registry, examples);
        foreach (DocFile file in files)
        {
            string path = Path.Combine(output.FullName, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, WithoutMark, cancellationToken).ConfigureAwait(false);
        }

        return files;
    }

    // The navigation lists them in this order.
    private static IEnumerable<DocPage> PagesOf(ActionRegistry registry, SiteExamples examples)
    {
        bool compiled = PublishedSpec.IsOf(registry);
        return
        [
            IndexPage.Of(registry),
            ErrorsPage.Of(registry),
            .. compiled ? HandbookPages.All() : [],
            .. registry.Select(action => ActionPage.Of(action, examples.Action(action), registry)),
            .. registry.Triggers.Select(trigger => TriggerPage.Of(trigger, registry.Spec)),
            .. compiled ? ResourcePages.Of(registry, examples) : [],
        ];
    }
}
