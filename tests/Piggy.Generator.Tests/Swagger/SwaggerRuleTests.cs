using System.Linq;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Swagger;

/// <summary>What is wrong in a Swagger 2.0 document, or left out of it, is told in its own words and where it stands in the text.</summary>
public sealed class SwaggerRuleTests
{
    private const string Ok = "responses: { '204': { description: ok } }";

    public static TheoryData<RuleCase> Cases =>
    [
        new("PIGGY1003", "The spec goes beyond what the generator reads, so nothing is generated from it: read as OpenAPI 3 it is nested deeper than 200 levels or holds more than 8000000 values or 67108864 characters. Make components of what repeats, or leave it out.",
            SwaggerSpec.WithDefinitions("S: " + string.Concat(Enumerable.Repeat("{ items: ", 197)) + "{}" + new string('}', 197)), ""),
        new("PIGGY1005", "OpenAPI version '1.2' is not supported, so nothing is generated; write a document of version 3.0 or 3.1, or of Swagger 2.0", "info: {}\nswagger: '1.2'\npaths: {}\n", "swagger"),
        new("PIGGY1006", "'type' must be the name of one type, but is a list; it is ignored until you correct it", SwaggerSpec.WithDefinitions("S: { type: [string, 'null'] }"), "type: [string"),
        new("PIGGY1006", "'type' must be a JSON Schema type (did you mean 'string'?), but is 'strng'; it is ignored until you correct it",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ parameters: [ {{ name: q, in: query, type: strng }} ], {Ok} }} }}"), "type: strng"),
        new("PIGGY1006", "'discriminator' must be the name of a property, but is a mapping; it is ignored until you correct it", SwaggerSpec.WithDefinitions("S: { type: object, discriminator: { propertyName: k } }"), "discriminator"),
        new("PIGGY1006", "'definitions' must be a mapping, but is a list; it is ignored until you correct it", SwaggerSpec.WithPaths("{}", "definitions: []"), "definitions"),
        new("PIGGY1006", "'host' must be the name of a host, without scheme and path, but is 'https://a.example'; it is ignored until you correct it", SwaggerSpec.WithPaths("{}", "host: https://a.example"), "host"),
        new("PIGGY1006", "'collectionFormat' must be csv, ssv, tsv, pipes or multi, but is 'comma'; it is ignored until you correct it",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ parameters: [ {{ name: q, in: query, type: array, items: {{ type: string }}, collectionFormat: comma }} ], {Ok} }} }}"), "collectionFormat"),
        new("PIGGY1006", "'flow' must be implicit, password, application or accessCode, but is 'magic'; it is ignored until you correct it",
            SwaggerSpec.WithPaths("{}", "securityDefinitions: { o: { type: oauth2, flow: magic, tokenUrl: 'https://a.example', scopes: {} } }"), "flow"),
        new("PIGGY1007", "A parameter has no 'name' and is left out; add the key", SwaggerSpec.WithPaths($"/p: {{ post: {{ parameters: [ {{ in: formData, type: string }} ], {Ok} }} }}"), "{ in: formData"),
        new("PIGGY1008", "Nothing stands at '#/definitions/Pett': a schema there counts as any value, everything else is left out; correct the reference; did you mean 'Pet'?",
            SwaggerSpec.WithDefinitions("Pet: { type: object }\nPets: { type: array, items: { $ref: '#/definitions/Pett' } }"), "$ref"),
        new("PIGGY1008", "Nothing stands at '#/parameters/limi': a schema there counts as any value, everything else is left out; correct the reference; did you mean 'limit'?",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ parameters: [ {{ $ref: '#/parameters/limi' }} ], {Ok} }} }}", "parameters: { limit: { name: limit, in: query, type: integer } }"), "$ref"),
        new("PIGGY1010", "'#/definitions/B' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            SwaggerSpec.WithDefinitions("A: { $ref: '#/definitions/B' }\nB: { $ref: '#/definitions/A' }"), "$ref: '#/definitions/B'"),
        new("PIGGY1010", "'#/x-s' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            SwaggerSpec.WithDefinitions("S: { $ref: '#/x-s' }") + "\nx-s: { type: array, items: { '$ref': '#/x-s' } }", "'$ref'"),
        new("PIGGY1010", "'#/paths/~1q' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            SwaggerSpec.WithPaths("/p: { $ref: '#/paths/~1q' }\n/q: { $ref: '#/paths/~1p' }"), "$ref: '#/paths/~1q'"),
        new("PIGGY1012", "This is against the rules of OpenAPI, and is read as well as can be: the form has the parameter 'a' already, and the first one counts",
            SwaggerSpec.WithPaths($"/p: {{ post: {{ parameters: [ {{ name: a, in: formData, type: string }}, {{ 'name': a, in: formData, type: integer }} ], {Ok} }} }}"), "'name'"),
        new("PIGGY1012", "This is against the rules of OpenAPI, and is read as well as can be: The field 'description' in 'response' object is REQUIRED.",
            SwaggerSpec.WithPaths("/p: { get: { responses: { '200': { schema: { type: string } } } } }"), "'200'"),
        new("PIGGY1016", "'oneOf' is no key of a schema and is ignored: correct it, or begin its name with 'x-' to keep it as an extension", SwaggerSpec.WithDefinitions("S: { oneOf: [ { type: string } ] }"), "oneOf"),
        new("PIGGY1016", "'requestBody' is no key of an operation and is ignored: correct it, or begin its name with 'x-' to keep it as an extension",
            SwaggerSpec.WithPaths($"/p: {{ post: {{ requestBody: {{}}, {Ok} }} }}"), "requestBody"),
        new("PIGGY1016", "'definition' is no key of the document and is ignored: correct it, or begin its name with 'x-' to keep it as an extension; did you mean 'definitions'?",
            SwaggerSpec.WithPaths("{}", "definition: {}"), "definition"),
        new("PIGGY2014", "The document asks for security by 'key'; the client adds no credentials itself. Give its request adapter an IAuthenticationProvider that does.",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}", "securityDefinitions: { key: { type: apiKey, name: k, in: header } }\nsecurity: [ { key: [] } ]"), "security:"),
        new("PIGGY2015", "'headers' has no counterpart in the client: methods return the body alone; a HeadersInspectionHandlerOption in the request's options gives the headers",
            SwaggerSpec.WithPaths("/p: { get: { responses: { '204': { description: ok, headers: { X-Left: { type: integer } } } } } }"), "headers"),
        new("PIGGY2016", "The parameter 'q' is to be in style 'tabDelimited', but the client sends it with commas between its values. Where the API minds, change the URI of what the To…RequestInformation method makes.",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ parameters: [ {{ name: q, in: query, type: array, items: {{ type: string }}, collectionFormat: tsv }} ], {Ok} }} }}"), "{ name: q"),
        new("PIGGY2017", "The document names 2 servers; the client calls the first, 'https://a.example'. Set BaseUrl of the request adapter before making the client to call another.",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}", "host: a.example\nschemes: [http, https]"), "http,"),
        new("PIGGY2018", "The server address '//a.example' is relative, and a client does not know to what; the client uses it as it stands. Set BaseUrl of the request adapter before making the client.",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ {Ok} }} }}", "host: a.example"), "host"),
        new("PIGGY2019", "A path or an operation has 'schemes' of its own; its requests go to the server of the document all the same. "
            + "Call WithUrl for them, or make a second client with another BaseUrl.",
            SwaggerSpec.WithPaths($"/p: {{ get: {{ 'schemes': [ws], {Ok} }} }}", "host: a.example\nschemes: [https]"), "'schemes'"),
        new("PIGGY2020", "'collectionFormat' of a body is not followed: forms are written in Kiota's way, and each part of a MultipartBody has the content type that the caller gives it",
            SwaggerSpec.WithPaths($"/p: {{ post: {{ parameters: [ {{ name: a, in: formData, type: array, items: {{ type: string }}, collectionFormat: csv }} ], {Ok} }} }}"), "collectionFormat"),
        new("PIGGY2021", "The keyword 'xml' does not shape the client: the client reads and writes no XML", SwaggerSpec.WithDefinitions("S: { type: object, xml: { name: s } }"), "xml"),
        new("PIGGY2024", "'readOnly' beside '$ref' is ignored: what the reference leads to counts alone. Move it there or, in a schema, put both into 'allOf'.", SwaggerSpec.WithDefinitions("S: { type: object }\nT: { type: object, properties: { s: { $ref: '#/definitions/S', readOnly: true } } }"), "readOnly"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Problem_IsToldInTheWordsOfTheDocument(RuleCase expected) => RuleAssert.Reports(expected);

    [Fact]
    public void ValidDocument_IsReadWithoutAWarning()
    {
        string text = SwaggerSpec.WithPaths(
            "/p: { get: { tags: [t], consumes: [], produces: [application/json], deprecated: false, parameters: [ { name: q, in: query, type: array, items: { type: string, collectionFormat: csv, maxLength: 5 }, "
            + "collectionFormat: pipes, allowEmptyValue: true, maxItems: 3 } ], responses: { '200': { description: ok, schema: { $ref: '#/definitions/Page«Order»' }, examples: { application/json: {} } } } } }",
            """
            host: a.example
            basePath: /v1
            schemes: [https]
            tags: [ { name: t, externalDocs: { url: 'https://a.example' } } ]
            definitions: { Page«Order»: { type: object, maxProperties: 3, example: { a: 1 }, properties: { a: { type: integer, exclusiveMinimum: true, minimum: 0 } } } }
            securityDefinitions:
              basic: { type: basic, description: Name and word. }
              key: { type: apiKey, name: k, in: query }
              oauth: { type: oauth2, flow: implicit, authorizationUrl: 'https://a.example', scopes: { read: Reads, x-kind: none } }
            """);

        Assert.Equal(["PIGGY2016"], GeneratorHarness.Run(text).Diagnostics.Where(diagnostic => diagnostic.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info).Select(diagnostic => diagnostic.Id));
    }
}
