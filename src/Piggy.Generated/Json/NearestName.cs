namespace Piggy.Generated.Json;

/// <summary>Finds the known name that a wrong name was probably meant to be.</summary>
internal static class NearestName
{
    private const int LongestCompared = 64;

    internal static string? Find(string name, ReadOnlySpan<string> known)
    {
        string wanted = Fold(name);
        if (wanted.Length is 0 or > LongestCompared)
        {
            return null;
        }

        string? nearest = null;
        int best = Math.Max(1, wanted.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int distance = Distance(wanted, Fold(candidate));
            if (distance < best)
            {
                (nearest, best) = (candidate, distance);
            }
        }

        return nearest;
    }

    // firstName, first-name and FIRST_NAME all mean first_name.
    private static string Fold(string name)
    {
        Span<char> folded = name.Length <= LongestCompared * 2 ? stackalloc char[name.Length] : [];
        int length = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            if (char.IsLetterOrDigit(name[i]))
            {
                folded[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        return folded[..length].ToString();
    }

    // Optimal string alignment: insertions, deletions, substitutions and swapped neighbours count one each.
    private static int Distance(string left, string right)
    {
        if (right.Length > LongestCompared)
        {
            return int.MaxValue;
        }

        var costs = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0 ? i + j : Cheapest(costs, left, right, i, j);
            }
        }

        return costs[left.Length, right.Length];
    }

    private static int Cheapest(int[,] costs, string left, string right, int i, int j)
    {
        int substitution = costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        int cheapest = Math.Min(substitution, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(cheapest, costs[i - 2, j - 2] + 1) : cheapest;
    }
}
