using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>A mapping of the upgraded tree while it is made. What is absent is not added, and the first of two equal keys counts.</summary>
internal sealed class UpgradedMapping(YamlMark mark)
{
    private readonly YamlMappingBuilder _members = new([]);

    public static YamlScalar Text(YamlMark mark, string text) => new(mark, text, YamlScalarKind.String);

    public static YamlScalar Flag(YamlMark mark, bool value) => new(mark, value ? "true" : "false", YamlScalarKind.Boolean);

    public static YamlSequence List(YamlMark mark, IEnumerable<YamlNode> items) => new(mark, [.. items]);

    public UpgradedMapping Add(string key, YamlMark keyMark, YamlNode? value)
    {
        if (value is not null)
        {
            _members.Add(key, keyMark, value);
        }

        return this;
    }

    /// <summary>Adds a member as it was written.</summary>
    public UpgradedMapping Add(YamlEntry member) => Add(member.Key, member.KeyMark, member.Value);

    public YamlMapping Build() => _members.Build(mark);
}
