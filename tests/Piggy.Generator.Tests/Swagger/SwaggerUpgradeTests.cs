using System;
using System.Linq;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Swagger;

/// <summary>A Swagger 2.0 document gives, byte for byte, what the same API gives when it is written in OpenAPI 3.0.</summary>
public sealed class SwaggerUpgradeTests
{
    private const string Ok = "responses: { '204': { description: ok } }";

    // A response has media types in 2.0, whether or not it has a body.
    private const string Ok3 = "responses: { '204': { description: ok, content: { application/octet-stream: {} } } }";

    [Theory]
    [InlineData("swagger: '2.0'")]
    [InlineData("swagger: 2.0")]
    [InlineData("swagger: \"2.0\"")]
    public void Version_MayBeWrittenAsANumber(string version) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}").Replace("swagger: '2.0'", version, System.StringComparison.Ordinal),
        Spec.WithPaths($"/p: {{ get: {{ {Ok3} }} }}", version: "3.0.3"));

    [Fact]
    public void Json_IsReadLikeYaml() => AssertSame(
        """{ "swagger": "2.0", "info": { "title": "Test", "version": "1" }, "paths": { "/p": { "get": { "responses": { "204": { "description": "ok" } } } } } }""",
        Spec.WithPaths($"/p: {{ get: {{ {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("host: a.example\nschemes: [https]", "https://a.example")]
    [InlineData("host: a.example:81\nbasePath: /v1\nschemes: [http, https]", "https://a.example:81/v1' }, { url: 'http://a.example:81/v1")]
    [InlineData("basePath: v1/\nschemes: [wss]\nhost: a.example", "wss://a.example/v1")]
    [InlineData("host: a.example", "//a.example")]
    [InlineData("basePath: /v1\nschemes: [https]", "/v1")]
    public void HostBasePathAndSchemes_AreTheServer(string written, string url) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}", written), Spec.WithPaths($"/p: {{ get: {{ {Ok3} }} }}", $"servers: [ {{ url: '{url}' }} ]", "3.0.3"));

    [Fact]
    public void SchemesAlone_AreNoServer() =>
        AssertSame(SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}", "schemes: [https]"), Spec.WithPaths($"/p: {{ get: {{ {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("{ name: q, in: query, type: integer, format: int64, description: Some., required: false }", "{ name: q, in: query, description: Some., schema: { type: integer, format: int64 } }")]
    [InlineData("{ name: q, in: query, type: string, enum: [a, b], default: a }", "{ name: q, in: query, schema: { type: string, enum: [a, b], default: a } }")]
    [InlineData("{ name: q, in: query, type: array, items: { type: string } }", "{ name: q, in: query, explode: false, schema: { type: array, items: { type: string } } }")]
    [InlineData("{ name: q, in: query, type: array, items: { type: string, collectionFormat: csv }, collectionFormat: multi }", "{ name: q, in: query, schema: { type: array, items: { type: string } } }")]
    [InlineData("{ name: q, in: query, type: array, items: { type: string }, collectionFormat: ssv }", "{ name: q, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }")]
    [InlineData("{ name: q, in: query, type: array, items: { type: array, items: { type: string } } }", "{ name: q, in: query, explode: false, schema: { type: array, items: { type: array, items: { type: string } } } }")]
    [InlineData("{ name: q, in: query, deprecated: true, type: boolean, x-ms-deprecation: { description: Old } }", "{ name: q, in: query, deprecated: true, schema: { type: boolean }, x-ms-deprecation: { description: Old } }")]
    public void Parameter_HasASchema(string written, string upgraded) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ get: {{ parameters: [ {written} ], {Ok} }} }}"), Spec.WithPaths($"/p: {{ get: {{ parameters: [ {upgraded} ], {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("consumes: [text/plain],", "text/plain")]
    [InlineData("consumes: [application/xml, application/xml],", "application/xml")]
    public void BodyParameter_IsTheRequestBody_InWhatIsConsumed(string consumes, string mediaType) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ post: {{ {consumes} parameters: [ {{ name: b, in: body, description: Text., schema: {{ type: string }} }} ], {Ok} }} }}"),
        Spec.WithPaths($"/p: {{ post: {{ requestBody: {{ description: Text., content: {{ {mediaType}: {{ schema: {{ type: string }} }} }} }}, {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("consumes: [application/json]\nparameters: { b: { name: b, in: body, schema: { type: string } } }")]
    [InlineData("parameters: { b: { $ref: '#/parameters/c' }, c: { name: b, in: body, schema: { type: string } } }")]
    public void SharedBody_IsTheRequestBody(string more) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ post: {{ parameters: [ {{ $ref: '#/parameters/b' }} ], {Ok} }} }}", more),
        Spec.WithPaths($"/p: {{ post: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ type: string }} }} }} }}, {Ok3} }} }}", version: "3.0.3"));

    [Fact]
    public void SharedBody_GoesInWhatItsOperationConsumes() => AssertSame(
        SwaggerSpec.WithPaths(
            $"/p: {{ post: {{ consumes: [text/plain], parameters: [ {{ $ref: '#/parameters/b' }} ], {Ok} }} }}",
            "consumes: [application/json]\nparameters: { b: { name: b, in: body, schema: { type: string } } }"),
        Spec.WithPaths($"/p: {{ post: {{ requestBody: {{ content: {{ text/plain: {{ schema: {{ type: string }} }} }} }}, {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("/p: { KEYS }", "parameters: [ { name: b, in: body, schema: { type: string } } ]", "post: { responses: { '204': { description: ok } } }")]
    [InlineData("/p: { get: { KEYS } }", "produces: [text/plain]", "responses: { '200': { description: ok, schema: { type: string } } }")]
    [InlineData("/p: { get: { responses: { '200': { description: ok, KEYS } } } }", "examples: { text/plain: x }", "schema: { type: string }")]
    public void OrderOfKeys_MeansNothing(string path, string first, string second)
    {
        GeneratorRun[] runs = [.. new[] { $"{first}, {second}", $"{second}, {first}" }
            .Select(keys => GeneratorHarness.Run(SwaggerSpec.WithPaths(path.Replace("KEYS", keys, StringComparison.Ordinal))))];

        Assert.NotEmpty(runs[0].UnsealedFiles);
        Assert.Equal(runs[0].UnsealedFiles, runs[1].UnsealedFiles);
    }

    [Fact]
    public void BodyOfAPath_IsTheOneOfItsOperations_ThatHaveNoOther() => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ parameters: [ {{ name: b, in: body, schema: {{ type: string }} }} ], get: {{ {Ok} }}, post: {{ {Ok} }}, put: {{ parameters: [ {{ name: n, in: body, schema: {{ type: integer }} }} ], {Ok} }} }}"),
        Spec.WithPaths(
            $"/p: {{ get: {{ {Ok3} }}, post: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ type: string }} }} }} }}, {Ok3} }}, "
            + $"put: {{ requestBody: {{ content: {{ application/json: {{ schema: {{ type: integer }} }} }} }}, {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("", "application/x-www-form-urlencoded")]
    [InlineData("consumes: [multipart/form-data],", "multipart/form-data")]
    public void FormParameters_AreTheRequestBody(string consumes, string mediaType) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ parameters: [ {{ $ref: '#/parameters/shared' }}, {{ name: a, in: formData, type: integer }} ], "
            + $"post: {{ {consumes} parameters: [ {{ name: a, in: formData, type: string, required: true, description: Some. }}, {{ name: f, in: formData, type: file }} ], {Ok} }} }}",
            "parameters: { shared: { name: s, in: formData, type: boolean } }"),
        Spec.WithPaths($"/p: {{ post: {{ requestBody: {{ content: {{ {mediaType}: {{ schema: {{ type: object, required: [a], properties: {{ "
            + $"a: {{ type: string, description: Some. }}, f: {{ type: string, format: binary }}, s: {{ type: boolean }} }} }} }} }} }}, {Ok3} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("produces: [text/plain]", "", "text/plain")]
    [InlineData("produces: [text/plain]", "produces: [application/json],", "application/json")]
    [InlineData("produces: [text/plain]", "produces: [],", "text/plain")]
    [InlineData("", "", "application/octet-stream")]
    public void Response_HasItsSchema_InWhatIsProduced(string all, string own, string mediaType) => AssertSame(
        SwaggerSpec.WithPaths($"/p: {{ get: {{ {own} responses: {{ '200': {{ description: ok, schema: {{ type: string }} }} }} }} }}", all),
        Spec.WithPaths($"/p: {{ get: {{ responses: {{ '200': {{ description: ok, content: {{ {mediaType}: {{ schema: {{ type: string }} }} }} }} }} }} }}", version: "3.0.3"));

    [Theory]
    [InlineData("S: { type: object, discriminator: k, required: [k], properties: { k: { type: string } } }", "S: { type: object, discriminator: { propertyName: k }, required: [k], properties: { k: { type: string } } }")]
    [InlineData("S: { type: object, properties: { p: { type: string, x-nullable: true } } }", "S: { type: object, properties: { p: { type: string, nullable: true } } }")]
    [InlineData("S: { type: object, properties: { p: { type: file }, q: { type: int } } }", "S: { type: object, properties: { p: { type: string }, q: { type: integer } } }")]
    [InlineData("S: { type: object, additionalProperties: { $ref: '#/definitions/T' } }\nT: { type: object, allOf: [ { $ref: '#/definitions/S' } ] }",
        "S: { type: object, additionalProperties: { $ref: '#/components/schemas/T' } }\nT: { type: object, allOf: [ { $ref: '#/components/schemas/S' } ] }")]
    [InlineData("S: { type: object, properties: { p: { type: array, items: { $ref: '#/definitions/S/properties/q' } }, q: { type: integer } } }",
        "S: { type: object, properties: { p: { type: array, items: { $ref: '#/components/schemas/S/properties/q' } }, q: { type: integer } } }")]
    public void Definition_IsAComponent(string definitions, string schemas) => AssertSame(
        SwaggerSpec.WithPaths("/p: { get: { produces: [application/json], responses: { '200': { description: ok, schema: { $ref: '#/definitions/S' } } } } }", "definitions:\n" + Spec.Indent(definitions, 2)),
        Spec.WithPaths(
            "/p: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } } }",
            "components:\n  schemas:\n" + Spec.Indent(schemas, 4), "3.0.3"));

    [Fact]
    public void ReferenceToAPlaceThatIsNoDefinition_IsReadWhereItStands() => AssertSame(
        SwaggerSpec.WithPaths(
            $"/p: {{ get: {{ parameters: [ {{ $ref: '#/x-shared/limit' }} ], produces: [application/json], responses: {{ '200': {{ description: ok, schema: {{ $ref: '#/x-shared/answer' }} }} }} }} }}\n/q: {{ $ref: '#/paths/~1p' }}",
            "x-shared: { limit: { name: limit, in: query, type: integer }, answer: { type: object, properties: { a: { $ref: '#/definitions/A' } } } }\ndefinitions: { A: { type: object } }"),
        Spec.WithPaths(
            "/p: { get: &get { parameters: [ { name: limit, in: query, schema: { type: integer } } ], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } } } } } } } }\n/q: { get: *get }",
            "components: { schemas: { A: { type: object } } }", "3.0.3"));

    private static void AssertSame(string swagger, string openApi)
    {
        GeneratorRun expected = GeneratorHarness.Run(openApi);
        GeneratorRun run = GeneratorHarness.Run(swagger);

        Assert.NotEmpty(expected.UnsealedFiles);
        Assert.Equal(expected.UnsealedFiles, run.UnsealedFiles);
        Assert.Equal(expected.Diagnostics.Length, run.Diagnostics.Length);
        Assert.Empty(GeneratorHarness.Compile(run));
    }
}
