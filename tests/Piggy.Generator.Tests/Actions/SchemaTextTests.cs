using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>What a schema says beside its limits: descriptions, examples, and what the vocabulary of the spec adds.</summary>
public sealed class SchemaTextTests
{
    private const string Everything = """
        type: object
        description: One thing.
        required: [shop, kind]
        properties:
          shop: { type: string, format: uuid, description: Where it was., x-piggy-entity: shop, x-piggy-role: place }
          credits: { type: [integer, 'null'], default: 3, examples: [5, 6], x-piggy-unit: credits }
          mail: { type: string, deprecated: true, x-piggy-personal: true }
          token: { type: string, x-piggy-secret: true }
          kind: { type: string, enum: [a, b] }
          note: { type: [string, 'null'], x-piggy-evidence: { confidence: low, note: Seen once. } }
          inner: { $ref: '#/components/schemas/Inner' }
        """;

    private const string Inner = "Inner: { type: object, description: What is inside., properties: { x: { type: string, description: A letter. } } }";

    private static readonly JsonElement Input = Parse(ActionLab.Of(Sensitive(ActionSpec.WithBody(Everything, Inner))).Action.Descriptor.InputSchema);

    private static readonly JsonElement Output = Parse(ActionLab.Of(Sensitive(ActionSpec.WithData(Everything, Inner)).Replace("returns-secret: false", "returns-secret: true", StringComparison.Ordinal)).Action.Descriptor.OutputSchema);

    private static JsonElement Data => Output.GetProperty("properties").GetProperty("data");

    [Theory]
    [InlineData("shop", "description", "\"Where it was.\"")]
    [InlineData("shop", "x-piggy-entity", "\"shop\"")]
    [InlineData("shop", "x-piggy-role", "\"place\"")]
    [InlineData("credits", "x-piggy-unit", "\"credits\"")]
    [InlineData("mail", "deprecated", "true")]
    [InlineData("mail", "x-piggy-personal", "true")]
    [InlineData("token", "x-piggy-secret", "true")]
    [InlineData("note", "x-piggy-evidence", """{"confidence":"low","note":"Seen once."}""")]
    public void Annotation_StandsOnBothSides(string property, string keyword, string json)
    {
        Same(json, Property(Input, property).GetProperty(keyword));
        Same(json, Property(Data, property).GetProperty(keyword));
    }

    [Fact]
    public void ExamplesAndDefaults_AreForThoseWhoGiveAnInput()
    {
        Same("3", Property(Input, "credits").GetProperty("default"));
        Same("[5,6]", Property(Input, "credits").GetProperty("examples"));
        Assert.False(Property(Data, "credits").TryGetProperty("default", out _));
        Assert.False(Property(Data, "credits").TryGetProperty("examples", out _));
        Assert.All(
            Input.GetProperty("properties").EnumerateObject().Where(property => property.Name != "credits"), property => Assert.False(property.Value.TryGetProperty("examples", out _)));
    }

    [Fact]
    public void OnlyAnInput_SaysWhereAValueTravels()
    {
        Assert.All(Input.GetProperty("properties").EnumerateObject(), property => Assert.Equal("body", property.Value.GetProperty("x-piggy-in").GetString()));
        Assert.All(Data.GetProperty("properties").EnumerateObject(), property => Assert.False(property.Value.TryGetProperty("x-piggy-in", out _)));
    }

    [Fact]
    public void Body_DescribesTheInput()
    {
        Assert.Equal("One thing.", Input.GetProperty("description").GetString());
        Assert.Equal("The input of PIGGY_TRY_IT.", Parse(ActionLab.Of(ActionSpec.WithBody("type: object\nproperties: { x: { type: string } }")).Action.Descriptor.InputSchema).GetProperty("description").GetString());
    }

    [Fact]
    public void EveryPartOfAnEnvelope_IsExplained()
    {
        string[] bare = [.. Bare(Output, "").Where(place => !place.StartsWith("/data/", StringComparison.Ordinal))];

        Assert.Empty(bare);
    }

