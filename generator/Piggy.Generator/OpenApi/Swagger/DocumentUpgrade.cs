using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The document itself: what 2.0 has at its root stands under <c>components</c> and <c>servers</c> in 3.0.</summary>
internal sealed class DocumentUpgrade
{
    private const string UpgradedVersion = "3.0.4";

    private readonly UpgradeContext _context;
    private readonly SchemaUpgrade _schemas;
    private readonly ServerUpgrade _servers;
    private readonly OperationUpgrade _operations;

    public DocumentUpgrade(UpgradeContext context)
    {
        _context = context;
        _schemas = new SchemaUpgrade(context);
        _servers = new ServerUpgrade(context.Root);
        _operations = new OperationUpgrade(context, _schemas, _servers);
    }

    public YamlMapping Upgrade()
    {
        DocumentElement root = _context.Root;
        var source = (YamlMapping)root.Node!;
        var upgraded = new UpgradedMapping(source.Mark);
        var components = new UpgradedMapping(source.Mark);
        YamlMark? componentsMark = null;
        foreach (YamlEntry entry in source.Entries)
        {
            switch (entry.Key)
            {
                case "swagger":
                    upgraded.Add("openapi", entry.KeyMark, UpgradedMapping.Text(entry.Value.Mark, UpgradedVersion));
                    break;
                case "host" or "basePath":
                    upgraded.Add("servers", entry.KeyMark, _servers.OfDocument());
                    break;
                case "paths":
                    upgraded.Add(entry.Key, entry.KeyMark, new PathUpgrade(_context, _operations).UpgradeAll(root["paths"]));
                    break;
                case "definitions" or "parameters" or "responses" or "securityDefinitions":
                    componentsMark ??= entry.KeyMark;
                    AddComponents(components, entry, root[entry.Key]);
                    break;
                default:
                    bool isKept = entry.Key is "info" or "tags" or "externalDocs" or "security" || entry.Key.StartsWith("x-", StringComparison.Ordinal);
                    upgraded.Add(entry.Key, entry.KeyMark, isKept ? entry.Value : null);
                    break;
            }
        }

        return upgraded.Add("components", componentsMark ?? source.Mark, componentsMark is null ? null : components.Build()).Build();
    }

    private void AddComponents(UpgradedMapping components, YamlEntry section, DocumentElement members)
    {
        if (members.Node is not YamlMapping mapping)
        {
            members.Mismatch("a mapping");
            return;
        }

        (string name, YamlNode? upgraded) = section.Key switch
        {
            "definitions" => ("schemas", _schemas.Each(members, mapping)),
            "parameters" => ("parameters", _operations.SharedParameters(members)),
            "responses" => ("responses", _operations.SharedResponses(members)),
            _ => ("securitySchemes", SecurityUpgrade.Upgrade(members)),
        };
        components.Add(name, section.KeyMark, upgraded);
    }
}
