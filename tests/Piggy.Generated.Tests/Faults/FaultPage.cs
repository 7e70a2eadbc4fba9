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

    private const string OverStockKiota =
        """

        ## Over Kiota's own adapter

        Who brings Kiota's `HttpClientRequestAdapter` with its default handlers is told the same, over the same sockets, but for the faults below. The adapter hands an answer out when its whole
        body is there, so of one that does not arrive whole not even the status is known: a write may then have been applied, and its outcome is unknown instead of applied. Kiota's own handler
        asks for compressed answers, and reads them.

        Set `MaxResponseContentBufferSize` of the adapter's `HttpClient` to `ActionTransport.MaximumBodyBytes`, as was done here: without it, up to two gigabytes are kept of a huge body.


        """;

    public static async Task<string> WriteAsync()
    {
        var page = new StringBuilder("## The actions\n\n| | actions |\n| --- | --- |\n");
        foreach ((string title, _) in Columns)
        {
            page.Append($"| {title} | {string.Join(", ", SlugsOf(title).Select(slug => $"`{slug}`"))} |\n");
        }

        foreach ((string title, IReadOnlyList<Fault> faults) in FaultMatrix.Groups)
        {
            page.Append($"\n## {title}\n\n");
            await AppendTableAsync(page, faults, Carrier.Ours);
        }

        page.Append(OverStockKiota);
        Fault[] others = [.. FaultMatrix.Groups.SelectMany(group => group.Faults).Where(fault => StockDifferences.Names.Contains(fault.Name, StringComparer.Ordinal))];
        await AppendTableAsync(page, others, Carrier.StockKiota);
        return page.ToString();
    }

    private static async Task AppendTableAsync(StringBuilder page, IEnumerable<Fault> faults, Carrier carrier)
    {
        page.Append($"| fault | {string.Join(" | ", Columns.Select(column => column.Title))} |\n| --- |{string.Concat(Columns.Select(_ => " --- |"))}\n");
        foreach (Fault fault in faults)
        {
            IReadOnlyDictionary<string, Told?> told = await FaultMatrix.MeasureAsync(fault, carrier);
            page.Append($"| {fault} | {string.Join(" | ", Columns.Select(column => Cell(SlugsOf(column.Title), told)))} |\n");
        }
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
