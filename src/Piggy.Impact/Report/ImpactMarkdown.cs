using System.Globalization;
using System.Text;

namespace Piggy.Impact;

/// <summary>Writes a report for a pull request.</summary>
public static class ImpactMarkdown
{
    private const int MostRows = 200;

    /// <summary>Writes a report as Markdown.</summary>
    /// <param name="report">The report.</param>
    /// <returns>A heading, the version step, and a table for each severity that occurs.</returns>
    public static string Of(ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Impact: {Cell(report.OldName)} → {Cell(report.NewName)}\n\n{Verdict(report)}\n");
        foreach (IGrouping<ImpactSeverity, Finding> group in report.Findings.GroupBy(finding => finding.Severity))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {group.Key} ({group.Count()})\n\n| area | where | what | counterexample |\n| --- | --- | --- | --- |\n");
            foreach (Finding finding in group.Take(MostRows))
            {
                string example = finding.Counterexample is { } json ? $"`{Cell(json.Replace('`', '\''))}`" : "";
                text.Append(CultureInfo.InvariantCulture, $"| {finding.Area} | `{Cell(finding.Location)}` | {Cell(finding.Message)} ({finding.Rule}) | {example} |\n");
            }

            if (group.Count() > MostRows)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n…and {group.Count() - MostRows} more; the JSON has all of them.\n");
            }
        }

        return text.ToString();
    }

    private static string Verdict(ImpactReport report) => report.Step switch
    {
        VersionStep.None => "Nothing changed.",
        VersionStep.Major => "**This breaks something: raise the first number of the version (before 1.0.0, the second).**",
        VersionStep.Minor => "Something is new, and nothing breaks: raise the second number of the version.",
        _ => "Nothing that can be used is other than before: raise the last number of the version.",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Replace("<", "&lt;", StringComparison.Ordinal);
}
