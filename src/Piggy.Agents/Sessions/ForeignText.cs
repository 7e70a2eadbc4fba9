using System.Globalization;
using System.Text;

namespace Piggy.Agents.Sessions;

/// <summary>Makes text that somebody else wrote fit for a model: nothing invisible in it, and not too long.</summary>
internal static class ForeignText
{
    public static string Clean(string text, int limit)
    {
        string visible = text.EnumerateRunes().Any(IsStripped) ? WithoutInvisible(text) : text;
        if (visible.Length <= limit)
        {
            return visible;
        }

        int length = char.IsHighSurrogate(visible[limit - 1]) ? limit - 1 : limit;
        return string.Create(CultureInfo.InvariantCulture, $"{visible.AsSpan(0, length)}… [{visible.Length - length} characters cut]");
    }

    /// <summary>Shows the first character of a name and the host: enough to tell addresses apart, too little to write to one.</summary>
    public static string MaskEmail(string address)
    {
        int at = address.LastIndexOf('@');
        if (at <= 0)
        {
            return "***";
        }

        Rune first = address.EnumerateRunes().First();
        return $"{first}***{address[at..]}";
    }

    private static string WithoutInvisible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsStripped(rune))
            {
                visible.Append(rune);
            }
        }

        return visible.ToString();
    }

    // Controls but for line breaks and tabs; format characters, among them the bidirectional overrides and the "tag" block, in which a text can hide another.
    private static bool IsStripped(Rune rune) => rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
