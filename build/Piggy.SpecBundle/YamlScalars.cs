using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using Piggy.Generator.Yaml;

namespace Piggy.SpecBundle;

/// <summary>How a text is written in YAML so that every reader, of YAML 1.1 or 1.2, takes it for that text.</summary>
internal static partial class YamlScalars
{
    /// <summary>The text on one line: plain where nothing can be mistaken, else in quotes.</summary>
    public static string Inline(string text) =>
        IsPlain(text) ? text
        : text.All(IsPrintable) ? $"'{text.Replace("'", "''")}'"
        : JsonSerializer.Serialize(text);

    /// <summary>Whether the text survives being wrapped at its spaces.</summary>
    public static bool CanBeFolded(string text) => text.Contains(' ') && !text.StartsWith(' ') && !text.EndsWith(' ') && !text.Contains("  ") && text.All(IsPrintable);

    private static bool IsPlain(string text) => PlainText().IsMatch(text) && !OldKeyword().IsMatch(text) && !text.Contains(": ") && !text.Contains(" #");

    private static bool IsPrintable(char character) => character is (>= ' ' and <= '~') or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uD800');

    // A number or a date begins with a digit or a sign, which is left to quotes altogether.
    [GeneratedRegex(@"^[\p{L}$/_](?:[^\x00-\x1f\x7f-\x9f'""{}\[\]&*|<>%@`\u2028\u2029\ud800-\uffff\\]*[^\x00-\x20\x7f-\x9f'""{}\[\]&*|<>%@`:\u2028\u2029\ud800-\uffff\\])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainText();

    // What YAML 1.1 or 1.2 reads as a truth value or as nothing.
    [GeneratedRegex(@"^(?:null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldKeyword();
}
