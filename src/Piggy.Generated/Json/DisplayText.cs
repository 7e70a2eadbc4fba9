using System.Globalization;
using System.Text;

namespace Piggy.Generated.Json;

/// <summary>Makes foreign text (names from an input, text from a server) fit for a one-line message.</summary>
internal static class DisplayText
{
    private const char Ellipsis = '…';

    /// <summary>Text on one line: control, format and unassigned characters become spaces, runs of white space one space.</summary>
    internal static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>At most <paramref name="maximum"/> UTF-16 units of a text, never cutting a surrogate pair.</summary>
    internal static string Cap(string text, int maximum)
    {
        if (text.Length <= maximum)
        {
            return text;
        }

        int length = char.IsHighSurrogate(text[maximum - 2]) ? maximum - 2 : maximum - 1;
        return string.Concat(text.AsSpan(0, length), [Ellipsis]);
    }

    /// <summary>A name as it may be echoed: at most 64 units long, each character that cannot be seen replaced, so that no name passes for another.</summary>
    internal static string Name(string name)
    {
        var shown = new StringBuilder(name.Length);
        foreach (Rune rune in (name.Length > 1_000 ? name[..1_000] : name).EnumerateRunes())
        {
            shown.Append(!IsInvisible(rune) ? rune : rune.Value == ' ' ? rune : Rune.ReplacementChar);
        }

        return Cap(shown.ToString(), 64);
    }

    // Format characters include the bidirectional overrides and the "tag" block, with which a text can show one thing and say another.
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
