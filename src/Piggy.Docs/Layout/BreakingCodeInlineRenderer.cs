using System;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Piggy.Docs.Layout;

/// <summary>Lets long names in tables be broken between their words, and nowhere else.</summary>
internal sealed class BreakingCodeInlineRenderer : CodeInlineRenderer
{
    // What is shorter fits any column.
    private const int LongestWhole = 12;

    protected override void Write(HtmlRenderer renderer, CodeInline code)
    {
        string text = code.Content;
        if (text.Length <= LongestWhole || !IsInTable(code))
        {
            base.Write(renderer, code);
            return;
        }

        renderer.Write("<code>");
        int done = 0;
        for (int at = 0; at < text.Length - 1; at++)
        {
            if (EndsWord(text[at], text[at + 1]))
            {
                renderer.WriteEscape(text.AsSpan(done, at + 1 - done));
                renderer.Write("<wbr>");
                done = at + 1;
            }
        }

        renderer.WriteEscape(text.AsSpan(done));
        renderer.Write("</code>");
    }

    private static bool EndsWord(char last, char next) =>
        (last is '_' or '.' or '/' && char.IsLetterOrDigit(next)) || (char.IsLower(last) && char.IsUpper(next));

    private static bool IsInTable(Inline inline)
    {
        ContainerInline? outermost = inline.Parent;
        while (outermost?.Parent is { } parent)
        {
            outermost = parent;
        }

        return outermost?.ParentBlock?.Parent is TableCell;
    }
}
