using System.Text;

namespace Piggy.Generator.Plan.Naming;

/// <summary>Turns any text of a document into a C# identifier, as Kiota does: symbols go and raise the letter after them, leading digits are spelled out, and a
/// text of nothing but symbols is spelled in words.</summary>
/// <remarks>Kiota lets characters pass that no C# name may hold; they are dropped here, because the text may be hostile.</remarks>
internal static class SymbolName
{
    private const string Symbols = "\"!#$%&'()*,./:;<=>?@[]\\^`\u2019{}|~-";

    private const string Unnamed = "Unnamed";

    private static readonly string[] Digits = ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>The identifier; empty for an empty text only.</summary>
    public static string From(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        string name = WithoutSymbols(WithSignsInWords(text!).TrimStart('_'));
        name = WithTidyEnds(WithDigitsInWords(name));
        return name.Length > 0 ? name : InWords(text!);
    }

    /// <summary>The identifier of something that needs one, even if its name in the document is empty.</summary>
    public static string OfMember(string text) => text.Length == 0 ? Unnamed : From(text);

    private static string WithSignsInWords(string text)
    {
        string name = text[0] == '-' ? "minus_" + text.Substring(1) : text;
        return name.Replace("+", "_plus_");
    }

    private static string WithTidyEnds(string text)
    {
        string name = text.EndsWith("minus_", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text;
        name = name.StartsWith("_plus", StringComparison.Ordinal) ? name.Substring(1) : name;
        return name.EndsWith("plus_", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) : name;
    }

    private static string WithoutSymbols(string text)
    {
        var name = new StringBuilder(text.Length);
        bool raise = false;
        foreach (char character in text)
        {
            bool symbol = char.IsWhiteSpace(character) || Symbols.IndexOf(character) >= 0;
            if (!symbol && SourceCharacters.ContinuesIdentifier(character) && (name.Length > 0 || CanBeFirst(character)))
            {
                name.Append(raise ? char.ToUpperInvariant(character) : character);
            }

            raise = symbol;
        }

        return name.ToString();
    }

    // A digit may, because it is spelled out.
    private static bool CanBeFirst(char character) => SourceCharacters.StartsIdentifier(character) || char.IsDigit(character);

    private static string WithDigitsInWords(string text)
    {
        int digits = 0;
        while (digits < text.Length && char.IsDigit(text[digits]))
        {
            digits++;
        }

        return string.Concat(text.Take(digits).Select(digit => Digits[(int)char.GetNumericValue(digit)])) + text.Substring(digits);
    }

    private static string InWords(string text)
    {
        var name = new StringBuilder();
        foreach (char character in text)
        {
            name.Append(InWords(character));
        }

        return name.Length > 0 ? name.ToString() : Unnamed;
    }

    private static string InWords(char character) => character switch
    {
        '!' => "Exclamation",
        '"' => "DoubleQuote",
        '#' => "Pound",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "Ampersand",
        '\'' => "Apostrophe",
        '(' => "LeftParenthesis",
        ')' => "RightParenthesis",
        '*' => "Asterisk",
        '+' => "Plus",
        ',' => "Comma",
        '-' => "Hyphen",
        '_' => "Underscore",
        '.' => "Period",
        '/' => "Slash",
        '\\' => "BackSlash",
        ':' => "Colon",
        ';' => "SemiColon",
        '<' => "LessThan",
        '=' => "Equal",
        '>' => "GreaterThan",
        '?' => "QuestionMark",
        '~' => "Tilde",
        '@' => "At",
        _ => "",
    };
}
