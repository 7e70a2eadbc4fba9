using Piggy.Generator.Diagnostics;
using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The request body that 3.0 has for parameters of 2.0 in <c>body</c> or <c>formData</c>.</summary>
internal sealed class BodyUpgrade(UpgradeContext context, SchemaUpgrade schemas)
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>The body of some parameters, all of them in body or formData; null when there are none.</summary>
    /// <param name="parameters">The parameters, references followed.</param>
    /// <param name="consumes">Media types that the operation names.</param>
    public YamlMapping? Of(IReadOnlyList<DocumentElement> parameters, MediaTypeNames consumes)
    {
        // As in Kiota a body wins over a form, and the last of several bodies over the others.
        if (parameters.LastOrDefault(static parameter => parameter["in"].String() == "body") is { } body)
        {
            return OfBody(body, consumes.Or(context.Consumes).Or(Json, body.Mark));
        }

        return parameters.Count == 0 ? null : OfForm(parameters, consumes.Or(context.Consumes).Or(Form, parameters[0].Mark));
    }

    private YamlMapping OfBody(DocumentElement parameter, MediaTypeNames consumes)
    {
        var mapping = (YamlMapping)parameter.Node!;
        DocumentElement written = parameter["schema"];
        YamlNode? schema = written.Exists ? schemas.Upgrade(written) : schemas.OfOwnKeys(parameter, mapping, static _ => false);
        YamlMark mark = written.Exists ? written.Mark : parameter.Mark;
        var body = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries.Where(static entry => entry.Key is "description" or "required" || entry.Key.StartsWith("x-", StringComparison.Ordinal)))
        {
            body.Add(entry);
        }

        return body.Add("content", mark, Content(mark, consumes, schema, null)).Build();
    }

    private YamlMapping OfForm(IReadOnlyList<DocumentElement> fields, MediaTypeNames consumes)
    {
        YamlMark mark = fields[0].Mark;
        var properties = new UpgradedMapping(mark);
        var encoding = new UpgradedMapping(mark);
        var required = new List<YamlNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (DocumentElement field in fields)
        {
            if (field["name"].Text() is not { } name)
            {
                field.Report(ReadRules.MissingKey, "A parameter", "name");
            }
            else if (!names.Add(name))
            {
                field["name"].Report(ReadRules.OpenApiRule, $"the form has the parameter '{name}' already, and the first one counts");
            }
            else
            {
                AddField(field, name, properties, encoding);
                required.AddRange(field["required"].Flag() ? [UpgradedMapping.Text(field["required"].Mark, name)] : []);
            }
        }

        YamlMapping schema = new UpgradedMapping(mark)
            .Add("type", mark, UpgradedMapping.Text(mark, "object"))
            .Add("required", mark, required.Count > 0 ? UpgradedMapping.List(mark, required) : null)
            .Add("properties", mark, properties.Build())
            .Build();
        return new UpgradedMapping(mark)
            .Add("required", mark, required.Count > 0 ? UpgradedMapping.Flag(mark, true) : null)
            .Add("content", mark, Content(mark, consumes, schema, encoding.Build()))
            .Build();
    }

    private void AddField(DocumentElement field, string name, UpgradedMapping properties, UpgradedMapping encoding)
    {
        var mapping = (YamlMapping)field.Node!;
        YamlMapping property = schemas.OfOwnKeys(field, mapping, static _ => true, isDescribed: true) ?? new UpgradedMapping(mapping.Mark).Build();
        properties.Add(name, field.Mark, property);
        if (ParameterUpgrade.JoinedBy(field) is { } joined)
        {
            encoding.Add(name, joined.Mark, new UpgradedMapping(joined.Mark)
                .Add("style", joined.Mark, UpgradedMapping.Text(joined.Mark, ParameterUpgrade.StyleOf(joined.Format) ?? "form"))
                .Add("explode", joined.Mark, UpgradedMapping.Flag(joined.Mark, false))
                .Build());
        }
    }

    // One schema for all media types, the very same: to Kiota, too, it is one.
    private YamlMapping Content(YamlMark mark, MediaTypeNames names, YamlNode? schema, YamlMapping? encoding)
    {
        var content = new UpgradedMapping(mark);
        foreach (YamlScalar name in context.Spend(names.All.Count) ? names.All : [])
        {
            YamlMapping? joined = name.Text == Form && encoding?.Entries is [var first, ..] ? encoding : null;
            content.Add(name.Text, name.Mark, new UpgradedMapping(mark)
                .Add("schema", mark, schema)
                .Add("encoding", joined?.Entries[0].KeyMark ?? mark, joined)
                .Build());
        }

        return content.Build();
    }
}
