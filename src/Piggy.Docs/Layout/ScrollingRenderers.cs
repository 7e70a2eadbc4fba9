using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Piggy.Docs.Layout;

/// <summary>Puts each table into a box of its own that scrolls sideways on a narrow screen and can be reached with the keyboard.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">\n");
        base.Write(renderer, table);
        renderer.Write("</div>\n");
    }
}

/// <summary>Lets long code scroll inside its box, also with the keyboard, and colours what is short.</summary>
internal sealed class ScrollingCodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.Write("<div class=\"code\" role=\"group\" aria-label=\"Code\" tabindex=\"0\">\n");
        string text = code.Lines.ToString();
        if (code is FencedCodeBlock { Info: { } language } && CodeColours.Find(language, text) is { } coloured)
        {
            renderer.Write($"<pre><code>{coloured}\n</code></pre>\n");
        }
        else
        {
            base.Write(renderer, code);
        }

        renderer.Write("</div>\n");
    }
}
