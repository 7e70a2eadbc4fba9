using System;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Piggy.Docs.Text;

/// <summary>A piece of Markdown for one line. In an interpolated string the literal parts are Markdown and every hole is escaped, so registry text stays text.</summary>
/// <remarks>The hole format <c>code</c> writes a code span: <c>$"Call {slug:code}."</c></remarks>
[InterpolatedStringHandler]
public sealed partial class Markdown
{
    private const string Special = "\\`*_{}[]<>|&~^$";

    private readonly StringBuilder _text;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Length of the literal parts.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public Markdown(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    /// <summary>No text.</summary>
    public static Markdown Empty => new(0, 0);

    /// <summary>Escapes a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Markdown that shows the text as it is, on one line.</returns>
    public static Markdown Of(string? text) => $"{text}";

    /// <summary>Joins pieces.</summary>
    /// <param name="separator">Markdown between two pieces.</param>
    /// <param name="pieces">The pieces.</param>
    /// <returns>One piece.</returns>
    public static Markdown Join(string separator, params ReadOnlySpan<Markdown> pieces)
    {
        Markdown joined = Empty;
        foreach (Markdown piece in pieces)
        {
            joined._text.Append(joined._text.Length > 0 ? separator : "").Append(piece._text);
        }

        return joined;
    }

    /// <summary>Adds Markdown of our own.</summary>
    /// <param name="literal">A literal part of the interpolated string.</param>
    public void AppendLiteral(string literal) => _text.Append(literal);

    /// <summary>Adds Markdown that is escaped already.</summary>
    /// <param name="markdown">The piece.</param>
    public void AppendFormatted(Markdown? markdown) => _text.Append(markdown?._text);

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Adds a text, escaped; spans in backticks that hold nothing but a name stay code.</summary>
    /// <param name="text">Any text.</param>
    public void AppendFormatted(string? text)
    {
        string line = RegistryText.Line(text);
        int done = 0;
        foreach (Match name in NameInBackticks().Matches(line).Cast<Match>())
        {
            AppendEscaped(line[done..name.Index]);
            _text.Append(name.Value);
            done = name.Index + name.Length;
        }

        AppendEscaped(line[done..]);
    }

    /// <summary>Adds a text in another form than running text.</summary>
    /// <param name="text">Any text; for <c>path</c> one of our own relative paths.</param>
    /// <param name="format"><c>code</c> for a code span, <c>path</c> for the target of a link.</param>
    public void AppendFormatted(string? text, string format)
    {
        string line = RegistryText.Line(text);
        switch (format)
        {
            case "code":
                AppendCode(line);
                break;
            case "path" when line.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '/' or '#'):
                _text.Append(line);
                break;
            default:
                throw new FormatException($"A hole of Markdown cannot take '{line}' in the format '{format}'; the formats are 'code' and 'path'.");
        }
    }

    /// <summary>The Markdown.</summary>
    public override string ToString() => _text.ToString();

    [GeneratedRegex("`[A-Za-z0-9_.:/*\\[\\]-]+`", RegexOptions.CultureInvariant)]
    private static partial Regex NameInBackticks();

    private void AppendCode(string line)
    {
        // A code span can hold neither its own delimiter nor, inside a table, a cell's end in a way that all renderers agree on.
        if (line.Length == 0 || line.AsSpan().ContainsAny('`', '|'))
        {
            AppendEscaped(line);
        }
        else
        {
            _text.Append('`').Append(line).Append('`');
        }
    }

    private void AppendEscaped(string line)
    {
        for (int index = 0; index < line.Length; index++)
        {
            if (Special.Contains(line[index], StringComparison.Ordinal) || StartsBlock(line, index) || StartsAddress(line, index))
            {
                _text.Append('\\');
            }

            _text.Append(line[index]);
        }
    }

    // At the start of a line these would make a list, a heading or a rule.
    private bool StartsBlock(string line, int index) => line[index] switch
    {
        '-' or '+' or '=' or '#' => _text.Length == 0 || IsBlank(_text),
        '.' or ')' => _text.Length > 0 && _text.Length < 10 && _text.ToString().All(char.IsAsciiDigit),
        _ => false,
    };

    private static bool IsBlank(StringBuilder text) => string.IsNullOrWhiteSpace(text.ToString());

    // Some renderers make a link of every bare address.
    private static bool StartsAddress(string line, int index) =>
        (line[index] == ':' && string.CompareOrdinal(line, index, "://", 0, 3) == 0)
        || (line[index] == '.' && index >= 3 && line.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
}