    [Theory]
    [InlineData("{ name: at, in: query, description: When., schema: { type: string, description: Any time. } }", "When.")]
    [InlineData("{ name: at, in: query, description: When., schema: { type: string } }", "When.")]
    [InlineData("{ name: at, in: query, schema: { type: string, description: Any time. } }", "Any time.")]
    public void Parameter_IsDescribedByItselfFirst(string parameter, string description) =>
        Assert.Equal(description, Property(Parse(ActionLab.Of(WithParameters(parameter)).Action.Descriptor.InputSchema), "at").GetProperty("description").GetString());

    [Theory]
    [InlineData("{ name: at, in: query, example: b, schema: { type: string, examples: [a] } }", """["b"]""")]
    [InlineData("{ name: at, in: query, schema: { type: string, examples: [a] } }", """["a"]""")]
    public void Parameter_HasItsOwnExamplesFirst(string parameter, string examples) =>
        Same(examples, Property(Parse(ActionLab.Of(WithParameters(parameter)).Action.Descriptor.InputSchema), "at").GetProperty("examples"));

    [Theory]
    [InlineData("{ type: string, examples: [a] }", "{ description: It. }", """["a"]""")]
    [InlineData("{ type: string, examples: [a] }", "{ examples: [b] }", """["b"]""")]
    [InlineData("{ type: string }", "{ examples: [b] }", """["b"]""")]
    public void LaterPart_HasTheExamples(string left, string right, string examples) =>
        Same(examples, Property(InputOf(ActionSpec.WithProperty($"{{ allOf: [ {left}, {right} ] }}")), "it").GetProperty("examples"));

    [Theory]
    [InlineData("{ type: string, deprecated: true }", "{ description: It. }")]
    [InlineData("{ type: string }", "{ deprecated: true }")]
    public void PartThatIsDeprecated_MakesTheWholeSo(string left, string right) =>
        Assert.True(Property(InputOf(ActionSpec.WithProperty($"{{ allOf: [ {left}, {right} ] }}")), "it").GetProperty("deprecated").GetBoolean());

    [Theory]
    [InlineData("{ type: string, contentEncoding: base64 }", "{ description: It. }")]
    [InlineData("{ type: string }", "{ contentEncoding: base64 }")]
    public void Encoding_OfEitherPart_Holds(string left, string right)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty($"{{ allOf: [ {left}, {right} ] }}"));

        Assert.Equal("base64", Property(Parse(lab.Action.Descriptor.InputSchema), "it").GetProperty("contentEncoding").GetString());
        Assert.Empty(lab.Validate("""{"it":"AQID"}"""));
        Assert.NotEmpty(lab.Validate("""{"it":"?"}"""));
    }

    [Fact]
    public void TypesBesideText_MakeAnEnumNoSetOfTexts()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty("{ type: [string, integer], enum: [a, b] }"));

        ValidatorTests.Agrees(lab, """{"it":"a"}""", """{"it":"c"}""", """{"it":1}""", """{"it":null}""");
    }

    private static string Sensitive(string spec) => spec.Replace("personal-data: false", "personal-data: true", StringComparison.Ordinal);

    private static void Same(string json, JsonElement value) => Assert.True(JsonElement.DeepEquals(Parse(json), value), value.GetRawText());

    private static string WithParameters(string parameter) => ActionSpec.Document("/things", "get", $"parameters:\n  - {parameter}\nresponses: {{ '200': {{ description: ok }} }}");

    private static JsonElement InputOf(string spec) => Parse(ActionLab.Of(spec).Action.Descriptor.InputSchema);

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static JsonElement Property(JsonElement schema, string name) => schema.GetProperty("properties").GetProperty(name);

    // Properties of which nothing says what they are.
    private static IEnumerable<string> Bare(JsonElement schema, string place)
    {
        if (schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                bool isExplained = property.Value.TryGetProperty("description", out JsonElement text) && text.GetString() is { Length: > 5 } words && words.EndsWith('.');
                if (!isExplained && (property.Value.TryGetProperty("type", out _) || property.Value.TryGetProperty("enum", out _)))
                {
                    yield return $"{place}/{property.Name}";
                }

                foreach (string inner in Bare(property.Value, $"{place}/{property.Name}").Concat(property.Value.TryGetProperty("items", out JsonElement items) ? Bare(items, $"{place}/{property.Name}") : []))
                {
                    yield return inner;
                }
            }
        }
    }
}
