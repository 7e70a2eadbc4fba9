using System.Globalization;
using System.Text.RegularExpressions;
using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.OpenApi;

/// <summary>Strict reading of x-piggy-* values: whatever is not exactly as spec/README.md says is an error at its line.</summary>
internal static class Vocabulary
{
    private const string Prefix = "x-piggy-";

    public static readonly string[] DocumentKeys = ["x-piggy-error-codes"];

    public static readonly string[] OperationKeys = ["x-piggy-action", "x-piggy-effect", "x-piggy-errors", "x-piggy-evidence", "x-piggy-paging", "x-piggy-reconcile"];

    public static readonly string[] WebhookKeys = ["x-piggy-trigger", "x-piggy-evidence"];

    public static readonly string[] SchemaKeys =
    [
        "x-piggy-entity", "x-piggy-role", "x-piggy-secret", "x-piggy-personal", "x-piggy-unit", "x-piggy-additional", "x-piggy-bare-value", "x-piggy-evidence",
        "x-piggy-rules",
    ];

    public static readonly string[] Confidences = ["high", "medium", "low"];

    /// <summary>Reports x-piggy keys that mean nothing on this kind of object.</summary>
    public static void CheckKeys(DocumentElement element, string kind, IReadOnlyCollection<string> known)
    {
        if (!element.IsMapping)
        {
            return;
        }

        foreach (DocumentElement member in element.Members().Where(member => member.Key.StartsWith(Prefix, StringComparison.Ordinal) && !known.Contains(member.Key)))
        {
            member.Report(VocabularyRules.UnknownKey, member.Key, kind, Spelling.Hint(member.Key, known));
        }
    }

    /// <summary>Reports members that the key does not have, and required ones that are missing.</summary>
    /// <returns>Whether the value is a mapping at all.</returns>
    public static bool CheckMembers(DocumentElement element, IReadOnlyCollection<string> required, params string[] optional)
    {
        if (!element.IsMapping)
        {
            Wrong(element, "a mapping");
            return false;
        }

        string[] known = [.. required, .. optional];
        foreach (DocumentElement member in element.Members().Where(member => !known.Contains(member.Key)))
        {
            member.Report(VocabularyRules.UnknownMember, member.Key, element.Key, Spelling.Hint(member.Key, known));
        }

        foreach (string key in required.Where(key => !element.Has(key)))
        {
            element.Report(VocabularyRules.Missing, $"'{element.Key}'", key);
        }

        return true;
    }

    public static string? Text(DocumentElement element) => element.String() is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : Wrong(element, "a text");

    public static string? Matching(DocumentElement element, Regex pattern, string expected) => element.String() is { } text && pattern.IsMatch(text)
        ? text
        : Wrong(element, expected);

    public static string? OneOf(DocumentElement element, IReadOnlyCollection<string> values) => element.String() is { } text && values.Contains(text)
        ? text
        : Wrong(element, string.Join(" or ", values) + Spelling.Aside(element.String() ?? "", values));

    public static bool? Boolean(DocumentElement element)
    {
        if (element.Boolean() is null)
        {
            Wrong(element, "true or false");
        }

        return element.Boolean();
    }

    public static string? Date(DocumentElement element) =>
        DateTime.TryParseExact(element.String(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? element.String()
            : Wrong(element, "a date as yyyy-MM-dd");

    /// <summary>The strings of a list that must hold at least as many as stated.</summary>
    public static string[] Texts(DocumentElement element, int atLeast, string expected)
    {
        DocumentElement[] items = element.IsSequence ? [.. element.Items()] : [];
        if (items.Length < atLeast || items.Any(item => item.String() is null))
        {
            Wrong(element, expected);
            return [];
        }

        return [.. items.Select(item => item.String()!)];
    }

    // A missing member is reported where the members are checked.
    private static string? Wrong(DocumentElement element, string expected)
    {
        if (element.Exists || element.IsNull)
        {
            element.Report(VocabularyRules.WrongValue, element.Key, expected, element.Kind());
        }

        return null;
    }
}
