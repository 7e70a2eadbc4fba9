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
        renderer.Write("<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\">\n");
        base.Write(renderer, table);
        renderer.Write("</div>\n");
    }
}

/// <summary>Lets long code scroll inside its box, also with the keyboard.</summary>
internal sealed class ScrollingCodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.Write("<div class=\"code\" role=\"region\" aria-label=\"Code\" tabindex=\"0\">\n");
        base.Write(renderer, code);
        renderer.Write("</div>\n");
    }
}
