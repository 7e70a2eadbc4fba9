namespace Piggy.Generator.Plan.Actions;

/// <summary>Prose of the spec as sentences.</summary>
internal static class Sentence
{
    /// <summary>The text on one line, ended by a full stop; null for no text.</summary>
    public static string? Of(string? text)
    {
        string line = string.Join(" ", (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line[line.Length - 1] is '.' or '!' or '?' or ':' ? line : line + ".";
    }

    /// <summary>The first sentence of a text; null for no text.</summary>
    public static string? First(string? text)
    {
        string? line = Of(text);
        int end = line?.IndexOf(". ", StringComparison.Ordinal) ?? -1;
        return end < 0 ? line : line!.Substring(0, end + 1);
    }
}
