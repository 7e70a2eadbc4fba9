namespace Piggy.Generator.Diagnostics;

/// <summary>Finds what a misspelt name was meant to be.</summary>
internal static class Spelling
{
    /// <summary>A half-sentence to put behind a message: <c>; did you mean 'x'?</c>, or nothing when no known name is near.</summary>
    public static string Hint(string name, IEnumerable<string> known) => Nearest(name, known) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The same to put behind a word within a message: <c> (did you mean 'x'?)</c>, or nothing.</summary>
    public static string Aside(string name, IEnumerable<string> known) => Nearest(name, known) is { } near ? $" (did you mean '{near}'?)" : "";

    /// <summary>The known name with the fewest edits, at most a third of the name's length and never more than three; null when there is none.</summary>
    public static string? Nearest(string name, IEnumerable<string> known)
    {
        // Edit distance costs the product of the lengths: a hostile name must not be able to buy minutes.
        if (name.Length is 0 or > 128)
        {
            return null;
        }

        int limit = Math.Min(3, Math.Max(1, name.Length / 3));
        return known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(pair => pair.distance <= limit)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                int swap = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + swap);
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
