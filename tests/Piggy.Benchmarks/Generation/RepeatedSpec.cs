using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Piggy.Benchmarks.Generation;

/// <summary>The Piggy document several times over: each copy with its own paths, operations, actions and components, so that all the work is done anew for it.</summary>
internal static partial class RepeatedSpec
{
    public static string Of(string text, int times)
    {
        text = text.ReplaceLineEndings("\n");
        int paths = text.IndexOf("\npaths:\n", StringComparison.Ordinal) + "\npaths:\n".Length;
        int components = text.IndexOf("\ncomponents:\n", paths, StringComparison.Ordinal) + 1;
        // What the API calls at its users stays as it is: a name of an event cannot stand twice.
        int webhooks = text.IndexOf("\nwebhooks:\n", paths, StringComparison.Ordinal) + 1;
        int end = webhooks > 0 ? webhooks : components;
        string[] sections = SectionStart().Split(text[components..].TrimEnd() + "\n");
        string repeated = text[..paths] + Copies(text[paths..end], times) + text[end..components] + sections[0];
        for (int i = 1; i < sections.Length; i += 2)
        {
            repeated += sections[i] + (sections[i] == "  securitySchemes:\n" ? sections[i + 1] : Copies(sections[i + 1], times));
        }

        return repeated;
    }

    private static string Copies(string section, int times) =>
        section + string.Concat(Enumerable.Range(2, times - 1).Select(number => Copy(section, number.ToString(CultureInfo.InvariantCulture))));

    private static string Copy(string section, string number)
    {
        string copy = PathKey().Replace(section, $"${{1}}/copy{number}/");
        copy = ComponentKey().Replace(copy, $"${{1}}{number}:");
        copy = Reference().Replace(copy, $"${{1}}{number}");
        copy = OperationId().Replace(copy, $"${{1}}{number}");
        return Slug().Replace(copy, $"${{0}}_{number}");
    }

    [GeneratedRegex("^(  [a-zA-Z]+:\n)", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex("^(  ['\"]?)/", RegexOptions.Multiline)]
    private static partial Regex PathKey();

    [GeneratedRegex("^(    [A-Z][A-Za-z0-9]*):", RegexOptions.Multiline)]
    private static partial Regex ComponentKey();

    [GeneratedRegex("(#/components/[a-zA-Z]+/[A-Za-z0-9]+)")]
    private static partial Regex Reference();

    [GeneratedRegex("(operationId: [A-Za-z0-9]+)")]
    private static partial Regex OperationId();

    [GeneratedRegex("PIGGY_[A-Z_]+[A-Z]")]
    private static partial Regex Slug();
}
