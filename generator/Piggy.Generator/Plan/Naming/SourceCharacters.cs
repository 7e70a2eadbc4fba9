using System.Globalization;

namespace Piggy.Generator.Plan.Naming;

/// <summary>Which characters of a document may stand in source text as they are.</summary>
internal static class SourceCharacters
{
    /// <summary>Whether a reader would not see the character, or would see others in another order: controls, format characters (bidi, zero width), line
    /// separators, halves of surrogate pairs, and the letters and marks that Unicode lets a font leave out (Default_Ignorable_Code_Point).</summary>
    public static bool IsHidden(char character) => character
        is '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFFA0'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>Whether the text shows nothing.</summary>
    public static bool IsBlank(string text) => text.All(static character => char.IsWhiteSpace(character) || IsHidden(character));

    /// <summary>Whether an identifier may begin with the character; <c>_</c> may, other connectors and combining marks may not.</summary>
    public static bool StartsIdentifier(char character) => character == '_' || (!IsHidden(character) && CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber);

    /// <summary>Whether an identifier may go on with the character.</summary>
    public static bool ContinuesIdentifier(char character) => StartsIdentifier(character) || (!IsHidden(character) && CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
