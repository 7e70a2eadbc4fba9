using System.Text;

namespace Piggy.Generator.Plan.Naming;

/// <summary>First letters and word joints. Everything is invariant: a name never depends on the machine's language.</summary>
internal static class Casing
{
    public static string FirstUpper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    public static string FirstLower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text.Substring(1);

    /// <summary>Joins the parts between separators, each with a capital first letter: <c>snake_case</c> becomes <c>SnakeCase</c>.</summary>
    public static string Pascal(string text, params char[] separators) => FirstUpper(Join(text, separators));

    /// <summary>Like <see cref="Pascal"/>, but the first part keeps its first letter: <c>x-rate-limit</c> becomes <c>xRateLimit</c>.</summary>
    public static string Join(string text, params char[] separators)
    {
        string[] parts = text.Split(separators, StringSplitOptions.RemoveEmptyEntries);
        var joined = new StringBuilder(text.Length);
        for (int i = 0; i < parts.Length; i++)
        {
            joined.Append(i == 0 ? parts[i] : FirstUpper(parts[i]));
        }

        return joined.ToString();
    }
}
