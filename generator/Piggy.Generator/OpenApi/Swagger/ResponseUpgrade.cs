using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Responses: in 2.0 a schema for all that an operation produces, in 3.0 a schema per media type.</summary>
internal sealed class ResponseUpgrade(UpgradeContext context, SchemaUpgrade schemas)
{
    // What Kiota takes an answer for when the document does not say.
    private const string Bytes = "application/octet-stream";

    public YamlNode? UpgradeAll(DocumentElement responses, MediaTypeNames produces)
    {
        if (responses.Node is not YamlMapping mapping)
        {
            return responses.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            bool isExtension = entry.Key.StartsWith("x-", StringComparison.Ordinal);
            upgraded.Add(entry.Key, entry.KeyMark, isExtension ? entry.Value : Upgrade(responses[entry.Key], produces) ?? entry.Value);
        }

        return upgraded.Build();
    }

    private YamlNode? Upgrade(DocumentElement response, MediaTypeNames produces)
    {
        if (response["$ref"].String() is not { } reference)
        {
            return response.Node is YamlMapping mapping ? UpgradeMembers(response, mapping, produces) : response.Node;
        }

        if (SwaggerReference.ToResponse(reference) is { } shared)
        {
            YamlMark mark = response["$ref"].Node!.Mark;
            return new UpgradedMapping(response.Node!.Mark).Add("$ref", response["$ref"].Mark, UpgradedMapping.Text(mark, shared)).Build();
        }

        return context.Resolve(response) is { Node: YamlMapping target } elsewhere ? UpgradeMembers(elsewhere, target, produces) : response.Node;
    }

    private YamlMapping UpgradeMembers(DocumentElement response, YamlMapping mapping, MediaTypeNames produces)
    {
        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            bool isKept = entry.Key == "description" || entry.Key.StartsWith("x-", StringComparison.Ordinal);
            upgraded.Add(entry.Key, entry.KeyMark, isKept ? entry.Value : entry.Key == "headers" ? Headers(response["headers"]) : null);
        }

        YamlMark mark = response.Has("schema") ? response["schema"].Mark : response.Mark;
        return upgraded.Add("content", mark, Content(response, mark, produces.Or(context.Produces).Or(Bytes, mark))).Build();
    }

    // A response without a schema has media types all the same. Those of examples come first and need not be among the others.
    private YamlMapping Content(DocumentElement response, YamlMark mark, MediaTypeNames produces)
    {
        YamlNode? schema = schemas.Upgrade(response["schema"]);
        var content = new UpgradedMapping(mark);
        IReadOnlyList<YamlEntry> examples = response["examples"].Members().Any() ? ((YamlMapping)response["examples"].Node!).Entries : [];
        foreach (YamlEntry example in examples.Where(static example => !example.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            content.Add(example.Key, example.KeyMark, new UpgradedMapping(mark).Add("schema", mark, schema).Add("example", example.KeyMark, example.Value).Build());
        }

        if (context.Spend(produces.All.Count))
        {
            YamlMapping mediaType = new UpgradedMapping(mark).Add("schema", mark, schema).Build();
            foreach (YamlScalar name in produces.All)
            {
                content.Add(name.Text, name.Mark, mediaType);
            }
        }

        return content.Build();
    }

    private YamlNode? Headers(DocumentElement headers)
    {
        if (headers.Node is not YamlMapping mapping)
        {
            return headers.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            upgraded.Add(entry.Key, entry.KeyMark, entry.Value is YamlMapping header ? Header(headers[entry.Key], header) : entry.Value);
        }

        return upgraded.Build();
    }

    private YamlMapping Header(DocumentElement header, YamlMapping mapping)
    {
        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries.Where(static entry => entry.Key == "description" || entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            upgraded.Add(entry);
        }

        return upgraded.Add("schema", SchemaUpgrade.MarkOf(header), schemas.OfOwnKeys(header, mapping, static _ => false)).Build();
    }
}
