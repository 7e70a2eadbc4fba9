using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Paths and their operations.</summary>
internal sealed class PathUpgrade(UpgradeContext context, OperationUpgrade operations)
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch" };

    public YamlNode? UpgradeAll(DocumentElement paths)
    {
        if (paths.Node is not YamlMapping mapping)
        {
            return paths.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            bool isExtension = entry.Key.StartsWith("x-", StringComparison.Ordinal);
            upgraded.Add(entry.Key, entry.KeyMark, isExtension ? entry.Value : Upgrade(paths[entry.Key]) ?? entry.Value);
        }

        return upgraded.Build();
    }

    private YamlNode? Upgrade(DocumentElement path)
    {
        DocumentElement reference = path["$ref"];
        if (context.Resolve(path) is not { } item)
        {
            // A circle would close again in the upgraded tree only if its places were the same there.
            if (context.Target(reference) is not null)
            {
                reference.Report(ReadRules.CircularReference, reference.String()!);
                return new UpgradedMapping(reference.Mark).Build();
            }

            return path.Node;
        }

        return item.Node is YamlMapping mapping ? UpgradeMembers(item, mapping) : item.Node;
    }

    private YamlMapping UpgradeMembers(DocumentElement path, YamlMapping mapping)
    {
        IReadOnlyList<DocumentElement> sharedBody = operations.BodyParameters(path["parameters"]);
        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlNode? value = entry.Key switch
            {
                "parameters" => operations.Parameters(path["parameters"]),
                _ when Methods.Contains(entry.Key) => operations.Upgrade(path[entry.Key], sharedBody),
                _ => entry.Key.StartsWith("x-", StringComparison.Ordinal) ? entry.Value : null,
            };
            upgraded.Add(entry.Key, entry.KeyMark, value);
        }

        return upgraded.Build();
    }
}
