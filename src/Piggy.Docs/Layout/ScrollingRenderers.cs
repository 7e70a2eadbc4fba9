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

/// <summary>Lets long code scroll inside its box, also with the keyboard, says in which language it is, and colours what is short.</summary>
internal sealed class ScrollingCodeRenderer : CodeBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        string language = code is FencedCodeBlock { Info: { } info } ? info : "";
        string name = NameOf(language);

        // A command is one long line, so it is wrapped; all other code keeps its lines.
        string shape = name == "Shell" ? "code wrap" : "code";
        renderer.Write($"<div class=\"{shape}\" role=\"group\" aria-label=\"Code\" tabindex=\"0\" data-language=\"{name}\">\n");
        if (CodeColours.Find(language, code.Lines.ToString()) is { } coloured)
        {
            renderer.Write($"<pre><code>{coloured}\n</code></pre>\n");
        }
        else
        {
            base.Write(renderer, code);
        }

        renderer.Write("</div>\n");
    }

    private static string NameOf(string language) => language switch
    {
        "csharp" => "C#",
        "fsharp" => "F#",
        "json" => "JSON",
        "jsonl" => "JSON Lines",
        "sh" or "bash" => "Shell",
        "yaml" => "YAML",
        "xml" => "XML",
        "ini" => "Settings",
        _ => "Text",
    };
}
