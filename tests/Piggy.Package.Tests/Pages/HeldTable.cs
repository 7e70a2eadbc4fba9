using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Package.Tests.Pages;

/// <summary>A table of a document whose first cells are measured and whose last one is written by hand.</summary>
internal static class HeldTable
{
    /// <summary>The page with the measured cells put into the table below a header. What was written by hand for a row is kept; a new row has nothing there.</summary>
    public static string Renew(string page, string header, IEnumerable<IReadOnlyList<string>> measured)
    {
        List<string> lines = [.. page.Split('\n')];
        int first = lines.FindIndex(line => line.StartsWith(header, StringComparison.Ordinal)) + 2;
        int end = lines.FindIndex(first, line => !line.StartsWith('|'));
        Dictionary<string, string> written = lines[first..end].Select(Cells).ToDictionary(cells => cells[0], cells => cells[^1], StringComparer.Ordinal);
        lines.RemoveRange(first, end - first);
        lines.InsertRange(first, measured.Select(cells => $"| {string.Join(" | ", cells)} | {written.GetValueOrDefault(cells[0], "")} |"));
        return string.Join('\n', lines);
    }

    private static string[] Cells(string line) => [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
}
