namespace Piggy.Generator.OpenApi;

/// <summary>The objects of OpenAPI 3.0 and 3.1 with all their keys, and what may stand under them.</summary>
internal static class ObjectKinds
{
    public static ObjectKind Create()
    {
        ObjectKind docs = ObjectKind.Object("an external documentation", null, "description", "url");
        ObjectKind server = Server();
        ObjectKind example = ObjectKind.Object("an example", "examples", "$ref", "summary", "description", "value", "externalValue");
        ObjectKind schema = Schema(docs);
        ObjectKind header = ObjectKind.Object(
            "a header", "headers", "$ref", "summary", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "example");
        ObjectKind parameter = ObjectKind.Object(
            "a parameter", "parameters", "$ref", "summary", "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved", "example");
        ObjectKind encoding = ObjectKind.Object("an encoding", null, "contentType", "style", "explode", "allowReserved").With(ObjectKind.Many(header), "headers");
        ObjectKind mediaType = ObjectKind.Object("a media type", null, "example")
            .With(schema, "schema").With(ObjectKind.Many(example), "examples").With(ObjectKind.Many(encoding), "encoding");
        foreach (ObjectKind kind in new[] { header, parameter })
        {
            kind.With(schema, "schema").With(ObjectKind.Many(mediaType), "content").With(ObjectKind.Many(example), "examples");
        }

        ObjectKind body = ObjectKind.Object("a request body", "requestBodies", "$ref", "summary", "description", "required").With(ObjectKind.Many(mediaType), "content");
        ObjectKind link = ObjectKind.Object("a link", "links", "$ref", "summary", "operationRef", "operationId", "parameters", "requestBody", "description").With(server, "server");
        ObjectKind response = ObjectKind.Object("a response", "responses", "$ref", "summary", "description")
            .With(ObjectKind.Many(header), "headers").With(ObjectKind.Many(mediaType), "content").With(ObjectKind.Many(link), "links");
        ObjectKind pathItem = ObjectKind.Object("a path", "pathItems", "$ref", "summary", "description");
        ObjectKind callback = ObjectKind.Patterned(pathItem, "callbacks");
        ObjectKind operation = ObjectKind.Object("an operation", null, "tags", "summary", "description", "operationId", "deprecated", "security")
            .With(docs, "externalDocs").With(ObjectKind.Many(parameter), "parameters").With(body, "requestBody").With(ObjectKind.Patterned(response), "responses")
            .With(ObjectKind.Many(callback), "callbacks").With(ObjectKind.Many(server), "servers");
        pathItem.With(ObjectKind.Many(parameter), "parameters").With(ObjectKind.Many(server), "servers")
            .With(operation, "get", "put", "post", "delete", "options", "head", "patch", "trace");
        ObjectKind[] sections = [schema, response, parameter, header, body, pathItem, callback, example, link, SecurityScheme()];
        ObjectKind components = ObjectKind.Object("the components", null);
        foreach (ObjectKind kind in sections)
        {
            components.With(ObjectKind.Many(kind), kind.Section!);
        }

        ObjectKind tag = ObjectKind.Object("a tag", null, "name", "description").With(docs, "externalDocs");
        return ObjectKind.Object("the document", null, "openapi", "jsonSchemaDialect", "security")
            .With(Info(), "info").With(ObjectKind.Many(server), "servers").With(ObjectKind.Patterned(pathItem), "paths").With(ObjectKind.Many(pathItem), "webhooks")
            .With(components, "components").With(ObjectKind.Many(tag), "tags").With(docs, "externalDocs");
    }

    private static ObjectKind Schema(ObjectKind docs)
    {
        ObjectKind discriminator = ObjectKind.Object("a discriminator", null, "propertyName").With(ObjectKind.Many(ObjectKind.SchemaName()), "mapping");
        ObjectKind xml = ObjectKind.Object("an xml object", null, "name", "namespace", "prefix", "attribute", "wrapped");
        ObjectKind schema = ObjectKind.Object(
            "a schema",
            "schemas",
            "$ref", "$schema", "$id", "id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef", "$vocabulary", "$comment",
            "type", "enum", "const", "format", "title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "nullable",
            "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
            "maxItems", "minItems", "uniqueItems", "maxContains", "minContains", "maxProperties", "minProperties", "required", "dependentRequired", "dependencies",
            "contentEncoding", "contentMediaType");
        return schema
            .With(schema, "items", "additionalItems", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentSchema")
            .With(ObjectKind.Many(schema), "allOf", "oneOf", "anyOf", "prefixItems", "properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
            .With(discriminator, "discriminator").With(xml, "xml").With(docs, "externalDocs");
    }

    private static ObjectKind Info() => ObjectKind.Object("the info", null, "title", "summary", "description", "termsOfService", "version")
        .With(ObjectKind.Object("a contact", null, "name", "url", "email"), "contact")
        .With(ObjectKind.Object("a license", null, "name", "identifier", "url"), "license");

    private static ObjectKind Server() => ObjectKind.Object("a server", null, "url", "description")
        .With(ObjectKind.Many(ObjectKind.Object("a server variable", null, "enum", "default", "description")), "variables");

    private static ObjectKind SecurityScheme()
    {
        ObjectKind flow = ObjectKind.Object("an OAuth flow", null, "authorizationUrl", "tokenUrl", "refreshUrl", "scopes");
        ObjectKind flows = ObjectKind.Object("OAuth flows", null).With(flow, "implicit", "password", "clientCredentials", "authorizationCode");
        return ObjectKind.Object("a security scheme", "securitySchemes", "$ref", "summary", "type", "description", "name", "in", "scheme", "bearerFormat", "openIdConnectUrl").With(flows, "flows");
    }
}
