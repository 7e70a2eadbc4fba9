using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Coverage;

/// <summary>The security schemes that a document asks for. A client knows none of them: its request adapter authenticates.</summary>
internal sealed class SecurityUse
{
    private readonly List<string> _schemes = [];
    private readonly Groups<string> _places = new();

    /// <summary>One problem for the whole document; null when nothing asks for a scheme.</summary>
    public SpecProblem? Problem => _schemes.Count == 0
        ? null
        : SpecProblem.At(_places.All[0].Pointer, ClientRules.SecurityLeftToCaller, string.Join(", ", _schemes.Select(static name => $"'{name}'")));

    public void Add(YamlNode requirements, IReadOnlyList<object> path)
    {
        IEnumerable<YamlMapping> alternatives = (requirements as YamlSequence)?.Items.OfType<YamlMapping>() ?? [];
        foreach (string name in alternatives.SelectMany(static alternative => alternative.Entries).Select(static entry => entry.Key).Where(name => !_schemes.Contains(name)))
        {
            _schemes.Add(name);
            _places.Add(name, path);
        }
    }
}
