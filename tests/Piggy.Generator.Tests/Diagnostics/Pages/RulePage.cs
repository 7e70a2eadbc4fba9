using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Piggy.Testing;

namespace Piggy.Generator.Tests.Diagnostics.Pages;

/// <summary>A page of docs/diagnostics.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">The rule's title, as the heading has it.</param>
/// <param name="Severity">The severity in the page's second paragraph.</param>
/// <param name="Example">What breaks the rule; null where no document can.</param>
/// <param name="Printed">What the page says is printed for the example, line by line.</param>
/// <param name="Mended">The example without the mistake.</param>
public sealed partial record RulePage(string Id, string Title, string Severity, ExampleProject? Example, IReadOnlyList<string> Printed, ExampleProject? Mended)
{
    public static string Folder { get; } = Path.Combine(RepositoryPaths.Root, "docs", "diagnostics");

    public static IReadOnlyList<RulePage> All { get; } =
        [.. Directory.EnumerateFiles(Folder, "PIGGY*.md").Order(StringComparer.Ordinal).Select(file => Read(File.ReadAllText(file)))];

    public static RulePage Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Match heading = Heading().Match(text);
        string[] sections = text.Split("\n## ");
        string? example = sections.FirstOrDefault(section => section.StartsWith("Example\n", StringComparison.Ordinal));
        string? mended = sections.FirstOrDefault(section => section.StartsWith("Mended\n", StringComparison.Ordinal));
        ExampleProject? project = example is null ? null : ExampleProject.Of(Blocks(example, "xml"), Blocks(example, "yaml"));
        return new RulePage(
            heading.Groups["id"].Value,
            heading.Groups["title"].Value,
            heading.Groups["severity"].Value,
            project,
            example is null ? [] : [.. Blocks(example, "text").SelectMany(block => block.TrimEnd('\n').Split('\n'))],
            mended is null ? null : project?.With(Blocks(mended, "xml"), Blocks(mended, "yaml")));
    }

    public override string ToString() => Id;

    private static string[] Blocks(string section, string language) =>
        [.. Fence().Matches(section).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["code"].Value)];

    [GeneratedRegex("^# (?<id>PIGGY[0-9]{4}): (?<title>[^\n]+)\n\n(?<severity>Error|Warning|Info) · ")]
    private static partial Regex Heading();

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
