namespace Piggy.Generator.OpenApi.Swagger;

/// <summary>The objects of Swagger 2.0 with all their keys, and what may stand under them.</summary>
internal static class SwaggerKinds
{
    private static readonly string[] Limits =
    [
        "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ];

    /// <summary>The root of a document.</summary>
    public static ObjectKind Document { get; } = Create();

    private static ObjectKind Create()
    {
        ObjectKind docs = ObjectKind.Object("an external documentation", null, "description", "url");
        ObjectKind schema = Schema(docs);
        ObjectKind items = ObjectKind.Object("an items object", "definitions", ["$ref", "type", "format", "collectionFormat", .. Limits]);
        items.With(items, "items");
        ObjectKind header = ObjectKind.Object("a header", null, ["description", "type", "format", "collectionFormat", .. Limits]).With(items, "items");
        ObjectKind parameter = ObjectKind.Object(
            "a parameter", "parameters", ["$ref", "name", "in", "description", "required", "deprecated", "readOnly", "type", "format", "allowEmptyValue", "collectionFormat", .. Limits])
            .With(schema, "schema").With(items, "items");
        ObjectKind response = ObjectKind.Object("a response", "responses", "$ref", "description", "examples").With(schema, "schema").With(ObjectKind.Many(header), "headers");
        ObjectKind operation = ObjectKind.Object("an operation", null, "tags", "summary", "description", "operationId", "consumes", "produces", "schemes", "deprecated", "security")
            .With(docs, "externalDocs").With(ObjectKind.Many(parameter), "parameters").With(ObjectKind.Patterned(response), "responses");
        ObjectKind pathItem = ObjectKind.Object("a path", "pathItems", "$ref")
            .With(ObjectKind.Many(parameter), "parameters").With(operation, "get", "put", "post", "delete", "options", "head", "patch");
        ObjectKind tag = ObjectKind.Object("a tag", null, "name", "description").With(docs, "externalDocs");
        ObjectKind scheme = ObjectKind.Object("a security scheme", null, "type", "description", "name", "in", "flow", "authorizationUrl", "tokenUrl", "scopes");
        return ObjectKind.Object("the document", null, "swagger", "host", "basePath", "schemes", "consumes", "produces", "security")
            .With(Info(), "info").With(ObjectKind.Patterned(pathItem), "paths").With(ObjectKind.Many(schema), "definitions").With(ObjectKind.Many(parameter), "parameters")
            .With(ObjectKind.Many(response), "responses").With(ObjectKind.Many(scheme), "securityDefinitions").With(ObjectKind.Many(tag), "tags").With(docs, "externalDocs");
    }

    private static ObjectKind Schema(ObjectKind docs)
    {
        ObjectKind xml = ObjectKind.Object("an xml object", null, "name", "namespace", "prefix", "attribute", "wrapped");
        ObjectKind schema = ObjectKind.Object(
            "a schema", "definitions", ["$ref", "type", "format", "title", "description", "required", "maxProperties", "minProperties", "discriminator", "readOnly", "example", .. Limits]);
        return schema
            .With(schema, "items", "additionalProperties").With(ObjectKind.Many(schema), "allOf", "properties")
            .With(xml, "xml").With(docs, "externalDocs");
    }

    private static ObjectKind Info() => ObjectKind.Object("the info", null, "title", "description", "termsOfService", "version")
        .With(ObjectKind.Object("a contact", null, "name", "url", "email"), "contact")
        .With(ObjectKind.Object("a license", null, "name", "url"), "license");
}
