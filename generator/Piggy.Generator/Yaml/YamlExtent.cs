namespace Piggy.Generator.Yaml;

/// <summary>How large a value is, itself included, with every alias counted as what it stands for.</summary>
/// <param name="Nodes">How many nodes it holds.</param>
/// <param name="Height">How many levels it has.</param>
/// <param name="Characters">How long its texts and keys are together.</param>
internal readonly record struct YamlExtent(long Nodes, int Height, long Characters)
{
    public static YamlExtent Of(IReadOnlyList<YamlNode> items)
    {
        var extent = new YamlExtent(1, 1, 0);
        foreach (YamlNode item in items)
        {
            extent = extent.With(item.Extent);
        }

        return extent;
    }

    public static YamlExtent Of(IReadOnlyList<YamlEntry> entries)
    {
        var extent = new YamlExtent(1, 1, 0);
        foreach (YamlEntry entry in entries)
        {
            extent = extent.With(entry.Value.Extent with { Characters = entry.Key.Length + entry.Value.Extent.Characters });
        }

        return extent;
    }

    private YamlExtent With(YamlExtent child) => new(Nodes + child.Nodes, Math.Max(Height, child.Height + 1), Characters + child.Characters);
}
