using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Parameters of the URL and the headers: what 2.0 has in the parameter itself stands in its schema in 3.0.</summary>
internal sealed class ParameterUpgrade(SchemaUpgrade schemas)
{
    private const string TabDelimited = "tabDelimited";

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "name", "in", "description", "required", "deprecated", "allowEmptyValue" };

    // csv is what lists are without a word about it. 3.0 has no name for tabs, so one is made up; a remark tells what becomes of it.
    private static readonly Dictionary<string, string?> Styles = new(StringComparer.Ordinal)
    {
        ["csv"] = null, ["multi"] = null, ["ssv"] = "spaceDelimited", ["pipes"] = "pipeDelimited", ["tsv"] = TabDelimited,
    };

    /// <summary>Whether a parameter is, or is part of, what 3.0 calls the body.</summary>
    public static bool IsBody(DocumentElement parameter) => parameter["in"].String() is "body" or "formData";

    public YamlNode? Upgrade(DocumentElement parameter)
    {
        if (parameter.Node is not YamlMapping mapping)
        {
            return parameter.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries.Where(static entry => Plain.Contains(entry.Key) || (entry.Key.StartsWith("x-", StringComparison.Ordinal) && !IsOfSchema(entry.Key))))
        {
            upgraded.Add(entry);
        }

        DocumentElement schema = parameter["schema"];
        upgraded.Add("schema", schema.Exists ? schema.Mark : SchemaUpgrade.MarkOf(parameter), schema.Exists ? schemas.Upgrade(schema) : schemas.OfOwnKeys(parameter, mapping, IsOfSchema));
        AddStyle(upgraded, parameter);
        return upgraded.Build();
    }

    /// <summary>The format of a list whose values do not each stand for themselves, with its place; null for other parameters.</summary>
    public static (string Format, YamlMark Mark)? JoinedBy(DocumentElement parameter)
    {
        DocumentElement format = parameter["collectionFormat"];
        if (format.Exists && (format.String() is not { } name || !Styles.ContainsKey(name)))
        {
            format.Mismatch("csv, ssv, tsv, pipes or multi");
            format = parameter[""];
        }

        return parameter["type"].String() != "array" || format.String() == "multi" ? null
            : (format.String() ?? "csv", format.Exists ? format.Mark : SchemaUpgrade.MarkOf(parameter));
    }

    /// <summary>The style of 3.0 that joins values like this; null for the usual one of the place.</summary>
    public static string? StyleOf(string collectionFormat) => Styles[collectionFormat];

    private static void AddStyle(UpgradedMapping upgraded, DocumentElement parameter)
    {
        if (JoinedBy(parameter) is not { } joined)
        {
            return;
        }

        upgraded.Add("style", joined.Mark, StyleOf(joined.Format) is { } style ? UpgradedMapping.Text(joined.Mark, style) : null);
        upgraded.Add("explode", joined.Mark, UpgradedMapping.Flag(joined.Mark, false));
    }

    // In 3.0 these stand on the schema, which a parameter of 2.0 does not have.
    private static bool IsOfSchema(string extension) => extension.StartsWith("x-piggy-", StringComparison.Ordinal) || extension == "x-extensible-enum";
}
