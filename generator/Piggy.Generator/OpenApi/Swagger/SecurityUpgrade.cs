using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The security schemes. A client uses none of them; they are upgraded so that the rules of OpenAPI can be checked.</summary>
internal static class SecurityUpgrade
{
    private static readonly Dictionary<string, string> Flows = new(StringComparer.Ordinal)
    {
        ["implicit"] = "implicit", ["password"] = "password", ["application"] = "clientCredentials", ["accessCode"] = "authorizationCode",
    };

    public static YamlNode? Upgrade(DocumentElement schemes)
    {
        if (schemes.Node is not YamlMapping mapping)
        {
            return schemes.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            upgraded.Add(entry.Key, entry.KeyMark, entry.Value is YamlMapping scheme ? Upgrade(schemes[entry.Key], scheme) : entry.Value);
        }

        return upgraded.Build();
    }

    private static YamlMapping Upgrade(DocumentElement scheme, YamlMapping mapping)
    {
        var upgraded = new UpgradedMapping(mapping.Mark);
        var flow = new UpgradedMapping(mapping.Mark);
        bool isBasic = scheme["type"].String() == "basic";
        foreach (YamlEntry entry in mapping.Entries)
        {
            switch (entry.Key)
            {
                case "type" when isBasic:
                    upgraded.Add("type", entry.KeyMark, UpgradedMapping.Text(entry.Value.Mark, "http"));
                    upgraded.Add("scheme", entry.KeyMark, UpgradedMapping.Text(entry.Value.Mark, "basic"));
                    break;
                case "authorizationUrl" or "tokenUrl" or "scopes":
                    flow.Add(entry);
                    break;
                case "type" or "description" or "name" or "in":
                    upgraded.Add(entry);
                    break;
                default:
                    upgraded.Add(entry.Key, entry.KeyMark, entry.Key.StartsWith("x-", StringComparison.Ordinal) ? entry.Value : null);
                    break;
            }
        }

        DocumentElement name = scheme["flow"];
        if (name.Exists && (name.String() is not { } text || !Flows.ContainsKey(text)))
        {
            name.Mismatch("implicit, password, application or accessCode");
        }
        else if (name.Exists)
        {
            upgraded.Add("flows", name.Mark, new UpgradedMapping(mapping.Mark).Add(Flows[name.String()!], name.Mark, flow.Build()).Build());
        }

        return upgraded.Build();
    }
}
