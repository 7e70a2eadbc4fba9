using System.Globalization;
using System.Linq;
using System.Text;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Bundling;

/// <summary>What is wrong in a part or on the way to it is shown where it stands.</summary>
public sealed class BundlingRuleTests
{
    // Everything that Spec.WithSchemas gives is indented by four and starts in the sixth line.
    private static readonly string ToPet = Spec.WithSchemas("S: { type: object, properties: { p: { $ref: schemas/pet.yaml } } }");

    [Fact]
    public void MissingFile_IsNamed_WithTheItemToAdd() => Assert.Equal(
        ["api.yaml(6,43) PIGGY1009: 'schemas/pet.yaml' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"schemas/pet.yaml\" /> to the project"],
        Parts.Problems(ToPet));

    [Fact]
    public void MissingFile_HasANearName() => Assert.Equal(
        ["api.yaml(6,43) PIGGY1009: 'schemas/pet.yaml' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"schemas/pet.yaml\" /> to the project; did you mean 'schemas/Pets.yaml'?"],
        Parts.Problems(ToPet, Parts.Part("schemas/Pets.yaml", "type: object")));

    [Fact]
    public void MissingFile_OfAPart_IsReportedInThePart() => Assert.Equal(
        ["schemas/pet.yaml(2,3) PIGGY1009: '../../common/x.yaml#/Foo' leads to a file that the compiler was not given; add <OpenApiSpecPart Include=\"/common/x.yaml\" /> to the project"],
        Parts.Problems(ToPet, Parts.Part("schemas/pet.yaml", "items:\n  $ref: ../../common/x.yaml#/Foo")));

    [Theory]
    [InlineData("https://example.com/pet.yaml#/Pet")]
    [InlineData("file:///etc/passwd")]
    public void Address_IsNeverFetched(string reference) => Assert.Equal(
        [$"api.yaml(6,10) PIGGY1009: '{reference}' leads to a file that the compiler was not given; "
            + "nothing is fetched: save it beside the spec, refer to it by its path, and add it to the project as an OpenApiSpecPart item"],
        Parts.Problems(Spec.WithSchemas($"S: {{ $ref: '{reference}' }}")));

    [Fact]
    public void PlaceThatIsNotInThePart_HasANearName() => Assert.Equal(
        ["api.yaml(6,10) PIGGY1008: Nothing stands at 'common.yaml#/components/schemas/Pett': a schema there counts as any value, everything else is left out; correct the reference; did you mean 'Pet'?"],
        Parts.Problems(Spec.WithSchemas("S: { $ref: 'common.yaml#/components/schemas/Pett' }"), Parts.Part("common.yaml", "components: { schemas: { Pet: {} } }")));

    [Fact]
    public void LocalReferenceOfAPart_NeverMeansThePlaceOfTheSpec() => Assert.Equal(
        ["schemas/pet.yaml(1,10) PIGGY1008: Nothing stands at 'pet.yaml#/components/schemas/S': a schema there counts as any value, everything else is left out; correct the reference"],
        Parts.Problems(ToPet, Parts.Part("schemas/pet.yaml", "items: { $ref: '#/components/schemas/S' }")));

    [Theory]
    [InlineData("type: object\nproperties: { a: 'b }", "schemas/pet.yaml(2,18) PIGGY1001: The file cannot be parsed, so nothing is generated from it: While scanning a quoted scalar, found unexpected end of stream.")]
    [InlineData("type: object\ntype: string", "schemas/pet.yaml(2,1) PIGGY1002: The key 'type' stands in this mapping already, at line 1; this one is ignored. Remove one of them.")]
    [InlineData("{ \"type\": \"object\",\n  \"properties\": }", "schemas/pet.yaml(2,17) PIGGY1001")]
    [InlineData("# first\ntitle: t\ntype: strng", "schemas/pet.yaml(3,1) PIGGY1006: 'type' must be a JSON Schema type (did you mean 'string'?), but is 'strng'; it is ignored until you correct it")]
    public void MistakeInAPart_IsShownInThePart(string part, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Parts.Problems(ToPet, Parts.Part("schemas/pet.yaml", part))));

    [Fact]
    public void RuleOfOpenApi_IsCheckedInParts() => Assert.Equal(
        ["get.yaml(2,3) PIGGY1012: This is against the rules of OpenAPI, and is read as well as can be: The field 'description' in 'response' object is REQUIRED."],
        Parts.Problems(Spec.WithPaths("/p: { get: { responses: { '200': { $ref: get.yaml#/Ok } } } }"), Parts.Part("get.yaml", "# parts\n  Ok: { content: {} }")));

    [Fact]
    public void TwoPlacesOfOneName_BothGetOne_AndAreReported()
    {
        string spec = Spec.WithSchemas("Error: { type: string, format: uuid }\nS: { type: object, properties: { a: { $ref: 'a.yaml#/Error' }, b: { $ref: 'b.yaml#/Error' } } }");
        GeneratorRun run = GeneratorHarness.Run(
            new SpecFile(spec),
            Parts.Part("a.yaml", "Error: { type: object, properties: { inA: { type: string } } }"),
            Parts.Part("b.yaml", "Error: { type: object, properties: { inB: { type: string } } }"));

        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("PIGGY1015", diagnostic.Id));
        Assert.Equal(
            [
                "api.yaml(7,49) PIGGY1015: 'a.yaml#/Error' would be named 'Error', but that name belongs to a component of 'api.yaml'; it is named 'Error2'. To choose a name, refer to it under the components of the spec.",
                "api.yaml(7,79) PIGGY1015: 'b.yaml#/Error' would be named 'Error', but that name belongs to a component of 'api.yaml'; it is named 'Error3'. To choose a name, refer to it under the components of the spec.",
            ],
            Parts.Problems(run));
    }

    [Fact]
    public void Circle_OfNothingButReferences_IsReported() => Assert.Contains(
        "a.yaml(1,6) PIGGY1010",
        string.Join('\n', Parts.Problems(Spec.WithSchemas("S: { $ref: 'a.yaml#/S' }"), Parts.Part("a.yaml", "S: { $ref: 'b.yaml#/S' }"), Parts.Part("b.yaml", "S: { $ref: 'a.yaml#/S' }"))),
        System.StringComparison.Ordinal);

    [Fact]
    public void PathItemThatHoldsItself_IsReported_AndEnds() => Assert.Equal(
        ["item.yaml(4,39) PIGGY1010: 'item.yaml' leads back to itself and never reaches a definition; it counts as if nothing stood there. Break the circle."],
        Parts.Problems(Spec.WithPaths("/p: { $ref: item.yaml }"), Parts.Part("item.yaml", "post:\n  callbacks:\n    done:\n      '{$request.query.url}': { $ref: item.yaml }\n  responses: { '200': { description: ok } }")));

    [Fact]
    public void PathItemsThatMultiply_MeetTheLimit()
    {
        var text = new StringBuilder();
        for (int level = 0; level < 40; level++)
        {
            string next = string.Create(CultureInfo.InvariantCulture, $"{{ $ref: '#/p{level + 1}' }}");
            text.Append(CultureInfo.InvariantCulture, $"p{level}: {{ post: {{ callbacks: {{ c: {{ a: {next}, b: {next} }} }} }} }}\n");
        }

        text.Append("p40: { summary: end }\n");

        string problem = Assert.Single(Parts.Problems(Spec.WithPaths("/p: { $ref: items.yaml#/p0 }"), Parts.Part("items.yaml", text.ToString())));
        Assert.Contains("PIGGY1003", problem, System.StringComparison.Ordinal);
    }
}
