using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;

namespace Piggy.Generated.Tests.Faults;

/// <summary>The measured part of docs/faults.md.</summary>
internal static class FaultPage
{
    private static readonly (string Title, Func<OperationEffect, bool> Holds)[] Columns =
    [
        ("reads", effect => !effect.Writes),
        ("writes that may be repeated", effect => effect is { Writes: true, RepeatSafe: true }),
        ("writes that are sent once", effect => effect is { Writes: true, RepeatSafe: false }),
    ];

    public static async Task<string> WriteAsync()
    {
        var page = new StringBuilder("## The actions\n\n| | actions |\n| --- | --- |\n");
        foreach ((string title, _) in Columns)
        {
            page.Append($"| {title} | {string.Join(", ", SlugsOf(title).Select(slug => $"`{slug}`"))} |\n");
        }

        foreach ((string title, IReadOnlyList<Fault> faults) in FaultMatrix.Groups)
        {
            page.Append($"\n## {title}\n\n| fault | {string.Join(" | ", Columns.Select(column => column.Title))} |\n| --- |{string.Concat(Columns.Select(_ => " --- |"))}\n");
            foreach (Fault fault in faults)
            {
                IReadOnlyDictionary<string, Told?> told = await FaultMatrix.MeasureAsync(fault);
                page.Append($"| {fault} | {string.Join(" | ", Columns.Select(column => Cell(SlugsOf(column.Title), told)))} |\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<string> SlugsOf(string column) => FaultMatrix.Actions
        .Where(action => Columns.Single(known => known.Title == column).Holds(action.Descriptor.Effect)).Select(action => action.Descriptor.Slug);

    // What most of them tell, then by name those that tell something else.
    private static string Cell(IEnumerable<string> slugs, IReadOnlyDictionary<string, Told?> told)
    {
        IGrouping<Told?, string>[] kinds = [.. slugs.Where(slug => told[slug] is not null).GroupBy(slug => told[slug]).OrderByDescending(kind => kind.Count())];
        return kinds.Length == 0
            ? "–"
            : string.Join("; ", kinds.Select((kind, index) => index == 0 ? Text(kind.Key!) : $"{string.Join(", ", kind.Select(slug => $"`{slug}`"))}: {Text(kind.Key!)}"));
    }

    private static string Text(Told told) => told.Kind is { } kind
        ? $"`{Snake(kind.ToString())}`, {Snake(told.Outcome.ToString()!).Replace('_', ' ')}, {told.Tries} ×"
        : $"success, {told.Tries} ×";

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
