using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Piggy.Cli.Output;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Commands.Running;

/// <summary>A list answer as a table: the members that hold one value each, as many as fit a screen.</summary>
internal sealed class ListTable
{
    private const int MostColumns = 6;
    private const int MostCharacters = 40;

    private ListTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, int left)
    {
        Columns = columns;
        Rows = rows;
        Left = left;
    }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>How many members have no column.</summary>
    public int Left { get; }

    /// <summary>The table of an answer; <see langword="null"/> if it is no list of objects.</summary>
    public static ListTable? Of(ActionResult result)
    {
        using JsonDocument envelope = JsonDocument.Parse(result.ToJson());
        return Of(envelope.RootElement.GetProperty("data"u8));
    }

    public static ListTable? Of(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Array || data.GetArrayLength() == 0 || data.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.Object))
        {
            return null;
        }

        string[] members = [.. data.EnumerateArray().SelectMany(item => item.EnumerateObject()).Select(member => member.Name).Distinct()];
        string[] columns = [.. members.Where(name => data.EnumerateArray().All(item => IsOneValue(item, name))).Take(MostColumns)];
        return columns.Length == 0
            ? null
            : new ListTable(columns, [.. data.EnumerateArray().Select(item => columns.Select(name => Cell(item, name)).ToArray())], members.Length - columns.Length);
    }

    public void Show(IScreen screen)
    {
        screen.Table([.. Columns.Select(name => name.ToUpperInvariant().Replace('_', ' '))], [.. Rows.Select(row => row.Select(cell => new Fragment(cell)).ToArray())]);
        string rest = Left == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {Left} more members are in the output of --json.");
        screen.Line(new Fragment(string.Create(CultureInfo.InvariantCulture, $"{Rows.Count} items.{rest}"), Tone.Quiet));
    }

    private static bool IsOneValue(JsonElement item, string name) =>
        !item.TryGetProperty(name, out JsonElement value) || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static string Cell(JsonElement item, string name)
    {
        if (!item.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length > MostCharacters ? text[..(MostCharacters - 1)] + "…" : text;
    }
}
