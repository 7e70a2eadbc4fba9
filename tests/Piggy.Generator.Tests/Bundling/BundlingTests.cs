using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Bundling;

/// <summary>A spec in several files is the document that it would be in one.</summary>
public sealed class BundlingTests
{
    private const string Get = "/pets: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } } } }";

    private static readonly string OneFile = Spec.WithPaths(Get, Components("""
        Pet: { type: object, properties: { name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }
        Owner: { type: object, properties: { pets: { type: array, items: { $ref: '#/components/schemas/Pet' } } } }
        """));

    [Fact]
    public void Schemas_OfAnotherFile_AreComponentsOfTheirName() => Parts.AssertSame(
        OneFile,
        Spec.WithPaths(Get.Replace("#/components", "common.yaml#/components", System.StringComparison.Ordinal)),
        Parts.Part("common.yaml", """
            components:
              schemas:
                Pet: { type: object, properties: { name: { type: string }, owner: { $ref: '#/components/schemas/Owner' } } }
                Owner: { type: object, properties: { pets: { type: array, items: { $ref: './common.yaml#/components/schemas/Pet' } } } }
                Unused: { $ref: nowhere.yaml }
            """));

    [Theory]
    [InlineData("schemas/Pet.yaml", "Owner.yaml", "../schemas/Pet.yaml")]
    [InlineData("./schemas/x/../Pet.yaml", "./Owner.yaml", "../api.yaml#/components/schemas/Pet")]
    [InlineData("schemas\\Pet.yaml", "..\\schemas\\%4fwner.yaml", "Pet.yaml#")]
    [InlineData("/project/schemas/Pet.yaml", "/project/schemas/Owner.yaml", "/project/schemas/Pet.yaml")]
    public void WholeFiles_AreComponentsOfTheirFileName_HoweverTheWayIsWritten(string toPet, string toOwner, string toPetAgain) => Parts.AssertSame(
        OneFile,
        Spec.WithPaths(Get, Components($"Pet: {{ $ref: '{toPet}' }}")),
        Parts.Part("schemas/Pet.yaml", $"type: object\nproperties: {{ name: {{ type: string }}, owner: {{ $ref: '{toOwner}' }} }}"),
        Parts.Part("schemas/Owner.yaml", $"type: object\nproperties: {{ pets: {{ type: array, items: {{ $ref: '{toPetAgain}' }} }} }}"));

    [Fact]
    public void JsonPart_IsReadLikeYaml() => Parts.AssertSame(
        OneFile,
        Spec.WithPaths(Get, Components("Pet: { $ref: 'pet.json' }\nOwner: { $ref: 'all.json#/Owner' }")),
        Parts.Part("pet.json", """{ "type": "object", "properties": { "name": { "type": "string" }, "owner": { "$ref": "all.json#\/Owner" } } }"""),
        Parts.Part("all.json", """{ "Owner": { "type": "object", "properties": { "pets": { "type": "array", "items": { "$ref": "pet.json" } } } } }"""));

    [Fact]
    public void PathItems_AndWhatTheyReferTo_AreTakenFromNestedFolders() => Parts.AssertSame(
        Spec.WithPaths(
            """
            /pets/{id}:
              parameters: [ { $ref: '#/components/parameters/Id' } ]
              put:
                requestBody: { $ref: '#/components/requestBodies/Pet' }
                responses: { '204': { description: done }, '404': { $ref: '#/components/responses/NotFound' } }
            """,
            """
            components:
              parameters:
                Id: { name: id, in: path, required: true, schema: { type: string } }
              requestBodies:
                Pet: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses:
                NotFound: { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
                Problem: { type: object, properties: { text: { type: string } } }
            """),
        Spec.WithPaths("/pets/{id}: { $ref: paths/pets/one.yaml }"),
        Parts.Part("paths/pets/one.yaml", """
            parameters: [ { $ref: '../parameters.yaml#/Id' } ]
            put:
              requestBody: { $ref: '../../bodies/Pet.yaml' }
              responses: { '204': { description: done }, '404': { $ref: ../../common.yaml#/components/responses/NotFound } }
            """),
        Parts.Part("paths/parameters.yaml", "Id: { name: id, in: path, required: true, schema: { type: string } }"),
        Parts.Part("bodies/Pet.yaml", "content: { application/json: { schema: { $ref: ../common.yaml#/components/schemas/Pet } } }"),
        Parts.Part("common.yaml", """
            components:
              responses:
                NotFound: { description: none, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
              schemas:
                Pet: { type: object, properties: { name: { type: string } } }
                Problem: { type: object, properties: { text: { type: string } } }
            """));

    [Fact]
    public void Mapping_OfADiscriminator_NamesSchemasOfOtherFiles() => Parts.AssertSame(
        Spec.WithSchemas("""
            Pet: { oneOf: [ { $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' } ], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } }
            Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
            Dog: { type: object, required: [kind], properties: { kind: { type: string } } }
            """),
        Spec.WithSchemas("Pet: { $ref: pet.yaml }"),
        Parts.Part("pet.yaml", "oneOf: [ { $ref: Cat.yaml }, { $ref: 'dogs.yaml#/components/schemas/Dog' } ]\ndiscriminator: { propertyName: kind, mapping: { cat: ./Cat.yaml, dog: 'dogs.yaml#/components/schemas/Dog' } }"),
        Parts.Part("Cat.yaml", "{ type: object, required: [kind], properties: { kind: { type: string } } }"),
        Parts.Part("dogs.yaml", "components: { schemas: { Dog: { type: object, required: [kind], properties: { kind: { type: string } } } } }"));

    [Fact]
    public void PlaceInsideAComponentOfAPart_GoesWithThatComponent() => Parts.AssertSame(
        Spec.WithSchemas("S: { type: object, properties: { name: { $ref: '#/components/schemas/Pet/properties/name' } } }\nPet: { type: object, properties: { name: { type: string } } }"),
        Spec.WithSchemas("S: { type: object, properties: { name: { $ref: 'common.yaml#/components/schemas/Pet/properties/name' } } }"),
        Parts.Part("common.yaml", "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }"));

    [Fact]
    public void WhatOnlyLooksLikeAReference_StaysData() => Parts.AssertSame(
        Spec.WithSchemas("S: { type: object, default: { $ref: pet.yaml }, properties: { $ref: { type: string }, pet: { $ref: '#/components/schemas/pet' } } }\npet: { type: string, enum: [cat, dog] }"),
        Spec.WithSchemas("S: { type: object, default: { $ref: pet.yaml }, properties: { $ref: { type: string }, pet: { $ref: pet.yaml } } }"),
        Parts.Part("pet.yaml", "{ type: string, enum: [cat, dog] }"));

    [Fact]
    public void SpecThatIsAlsoAPart_OfAnother_StaysASpec()
    {
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(OneFile, "/project/pets.yaml") { Namespace = "First", ClientName = "PetClient" },
            new SpecFile(Spec.WithSchemas("Shop: { type: object, properties: { pet: { $ref: 'pets.yaml#/components/schemas/Pet' } } }"), "/project/shop.yaml") { Namespace = "Second", ClientName = "ShopClient" });

        Assert.Empty(run.Diagnostics);
        Assert.Empty(GeneratorHarness.Compile(run));
    }

    private static string Components(string schemas) => "components:\n  schemas:\n" + Spec.Indent(schemas, 4);
}
