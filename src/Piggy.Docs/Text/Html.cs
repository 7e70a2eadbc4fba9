using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Piggy.Docs.Text;

/// <summary>A piece of HTML. In an interpolated string the literal parts are HTML and every hole is escaped, for text and for quoted attributes alike.</summary>
[InterpolatedStringHandler]
public sealed class Html
{
    private readonly StringBuilder _text;

    /// <summary>Called by the compiler for an interpolated string.</summary>
    /// <param name="literalLength">Length of the literal parts.</param>
    /// <param name="formattedCount">Number of holes.</param>
    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    /// <summary>No HTML.</summary>
    public static Html Empty => new(0, 0);

    /// <summary>Takes HTML that was made safe elsewhere: by the Markdown renderer, which has raw HTML switched off, or written by us.</summary>
    /// <param name="html">The HTML.</param>
    /// <returns>The same, unescaped.</returns>
    public static Html Trusted(string html)
    {
        Html trusted = Empty;
        trusted.AppendLiteral(html);
        return trusted;
    }

    /// <summary>Puts pieces one behind the other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>One piece.</returns>
    public static Html Concat(IEnumerable<Html> pieces)
    {
        Html all = Empty;
        foreach (Html piece in pieces)
        {
            all.AppendFormatted(piece);
        }

        return all;
    }

    /// <summary>Adds HTML of our own.</summary>
    /// <param name="literal">A literal part of the interpolated string.</param>
    public void AppendLiteral(string literal) => _text.Append(literal);

    /// <summary>Adds HTML that is escaped already.</summary>
    /// <param name="html">The piece.</param>
    public void AppendFormatted(Html? html) => _text.Append(html?._text);

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Adds a text, escaped.</summary>
    /// <param name="text">Any text.</param>
    public void AppendFormatted(string? text) => _text.Append(WebUtility.HtmlEncode(RegistryText.Line(text)));

    /// <summary>Escapes a text that keeps its lines, such as code.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text as HTML.</returns>
    public static Html Lines(string? text) => Trusted(WebUtility.HtmlEncode(RegistryText.Lines(text)));

    /// <summary>The HTML.</summary>
    public override string ToString() => _text.ToString();
}
