using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Piggy.Docs.Tokens;

/// <summary>What the definition of an action costs in a model's context, in tokens of o200k_base.</summary>
/// <param name="Description">Name and description.</param>
/// <param name="Input">The input schema that models read.</param>
/// <param name="Output">The output schema that models read.</param>
/// <remarks>
/// A tokenizer brings megabytes of data, so the figures are counted by <c>tests/Piggy.Tokens</c> and kept in a table beside this class. A test counts again and fails when the table
/// says anything else.
/// </remarks>
internal sealed record ToolCost(int Description, int Input, int Output)
{
    public const string Table = "tool-tokens.csv";

    private static readonly Lazy<Dictionary<string, ToolCost>> BySlug = new(Read);

    /// <summary>What the API of a model charges for: none takes an output schema.</summary>
    public int Charged => Description + Input;

    public static ToolCost? Find(string slug) => BySlug.Value.GetValueOrDefault(slug);

    private static Dictionary<string, ToolCost> Read() => Resource.Text(Table).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToDictionary(
        cells => cells[0],
        cells => new ToolCost(Number(cells[1]), Number(cells[2]), Number(cells[3])),
        StringComparer.Ordinal);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
