using System.Runtime.CompilerServices;
using System.Text;
using Piggy.Generator.Plan;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit;

/// <summary>Writes indented C# text. Lines end in <c>\n</c> on every machine; nothing here looks at culture or platform.</summary>
/// <remarks>Empty lines stand where a person would set them: one after a block and one wherever an emitter asks for it, but none at either end of a block, none before
/// what continues a block, and never two in a row.</remarks>
/// <param name="typeAccess">Who sees the types that are written: <c>public</c> or <c>internal</c>.</param>
/// <param name="names">How the file spells types.</param>
internal sealed class SourceWriter(string typeAccess, FileNames names)
{
    private const int Indentation = 4;
    private const int Width = 160;

    // A file is held several times over on its way to the compiler.
    private const int MaximumCharacters = 32 * 1024 * 1024;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _isAtStartOfBlock = true;
    private bool _owesEmptyLine;

    /// <summary>How the file spells types.</summary>
    public FileNames Names { get; } = names;

    /// <inheritdoc cref="Line(string)"/>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] CodeLine text) => Line(text.ToString());

    /// <inheritdoc cref="Block(string, Action, string)"/>
    public SourceWriter Block([InterpolatedStringHandlerArgument("")] CodeLine header, Action body, string close = "}") => Block(header.ToString(), body, close);

    /// <inheritdoc cref="Type(string, Action)"/>
    public SourceWriter Type([InterpolatedStringHandlerArgument("")] CodeLine declaration, Action body) => Type(declaration.ToString(), body);

    /// <inheritdoc cref="Branch(bool, string, Action)"/>
    public SourceWriter Branch(bool isFirst, [InterpolatedStringHandlerArgument("")] CodeLine condition, Action body) => Branch(isFirst, condition.ToString(), body);

    /// <summary>Writes one or more lines at the current depth; line breaks inside the text are kept and indented, empty lines carry no spaces.
    /// Without a text, asks for an empty line before whatever follows.</summary>
    public SourceWriter Line(string text = "")
    {
        if (text.Length == 0)
        {
            _owesEmptyLine = !_isAtStartOfBlock;
            return this;
        }

        if (_owesEmptyLine)
        {
            _text.Append('\n');
        }

        Append(text);
        _isAtStartOfBlock = false;
        _owesEmptyLine = false;
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
        _isAtStartOfBlock = true;
        Indent(body);
        _owesEmptyLine = false;
        Line(close);
        _owesEmptyLine = close == "}";
        return this;
    }

    /// <summary>Writes a type, with the accessibility that all types of the spec have.</summary>
    public SourceWriter Type(string declaration, Action body) => Block($"{typeAccess} {declaration}", body);

    /// <summary>Writes one block of a chain of conditions: <c>if</c>, or <c>else if</c> behind another.</summary>
    public SourceWriter Branch(bool isFirst, string condition, Action body) =>
        isFirst ? Block($"if ({condition})", body) : Continuation($"else if ({condition})", body);

    /// <summary>Writes a block that continues the one above: <c>else</c>, <c>catch</c>.</summary>
    public SourceWriter Continuation(string header, Action body)
    {
        _owesEmptyLine = false;
        return Block(header, body);
    }

    /// <summary>Writes a statement that ends in a collection: on one line if it fits, else an item a line.</summary>
    public SourceWriter Array(string start, IEnumerable<string> items)
    {
        List<string> all = [.. items];
        string line = $"{start} [{string.Join(", ", all)}];";
        return Fits(line) ? Line(line) : Line(start).Line("[").Indent(() => all.ForEach(item => Line(item + ","))).Line("];");
    }

    /// <summary>Writes a call: on one line if it fits, else with its arguments on the next, or on a line each.</summary>
    public SourceWriter Call(string start, string[] arguments)
    {
        string all = string.Join(", ", arguments) + ");";
        return Fits($"{start}({all}") ? Line($"{start}({all}") : Line(start + "(").Indent(() => _ = Fits(all) ? Line(all) : Line(string.Join(",\n", arguments) + ");"));
    }

    /// <summary>Writes a member of an initializer that is a text: on one line if it fits, else cut between words.</summary>
    public SourceWriter Text(string start, string text)
    {
        string line = $"{start} {CSharpText.Literal(text)},";
        return Fits(line) ? Line(line) : Line(start).Indent(() =>
        {
            var part = new StringBuilder();
            foreach (string word in CSharpText.Words(text))
            {
                if (part.Length > 0 && !Fits(CSharpText.Literal(part + word) + " +"))
                {
                    Line(CSharpText.Literal(part.ToString()) + " +");
                    part.Clear();
                }

                part.Append(word);
            }

            Line(CSharpText.Literal(part.ToString()) + ",");
        });
    }

    /// <summary>Whether a line at the current depth ends where readers still see it.</summary>
    public bool Fits(string line) => line.Length + (_depth * Indentation) <= Width;

    /// <summary>Writes the body one level deeper, without braces.</summary>
    public SourceWriter Indent(Action body)
    {
        _depth++;
        body();
        _depth--;
        return this;
    }

    /// <summary>Ends the writing of a text that no file could hold.</summary>
    public static void Guard(StringBuilder text)
    {
        if (text.Length > MaximumCharacters)
        {
            throw new TooComplexException("", $"a file would have more than {MaximumCharacters} characters; shorten the texts that it repeats");
        }
    }

    public override string ToString() => _text.ToString();

    private void Append(string text)
    {
        Guard(_text);
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', _depth * Indentation).Append(line);
            }

            _text.Append('\n');
        }
    }
}
