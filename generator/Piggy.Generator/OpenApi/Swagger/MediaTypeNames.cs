using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The value of <c>consumes</c> or <c>produces</c>: each name once, with its place.</summary>
internal sealed class MediaTypeNames
{
    private MediaTypeNames(IReadOnlyList<YamlScalar> all) => All = all;

    public IReadOnlyList<YamlScalar> All { get; }

    /// <summary>Reads a list; one that is absent or empty says nothing, as Kiota has it.</summary>
    public static MediaTypeNames In(DocumentElement list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new MediaTypeNames([.. list.Items().Where(static item => item.Text() is not null).Select(static item => item.Node).OfType<YamlScalar>().Where(name => seen.Add(name.Text))]);
    }

    /// <summary>These, or the others where there are none.</summary>
    public MediaTypeNames Or(MediaTypeNames others) => All.Count > 0 ? this : others;

    /// <summary>These, or the one that is meant where none is named.</summary>
    public MediaTypeNames Or(string name, YamlMark mark) => All.Count > 0 ? this : new MediaTypeNames([UpgradedMapping.Text(mark, name)]);
}
