using System.Text;

namespace Piggy.Generator.Emit;

/// <summary>Writes indented C# text. Lines end in <c>\n</c> on every machine; nothing here looks at culture or platform.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one or more lines at the current depth; line breaks inside the text are kept and indented, empty lines carry no spaces.</summary>
    public SourceWriter Line(string text = "")
    {
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * 4).Append(line);
            }

            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes lines as they are, without indentation: the inside of a raw string literal.</summary>
    public SourceWriter Verbatim(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>Writes a header, an opening brace, an indented body and a closing brace.</summary>
    public SourceWriter Block(string header, Action body, string close = "}")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _depth++;
        body();
        _depth--;
        return Line(close);
    }

    /// <summary>Writes the body one level deeper, without braces.</summary>
    public SourceWriter Indent(Action body)
    {
        _depth++;
        body();
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
