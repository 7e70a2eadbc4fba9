using System.Globalization;
using System.Text;
using Piggy.Generator.Plan.Naming;

namespace Piggy.Generator.Emit;

/// <summary>The one place where text of a spec becomes C# text. Everything that comes from a document goes through here before it is emitted.</summary>
internal static class CSharpText
{
    /// <summary>A quoted string literal on one line. Anything but plain printable ASCII is written as an escape, so no text can end the literal, break the line or
    /// reorder what a reader sees.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                >= ' ' and <= '~' => literal.Append(character),
                _ => literal.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A quoted string literal, or <c>null</c>.</summary>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>The words of a text, each with the spaces behind it.</summary>
    public static IEnumerable<string> Words(string text)
    {
        int start = 0;
        for (int end = text.IndexOf(' '); end >= 0; end = text.IndexOf(' ', end + 1))
        {
            if (end + 1 < text.Length && text[end + 1] != ' ')
            {
                yield return text.Substring(start, end + 1 - start);
                start = end + 1;
            }
        }

        yield return text.Substring(start);
    }

    /// <summary>Text for the inside of an XML doc comment: one line, XML-escaped, characters that a reader would not see replaced by spaces.</summary>
    public static string Doc(string text)
    {
        var doc = new StringBuilder(text.Length);
        bool space = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character) || SourceCharacters.IsHidden(character))
            {
                space = doc.Length > 0;
                continue;
            }

            if (space)
            {
                doc.Append(' ');
                space = false;
            }

            _ = character switch
            {
                '<' => doc.Append("&lt;"),
                '>' => doc.Append("&gt;"),
                '&' => doc.Append("&amp;"),
                _ => doc.Append(character),
            };
        }

        return doc.ToString();
    }
}
