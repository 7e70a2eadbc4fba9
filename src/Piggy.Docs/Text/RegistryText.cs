using System;
using System.Globalization;
using System.Text;

namespace Piggy.Docs.Text;

/// <summary>Makes text from a registry fit to be shown. Registry text comes from a spec that somebody else may have written, so it is hostile.</summary>
public static class RegistryText
{
    /// <summary>The text on one line: white space becomes one blank; control characters and marks that change the direction of writing become U+FFFD.</summary>
    /// <param name="text">Any text; <see langword="null"/> counts as empty.</param>
    /// <returns>One line without control characters.</returns>
    public static string Line(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(IsInvisible(rune) ? "\uFFFD" : rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>The text with its line ends and tabs, but without any other control character.</summary>
    /// <param name="text">Any text; <see langword="null"/> counts as empty.</param>
    /// <returns>Lines ended by <c>\n</c>.</returns>
    public static string Lines(string? text)
    {
        var lines = new StringBuilder(text?.Length ?? 0);
        foreach (Rune rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            bool keep = rune.Value is '\n' or '\t' || !IsInvisible(rune);
            lines.Append(keep ? rune.ToString() : "\uFFFD");
        }

        return lines.ToString();
    }

    // Format characters hold the bidirectional overrides that make "exe.txt" look like "txt.exe", and control characters hold the terminal's escape.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
