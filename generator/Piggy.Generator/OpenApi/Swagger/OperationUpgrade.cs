using Piggy.Generator.Yaml;

namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>Operations, with the parameters of their path where those are parts of the body.</summary>
internal sealed class OperationUpgrade(UpgradeContext context, SchemaUpgrade schemas, ServerUpgrade servers)
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "tags", "summary", "description", "externalDocs", "operationId", "deprecated", "security" };

    private readonly ParameterUpgrade _parameters = new(schemas);
    private readonly BodyUpgrade _bodies = new(context, schemas);
    private readonly ResponseUpgrade _responses = new(context, schemas);

    public YamlNode? Upgrade(DocumentElement operation, IReadOnlyList<DocumentElement> sharedBody)
    {
        if (operation.Node is not YamlMapping mapping)
        {
            return operation.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            YamlNode? value = entry.Key switch
            {
                "parameters" => Parameters(operation["parameters"]),
                "responses" => _responses.UpgradeAll(operation["responses"], MediaTypeNames.In(operation["produces"])),
                _ => Plain.Contains(entry.Key) || entry.Key.StartsWith("x-", StringComparison.Ordinal) ? entry.Value : null,
            };
            upgraded.Add(entry.Key, entry.KeyMark, value);
        }

        IReadOnlyList<DocumentElement> body = BodyOf(operation, sharedBody);
        if (body.Count > 0)
        {
            upgraded.Add("requestBody", body[0].Mark, _bodies.Of(body, MediaTypeNames.In(operation["consumes"])));
        }

        return upgraded.Add("servers", operation["schemes"].Mark, servers.OfOperation(operation["schemes"])).Build();
    }

    /// <summary>The parameters of an operation or a path that are no part of its body.</summary>
    public YamlNode? Parameters(DocumentElement parameters)
    {
        if (parameters.Node is not YamlSequence list)
        {
            return parameters.Node;
        }

        return UpgradedMapping.List(list.Mark, parameters.Items().Select(Parameter).OfType<YamlNode>());
    }

    /// <summary>The parameters that several operations share, by name.</summary>
    public YamlNode? SharedParameters(DocumentElement parameters) => Named(parameters, parameter => Parameter(parameter));

    /// <summary>The responses that several operations share, by name. What an operation produces does not reach them: so does Kiota.</summary>
    public YamlNode? SharedResponses(DocumentElement responses) => _responses.UpgradeAll(responses, MediaTypeNames.In(responses[""]));

    /// <summary>The parameters of an operation or a path that make its body, references followed.</summary>
    public IReadOnlyList<DocumentElement> BodyParameters(DocumentElement parameters) => parameters.IsSequence
        ? [.. parameters.Items().Select(context.Resolve).OfType<DocumentElement>().Where(static parameter => parameter.IsMapping && ParameterUpgrade.IsBody(parameter))]
        : [];

    // What the operation says of a field wins over what its path says; a body of the path's own gives way to any of the operation's.
    private IReadOnlyList<DocumentElement> BodyOf(DocumentElement operation, IReadOnlyList<DocumentElement> sharedBody)
    {
        IReadOnlyList<DocumentElement> own = BodyParameters(operation["parameters"]);
        if (own.Count == 0)
        {
            return operation.Key is "post" or "put" or "patch" ? sharedBody : [];
        }

        bool isForm = own.Concat(sharedBody).All(static parameter => parameter["in"].String() == "formData");
        var names = new HashSet<string?>(own.Select(static field => field["name"].Text()), StringComparer.Ordinal);
        return isForm ? [.. own, .. sharedBody.Where(field => !names.Contains(field["name"].Text()))] : own;
    }

    private YamlNode? Parameter(DocumentElement parameter)
    {
        if (context.Resolve(parameter) is not { } target)
        {
            return Reference(parameter) ?? parameter.Node;
        }

        return ParameterUpgrade.IsBody(target) ? null : Reference(parameter) ?? _parameters.Upgrade(target);
    }

    private static YamlMapping? Reference(DocumentElement parameter)
    {
        DocumentElement reference = parameter["$ref"];
        return reference.String() is { } text && SwaggerReference.ToParameter(text) is { } shared
            ? new UpgradedMapping(parameter.Node!.Mark).Add("$ref", reference.Mark, UpgradedMapping.Text(reference.Node!.Mark, shared)).Build()
            : null;
    }

    private static YamlNode? Named(DocumentElement map, Func<DocumentElement, YamlNode?> upgrade)
    {
        if (map.Node is not YamlMapping mapping)
        {
            return map.Node;
        }

        var upgraded = new UpgradedMapping(mapping.Mark);
        foreach (YamlEntry entry in mapping.Entries)
        {
            upgraded.Add(entry.Key, entry.KeyMark, upgrade(map[entry.Key]));
        }

        return upgraded.Build();
    }
}
