using System.Globalization;
using System.Text.RegularExpressions;
using Piggy.Generator.Inputs;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Bundling;

/// <summary>A place in a part that becomes a component of the spec.</summary>
internal sealed record BundledComponent(string Section, string Name, FilePlace Source);

/// <summary>Gives every place that a spec takes from its parts one name under <c>components</c>.</summary>
internal sealed class BundledComponents(SpecFiles files)
{
    private static readonly Regex NoNameCharacter = new("[^A-Za-z0-9._-]", RegexOptions.CultureInvariant);

    private readonly Dictionary<(string Section, FilePlace Source), BundledComponent> _bySource = [];
    private readonly Dictionary<(string Section, string Name), string> _owners = [];

    /// <summary>All of them in the order in which they were named; the list grows while they are read.</summary>
    public List<BundledComponent> All { get; } = [];

    /// <summary>The name that a place has by itself: its key, or the name of its file without extension.</summary>
    public string NaturalName(FilePlace place)
    {
        string name = place.Pointer.Length > 0
            ? JsonPointer.Segments(place.Pointer).Last()
            : FilePaths.NameOf(files.PathOf(place.File)) is var file && file.LastIndexOf('.') is > 0 and var dot ? file.Substring(0, dot) : file;
        return name.Length == 0 ? "Unnamed" : NoNameCharacter.Replace(name, "_");
    }

    /// <summary>Keeps a name for what the spec itself has under it.</summary>
    public void Reserve(string section, string name) => _owners[(section, name)] = FilePaths.NameOf(files.PathOf(0));

    /// <summary>Puts a place under a name of the spec, unless it has one already.</summary>
    public void Adopt(string section, string name, FilePlace source)
    {
        if (!_bySource.ContainsKey((section, source)))
        {
            Add(new BundledComponent(section, name, source));
        }
    }

    /// <summary>The component for a place; a new one takes the first free name.</summary>
    /// <param name="section">The section of <c>components</c>.</param>
    /// <param name="source">The place.</param>
    /// <param name="owner">The file that has the natural name; null when the component has it.</param>
    public BundledComponent For(string section, FilePlace source, out string? owner)
    {
        owner = null;
        if (_bySource.TryGetValue((section, source), out BundledComponent? known))
        {
            return known;
        }

        string natural = NaturalName(source);
        string name = natural;
        for (int number = 2; _owners.ContainsKey((section, name)); number++)
        {
            owner = _owners[(section, natural)];
            name = natural + number.ToString(CultureInfo.InvariantCulture);
        }

        return Add(new BundledComponent(section, name, source));
    }

    private BundledComponent Add(BundledComponent component)
    {
        _owners[(component.Section, component.Name)] = FilePaths.NameOf(files.PathOf(component.Source.File));
        _bySource.Add((component.Section, component.Source), component);
        All.Add(component);
        return component;
    }
}
