using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Docs.Layout;
using Piggy.Docs.Pages;
using Piggy.Generated.Actions;

namespace Piggy.Docs;

/// <summary>The docs site of an action registry: a Markdown and an HTML page per action and per trigger, an index, the errors, and every schema and the OpenAPI document as files.</summary>
/// <remarks>The same registry gives the same bytes. The pages need no script, load nothing from elsewhere, and show registry text as text.</remarks>
public static class DocsSite
{
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Renders the site in memory.</summary>
    /// <param name="registry">The actions and triggers to document.</param>
    /// <returns>Every file, ordered by path.</returns>
    /// <exception cref="ArgumentException">A slug cannot name a file.</exception>
    public static IReadOnlyList<DocFile> Render(ActionRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        DocPage[] pages = [IndexPage.Of(registry), ErrorsPage.Of(registry), .. registry.Select(ActionPage.Of), .. registry.Triggers.Select(TriggerPage.Of)];
        IEnumerable<DocFile> files =
        [
            .. pages.Select(page => MarkdownFile.Of(page, registry.Spec)),
            .. pages.Select(page => HtmlFile.Of(page, registry)),
            .. Catalogues.Of(registry),
            .. PublishedSpec.Of(registry),
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
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
            ? MarkdownFile.Of(ActionPage.Of(action), registry.Spec).Text
            : throw new ArgumentException($"There is no action '{slug}'.", nameof(slug));
    }

    /// <summary>Renders the site into a folder, which is made if it does not exist. Files of the site are replaced, other files stay.</summary>
    /// <param name="registry">The actions and triggers to document.</param>
    /// <param name="output">The folder.</param>
    /// <param name="cancellationToken">Ends the work between two files.</param>
    /// <returns>The files that were written, ordered by path.</returns>
    /// <exception cref="ArgumentException">A slug cannot name a file.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<IReadOnlyList<DocFile>> BuildAsync(ActionRegistry registry, DirectoryInfo output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        IReadOnlyList<DocFile> files = Render(registry);
        foreach (DocFile file in files)
        {
            string path = Path.Combine(output.FullName, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, file.Text, WithoutMark, cancellationToken).ConfigureAwait(false);
        }

        return files;
    }
}
