using System.Collections.Generic;
using System.Linq;
using Piggy.Docs.Text;
using Piggy.Generated.Actions;

namespace Piggy.Docs.Pages;

/// <summary>The error codes of a call, as a part of its page.</summary>
internal static class ErrorTable
{
    public static void Write(MarkdownPage page, IReadOnlyList<PiggyErrorCode> codes)
    {
        page.Heading(2, $"Errors");
        if (codes.Count == 0)
        {
            page.Paragraph($"No source lists an error code for this call.");
        }

        page.Table(
            ["Code", "Name", "Meaning", "Try again", "What to do"],
            [.. codes.Select(code => new Markdown[]
            {
                $"[{code.Code}](../{SitePaths.ErrorAnchor(code):path})", $"{code.Name:code}", $"{code.Meaning}", code.Retryable ? (Markdown)$"later" : $"no", $"{code.Hint}",
            })]);
        page.Paragraph($"Any call can also fail for reasons that no code stands for; see [kinds of failure](../errors.md#kinds-of-failure).");
    }
}
