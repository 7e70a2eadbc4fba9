using Piggy.Generator.Diagnostics;

namespace Piggy.Generator.Yaml;

/// <summary>Collects the members of one mapping: the first of two equal keys counts, the second is a problem.</summary>
internal sealed class YamlMappingBuilder(List<SpecProblem> problems)
{
    private readonly List<YamlEntry> _entries = [];
    private readonly Dictionary<string, YamlEntry> _byKey = new(StringComparer.Ordinal);
    private readonly List<YamlMapping> _merged = [];

    public void Add(string key, YamlMark keyMark, YamlNode value)
    {
        if (_byKey.TryGetValue(key, out YamlEntry? first))
        {
            string line = (first.KeyMark.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            problems.Add(YamlProblem.At(keyMark, ReadRules.DuplicateKey, key, line));
            return;
        }

        var entry = new YamlEntry(key, keyMark, value);
        _entries.Add(entry);
        _byKey.Add(key, entry);
    }

    /// <summary>Adds the value of a merge key: a mapping, or a list of mappings of which earlier ones win.</summary>
    public void Merge(YamlMark keyMark, YamlNode value)
    {
        IReadOnlyList<YamlNode> sources = value is YamlSequence list ? list.Items : [value];
        foreach (YamlNode source in sources)
        {
            _merged.Add(source as YamlMapping ?? throw YamlFailure.Syntax(keyMark, "a merge key '<<' needs a mapping or a list of mappings"));
        }
    }

    public YamlMapping Build(YamlMark mark)
    {
        foreach (YamlEntry entry in _merged.SelectMany(source => source.Entries).Where(entry => !_byKey.ContainsKey(entry.Key)))
        {
            _entries.Add(entry);
            _byKey.Add(entry.Key, entry);
        }

        return new YamlMapping(mark, _entries, _byKey);
    }
}
