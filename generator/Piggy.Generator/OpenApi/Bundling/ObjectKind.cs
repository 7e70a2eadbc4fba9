namespace Piggy.Generator.OpenApi.Bundling;

/// <summary>What OpenAPI says may stand at a place: a <c>$ref</c> is a reference only where an object may stand that can be referred to. In examples, defaults and extensions it is data.</summary>
internal sealed class ObjectKind
{
    private readonly Dictionary<string, ObjectKind> _members = new(StringComparer.Ordinal);

    private ObjectKind(string? section = null) => Section = section;

    /// <summary>The root of a document.</summary>
    public static ObjectKind Document { get; } = Create();

    /// <summary>Where objects of this kind stand under <c>components</c>; null when a reference cannot stand for one.</summary>
    public string? Section { get; }

    /// <summary>Whether this is the text of a discriminator's mapping: a reference, or the name of a component schema.</summary>
    public bool IsSchemaName { get; private init; }

    /// <summary>The kind of every value of this map or list.</summary>
    public ObjectKind? Each { get; private init; }

    /// <summary>Path items have a place of their own only since 3.1, so they are copied to where they are used.</summary>
    public bool IsPathItem => Section == "pathItems";

    /// <summary>The kind of objects in a section of <c>components</c>; null for an unknown section.</summary>
    public static ObjectKind? OfSection(string section) => Document.Member("components")!.Member(section)?.Each;

    public ObjectKind? Member(string key) => Each ?? (_members.TryGetValue(key, out ObjectKind? kind) ? kind : null);

    private static ObjectKind Create()
    {
        var schema = new ObjectKind("schemas");
        var response = new ObjectKind("responses");
        var parameter = new ObjectKind("parameters");
        var header = new ObjectKind("headers");
        var body = new ObjectKind("requestBodies");
        var pathItem = new ObjectKind("pathItems");
        var callback = new ObjectKind("callbacks") { Each = pathItem };
        var example = new ObjectKind("examples");
        var link = new ObjectKind("links");
        var operation = new ObjectKind();
        ObjectKind encoding = new ObjectKind().With(Many(header), "headers");
        ObjectKind mediaType = new ObjectKind().With(schema, "schema").With(Many(example), "examples").With(Many(encoding), "encoding");
        ObjectKind discriminator = new ObjectKind().With(Many(new ObjectKind { IsSchemaName = true }), "mapping");

        schema
            .With(schema, "items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties")
            .With(Many(schema), "allOf", "oneOf", "anyOf", "prefixItems", "properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
            .With(discriminator, "discriminator");
        parameter.With(schema, "schema").With(Many(mediaType), "content").With(Many(example), "examples");
        header.With(schema, "schema").With(Many(mediaType), "content").With(Many(example), "examples");
        body.With(Many(mediaType), "content");
        response.With(Many(header), "headers").With(Many(mediaType), "content").With(Many(link), "links");
        operation.With(Many(parameter), "parameters").With(body, "requestBody").With(Many(response), "responses").With(Many(callback), "callbacks");
        pathItem.With(Many(parameter), "parameters").With(operation, "get", "put", "post", "delete", "options", "head", "patch", "trace");

        var components = new ObjectKind();
        foreach (ObjectKind kind in new[] { schema, response, parameter, header, body, pathItem, callback, example, link, new("securitySchemes") })
        {
            components.With(Many(kind), kind.Section!);
        }

        return new ObjectKind().With(Many(pathItem), "paths", "webhooks").With(components, "components");
    }

    private static ObjectKind Many(ObjectKind kind) => new() { Each = kind };

    private ObjectKind With(ObjectKind kind, params string[] keys)
    {
        foreach (string key in keys)
        {
            _members.Add(key, kind);
        }

        return this;
    }
}
