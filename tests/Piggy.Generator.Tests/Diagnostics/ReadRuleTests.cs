using System;
using System.Linq;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Diagnostics;

public sealed class ReadRuleTests
{
    public static TheoryData<RuleCase> Cases =>
    [
        new("PIGGY1001", "The file cannot be parsed, so nothing is generated from it: While scanning a quoted scalar, found unexpected end of stream.", "openapi: 3.1.0\ninfo: {}\n'paths: {}\n", "'paths"),
        new("PIGGY1002", "The key 'info' stands in this mapping already, at line 2; this one is ignored. Remove one of them.",
            "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\ninfo: {}\n", "info: {}"),
        new("PIGGY1003", "The spec goes beyond what the generator reads, so nothing is generated from it: the document is nested deeper than 200 levels. Make components of what repeats, or leave it out.",
            "openapi: 3.1.0\nx: " + new string('[', 198) + "{ a: [1] }" + new string(']', 198), "a: [1]"),
        new("PIGGY1004", "The file is no OpenAPI document, so nothing is generated from it: it has no 'openapi' key with a version. A file that a spec refers to is an OpenApiSpecPart item.", "asyncapi: 3.0.0\n", ""),
        new("PIGGY1004", "The file is no OpenAPI document, so nothing is generated from it: it is empty. A file that a spec refers to is an OpenApiSpecPart item.", "# nothing\n", ""),
        new("PIGGY1004", "The file is no OpenAPI document, so nothing is generated from it: its root must be a mapping. A file that a spec refers to is an OpenApiSpecPart item.", "- a\n", ""),
        new("PIGGY1005", "OpenAPI version '4.0.0' is not supported, so nothing is generated; write a document of version 3.0 or 3.1, or of Swagger 2.0", "info: {}\nopenapi: 4.0.0\npaths: {}\n", "openapi"),
        new("PIGGY1006", "'type' must be a JSON Schema type (did you mean 'string'?), but is 'strng'; it is ignored until you correct it", Spec.WithSchemas("S: { title: t, type: strng }"), "type: strng"),
        new("PIGGY1006", "'required' must be a list, but is 'true'; it is ignored until you correct it", Spec.WithSchemas("S: { type: string, required: true }"), "required"),
        new("PIGGY1006", "'maxLength' must be a whole number, zero or more, but is '-1'; it is ignored until you correct it", Spec.WithSchemas("S: { type: string, maxLength: -1 }"), "maxLength"),
        new("PIGGY1007", "A parameter has no 'in' and is left out; add the key",
            Spec.WithPaths("/p:\n  get:\n    parameters: [ { name: p, schema: {} } ]\n    responses: { '200': { description: ok } }"), "{ name: p"),
        new("PIGGY1008", "Nothing stands at '#/components/schemas/Pett': a schema there counts as any value, everything else is left out; correct the reference; did you mean 'Pet'?",
            Spec.WithSchemas("Pet: { type: object }\nPets: { items: { $ref: '#/components/schemas/Pett' } }"), "$ref"),
        new("PIGGY1009", "'pet.yaml#/Pet' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"pet.yaml\" /> to the project",
            Spec.WithSchemas("S: { $ref: 'pet.yaml#/Pet' }"), "$ref"),
        new("PIGGY1010", "'#/components/schemas/B' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            Spec.WithSchemas("A: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }"), "$ref: '#/components/schemas/B'"),
        new("PIGGY1010", "'#/components/schemas/S/properties/a' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            Spec.WithSchemas("S: { type: object, properties: { a: { items: { $ref: '#/components/schemas/S/properties/a' } } } }", "3.0.3"), "$ref"),
        new("PIGGY1010", "'#/components/parameters/P' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle.",
            Spec.WithPaths("/p: { get: { parameters: [ { '$ref': '#/components/parameters/P' } ] } }", "components: { parameters: { P: { $ref: '#/components/parameters/P' } } }"), "'$ref'"),
        new("PIGGY1011", "The discriminator maps to 'Kat', which is no component schema; the mapping is ignored until you correct it; did you mean 'Cat'?",
            Spec.WithSchemas("S: { type: object, required: [k], properties: { k: {} }, discriminator: { propertyName: k, mapping: { cat: Kat } } }\nCat: {}"), "cat:"),
        new("PIGGY1012", "This is against the rules of OpenAPI, and is read as well as can be: The field 'title' in 'info' object is REQUIRED.", "openapi: 3.1.0\npaths: {}\ninfo: { version: '1' }\n", "info"),
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
    public void DocumentWithAnError_IsNotSaidToBeUnchecked() =>
        Assert.Equal(["PIGGY1009"], GeneratorHarness.Run(Spec.WithSchemas("S: { type: object, properties: { p: true, q: { $ref: pet.yaml } } }")).Diagnostics.Select(diagnostic => diagnostic.Id));

    [Fact]
    public void EveryMistake_IsReportedInOneRun()
    {
        GeneratorRun run = GeneratorHarness.Run(Spec.WithSchemas("A: { type: strng }\nB: { $ref: '#/nowhere' }\nC: { minLength: -1 }"));

        Assert.Equal(["PIGGY1006", "PIGGY1006", "PIGGY1008"], run.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }
}
