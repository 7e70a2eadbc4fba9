using System;
using System.Linq;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class ReadRuleTests
{
    public static TheoryData<RuleCase> Cases =>
    [
        new("PIGGY1001", "The spec cannot be parsed: While scanning a quoted scalar, found unexpected end of stream.", "openapi: 3.1.0\ninfo: {}\n'paths: {}\n", "'paths"),
        new("PIGGY1002", "The key 'info' stands in this mapping already, at line 2; this one is ignored",
            "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ninfo: {}\n", "info: {}"),
        new("PIGGY1003", "The spec goes beyond what the generator reads: the document is nested deeper than 200 levels",
            "openapi: 3.1.0\nx: " + new string('[', 198) + "{ a: [1] }" + new string(']', 198), "a: [1]"),
        new("PIGGY1004", "The file is no OpenAPI document: it has no 'openapi' key with a version", "asyncapi: 3.0.0\n", ""),
        new("PIGGY1004", "The file is no OpenAPI document: it is empty", "# nothing\n", ""),
        new("PIGGY1004", "The file is no OpenAPI document: its root must be a mapping", "- a\n", ""),
        new("PIGGY1005", "OpenAPI version '4.0.0' is not supported; write a document of version 3.0 or 3.1", "info: {}\nopenapi: 4.0.0\npaths: {}\n", "openapi"),
        new("PIGGY1005", "OpenAPI version '2.0' is not supported; write a document of version 3.0 or 3.1", "info: {}\nswagger: '2.0'\npaths: {}\n", "swagger"),
        new("PIGGY1006", "'type' must be a JSON Schema type (did you mean 'string'?), but is 'strng'; it is ignored", Spec.WithSchemas("S: { title: t, type: strng }"), "type: strng"),
        new("PIGGY1006", "'required' must be a list, but is 'true'; it is ignored", Spec.WithSchemas("S: { type: string, required: true }"), "required"),
        new("PIGGY1006", "'maxLength' must be a whole number, zero or more, but is '-1'; it is ignored", Spec.WithSchemas("S: { type: string, maxLength: -1 }"), "maxLength"),
        new("PIGGY1007", "A parameter must have 'in'; it is left out",
            Spec.WithPaths("/p:\n  get:\n    parameters: [ { name: p, schema: {} } ]\n    responses: { '200': { description: ok } }"), "{ name: p"),
        new("PIGGY1008", "Nothing stands at '#/components/schemas/Pett'; did you mean 'Pet'?",
            Spec.WithSchemas("Pet: { type: object }\nPets: { items: { $ref: '#/components/schemas/Pett' } }"), "$ref"),
        new("PIGGY1009", "'pet.yaml#/Pet' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"pet.yaml\" /> to the project",
            Spec.WithSchemas("S: { $ref: 'pet.yaml#/Pet' }"), "$ref"),
        new("PIGGY1010", "'#/components/schemas/B' leads back to itself and never reaches a definition",
            Spec.WithSchemas("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }"), "$ref: '#/components/schemas/B'"),
        new("PIGGY1010", "'#/components/schemas/S/properties/a' leads back to itself and never reaches a definition",
            Spec.WithSchemas("S: { type: object, properties: { a: { items: { $ref: '#/components/schemas/S/properties/a' } } } }"), "$ref"),
        new("PIGGY1010", "'#/components/parameters/P' leads back to itself and never reaches a definition",
            Spec.WithPaths("/p: { get: { parameters: [ { '$ref': '#/components/parameters/P' } ] } }", "components: { parameters: { P: { $ref: '#/components/parameters/P' } } }"), "'$ref'"),
        new("PIGGY1011", "The discriminator maps to 'Kat', which is no component schema; did you mean 'Cat'?; the mapping is ignored",
            Spec.WithSchemas("S: { type: object, required: [k], properties: { k: {} }, discriminator: { propertyName: k, mapping: { cat: Kat } } }\nCat: {}"), "cat:"),
        new("PIGGY1012", "OpenAPI: The field 'title' in 'info' object is REQUIRED.", "openapi: 3.1.0\npaths: {}\ninfo: { version: '1' }\n", "info"),
        new("PIGGY1013", "The OpenAPI library gave up on this document, so the rules of OpenAPI were not checked: Object reference not set to an instance of an object.",
            Spec.WithSchemas("S: { type: object, properties: { p: true } }"), ""),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void BrokenSpec_IsReportedAtItsPlace(RuleCase broken) => RuleAssert.Reports(broken);

    [Fact]
    public void OneMistake_IsNotReportedTwice_ThoughTheLibrarySeesItToo()
    {
        string text = Spec.WithPaths("/p:\n  get:\n    parameters: [ { name: p, in: querry, schema: { type: string } } ]\n    responses: { '200': { description: ok } }");

        Assert.Equal(["PIGGY1006"], GeneratorHarness.Run(text).Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void EveryMistake_IsReportedInOneRun()
    {
        GeneratorRun run = GeneratorHarness.Run(Spec.WithSchemas("A: { type: strng }\nB: { $ref: '#/nowhere' }\nC: { minLength: -1 }"));

        Assert.Equal(["PIGGY1006", "PIGGY1006", "PIGGY1008"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
