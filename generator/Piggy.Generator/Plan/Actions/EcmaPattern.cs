using System.Text;
using System.Text.RegularExpressions;

namespace Piggy.Generator.Plan.Actions;

/// <summary>Regular expressions of JSON Schema (ECMA-262) for .NET.</summary>
internal static class EcmaPattern
{
    // RegexOptions.NonBacktracking, which netstandard2.0 has no name for. The compiler runs on .NET, which knows it.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    /// <summary>Rewrites what both dialects spell alike but read differently: digits and word characters are ASCII, a dollar is the very end, and a dot
    /// stops at every line terminator.</summary>
    public static string ToDotNet(string pattern)
    {
        var text = new StringBuilder(pattern.Length);
        bool inClass = false;
        for (int index = 0; index < pattern.Length; index++)
        {
            char character = pattern[index];
            if (character == '\\' && index + 1 < pattern.Length)
            {
                text.Append(Escape(pattern[++index], inClass));
                continue;
            }

            text.Append(character switch
            {
                '$' when !inClass => "\\z",
                '.' when !inClass => "[^\\n\\r\\u2028\\u2029]",
                '[' when inClass => "\\[",
                _ => character.ToString(),
            });
            inClass = character switch
            {
                '[' => true,
                ']' => false,
                _ => inClass,
            };
        }

        return text.ToString();
    }

    /// <summary>Why .NET refuses the expression, or null when it takes it.</summary>
    public static string? FindFault(string pattern, out bool isNonBacktracking)
    {
        isNonBacktracking = false;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }

        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant | NonBacktracking);
            isNonBacktracking = true;
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            // Lookarounds and back references need backtracking; a time limit guards those.
        }

        return null;
    }

    private static string Escape(char character, bool inClass) => (character, inClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[a-zA-Z0-9_]",
        ('w', true) => "a-zA-Z0-9_",
        ('W', false) => "[^a-zA-Z0-9_]",
        ('A' or 'Z' or 'z' or 'G' or 'a' or 'e', _) => character.ToString(),
        _ => "\\" + character,
    };
}
