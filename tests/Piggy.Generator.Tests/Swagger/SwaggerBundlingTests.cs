using Piggy.Generator.Tests.Bundling;
using Xunit;

namespace Piggy.Generator.Tests.Swagger;

/// <summary>A Swagger 2.0 spec may have parts, too.</summary>
public sealed class SwaggerBundlingTests
{
    private const string Definitions = "{ Pet: { type: object, properties: { owner: { $ref: '#/definitions/Owner' } } }, Owner: { type: object, properties: { name: { type: string } } } }";

    private static readonly string OneFile = SwaggerSpec.WithPaths(Get("#/definitions/Pet"), $"definitions: {Definitions}");

    [Fact]
    public void Definitions_OfAnotherFile_KeepTheirNames() => Parts.AssertSame(
        OneFile, SwaggerSpec.WithPaths(Get("common.yaml#/definitions/Pet")), Parts.Part("common.yaml", $"definitions: {Definitions}"));

    [Fact]
    public void WholeFiles_AreDefinitionsOfTheirFileName() => Parts.AssertSame(
        OneFile,
        SwaggerSpec.WithPaths(Get("#/definitions/Pet"), "definitions: { Pet: { $ref: models/Pet.json } }"),
        Parts.Part("models/Pet.json", """{ "type": "object", "properties": { "owner": { "$ref": "Owner.yaml" } } }"""),
        Parts.Part("models/Owner.yaml", "{ type: object, properties: { name: { type: string } } }"));

    [Fact]
    public void PathsParametersAndResponses_MayStandInOtherFiles() => Parts.AssertSame(
        SwaggerSpec.WithPaths(
            "/pets: { post: { parameters: [ { $ref: '#/parameters/limit' }, { $ref: '#/parameters/pet' } ], responses: { '204': { description: ok }, '400': { $ref: '#/responses/Bad' } } } }",
            "produces: [application/json]\nparameters: { limit: { name: limit, in: query, type: integer }, pet: { name: pet, in: body, schema: { type: object, properties: { a: { type: string } } } } }\n"
            + "responses: { Bad: { description: bad, schema: { type: object, properties: { why: { type: string } } } } }"),
        SwaggerSpec.WithPaths("/pets: { $ref: paths/pets.yaml }", "produces: [application/json]"),
        Parts.Part("paths/pets.yaml", "post: { parameters: [ { $ref: '../parameters.yaml#/limit' }, { $ref: '../parameters.yaml#/pet' } ], responses: { '204': { description: ok }, '400': { $ref: '../common.yaml#/responses/Bad' } } }"),
        Parts.Part("parameters.yaml", "limit: { name: limit, in: query, type: integer }\npet: { name: pet, in: body, schema: { type: object, properties: { a: { type: string } } } }"),
        Parts.Part("common.yaml", "responses: { Bad: { description: bad, schema: { type: object, properties: { why: { type: string } } } } }"));

    [Fact]
    public void MistakeInAPart_IsShownInThePart() => Assert.Equal(
        ["common.yaml(2,18) PIGGY1006: 'type' must be the name of one type, but is a list; it is ignored until you correct it",
            "common.yaml(2,9) PIGGY1016: 'titl' is no key of a schema and is ignored: correct it, or begin its name with 'x-' to keep it as an extension; did you mean 'title'?"],
        Parts.Problems(SwaggerSpec.WithPaths(Get("common.yaml#/definitions/Pet")), Parts.Part("common.yaml", "definitions:\n Pet: { titl: P, type: [object] }")));

    [Fact]
    public void MissingFile_IsNamed() => Assert.Equal(
        ["api.yaml(4,98) PIGGY1009: 'common.yaml#/definitions/Pet' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"common.yaml\" /> to the project"],
        Parts.Problems(SwaggerSpec.WithPaths(Get("common.yaml#/definitions/Pet"))));

    private static string Get(string schema) => $"/pets: {{ get: {{ produces: [application/json], responses: {{ '200': {{ description: ok, schema: {{ $ref: '{schema}' }} }} }} }} }}";
}
