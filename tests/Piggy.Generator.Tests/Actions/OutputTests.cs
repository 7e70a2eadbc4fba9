using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Generated.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class OutputTests
{
    private static readonly ActionLab Lab = ActionLab.Of(ActionSpec.WithData(
        """
        $ref: '#/components/schemas/Voucher'
        """,
        """
        Voucher:
          type: object
          required: [uuid, limit]
          properties:
            uuid: { type: string, format: uuid, x-piggy-entity: voucher }
            status: { type: string, enum: [ACTIVE, LOCKED] }
            limit: { type: [integer, 'null'], maximum: 3 }
            contact: { anyOf: [ { $ref: '#/components/schemas/Contact' }, { type: 'null' } ] }
            token: { oneOf: [ { $ref: '#/components/schemas/Token' }, { type: string } ], x-piggy-bare-value: value }
            at: { type: string, format: date-time }
          additionalProperties: true
          x-piggy-additional: attributes
        Contact: { type: object, required: [mail], properties: { mail: { type: string, format: email } } }
        Token: { type: object, properties: { value: { type: string } } }
        """));

    [Theory]
    [InlineData(
        """{"data":{"uuid":"3F2B8C1A-6D4E-4B7F-9A05-C1E7D2F48B36","limit":9,"status":"NEW","color":"red","deep":{"a":[1]}},"meta":[]}""",
        """{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","status":"NEW","limit":9,"attributes":{"color":"red","deep":{"a":[1]}}}""")]
    [InlineData(
        """{"data":{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":null,"contact":null,"token":"bare"}}""",
        """{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":null,"token":{"value":"bare"}}""")]
    [InlineData(
        """{"data":{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":1,"contact":{"mail":"not checked","new":1},"token":{"value":"v"},"at":"2026-01-31T09:00:00+01:00"}}""",
        """{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":1,"contact":{"mail":"not checked"},"token":{"value":"v"},"at":"2026-01-31T09:00:00+01:00"}""")]
    public async Task Answer_BecomesDataAsTheOutputSchemaDescribesIt(string answer, string data)
    {
        ActionLab.Run run = await Lab.RunAsync("{}", answer);

        Assert.True(run.Result.Successful, run.Envelope);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(data).RootElement, JsonDocument.Parse(run.Data).RootElement), run.Data);
        Assert.True(new JsonSchemaOracle(Lab.Action.Descriptor.OutputSchema).Accepts(run.Envelope), run.Envelope);
    }

    [Theory]
    [InlineData("""{"data":{"limit":1}}""")]
    [InlineData("""{"data":{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36"}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("{}")]
    [InlineData("<html>")]
    public async Task AnswerOfAnotherShape_IsAnErrorThatFollowsTheOutputSchema(string answer)
    {
        ActionLab.Run run = await Lab.RunAsync("{}", answer);

        Assert.Equal(ActionErrorKind.UnexpectedResponse, run.Result.Error?.Kind);
        Assert.True(new JsonSchemaOracle(Lab.Action.Descriptor.OutputSchema).Accepts(run.Envelope), run.Envelope);
    }

    [Theory]
    [InlineData("""{"data":{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":1},"error":null,"successful":false}""")]
    [InlineData("""{"data":null,"error":null,"successful":true}""")]
    [InlineData("""{"data":{"limit":1},"error":null,"successful":true}""")]
    [InlineData("""{"data":{"uuid":"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36","limit":1,"color":"red"},"error":null,"successful":true}""")]
    public void OutputSchema_RefusesOtherEnvelopes(string envelope) => Assert.False(new JsonSchemaOracle(Lab.Action.Descriptor.OutputSchema).Accepts(envelope));

    [Fact]
    public void OutputSchema_NamesEveryKindAndOutcomeOfTheRuntime()
    {
        JsonElement error = JsonDocument.Parse(Lab.Action.Descriptor.OutputSchema).RootElement.GetProperty("properties").GetProperty("error").GetProperty("properties");

        Assert.Equal(SnakeCase<ActionErrorKind>(), Values(error, "kind"));
        Assert.Equal(SnakeCase<ActionOutcome>(), Values(error, "outcome"));
    }

    [Fact]
    public async Task List_IsData()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithData("type: array\nitems: { type: object, properties: { n: { type: integer } } }"));

        Assert.Equal("""[{"n":1},{}]""", (await lab.RunAsync("{}", """{"data":[{"n":1,"more":2},{}]}""")).Data);
    }

    [Fact]
    public async Task AnswerWithoutEnvelope_IsDataAsAWhole()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithAnswer("type: object\nproperties: { n: { type: integer } }"));

        Assert.Equal("""{"n":1}""", (await lab.RunAsync("{}", """{"n":1}""")).Data);
    }

    [Fact]
    public async Task AnswerWithoutSchema_IsKeptAsItIs()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.Document("/gone", "delete", "responses: { '204': { description: gone } }"));

        Assert.Equal("""{"any":[1]}""", (await lab.RunAsync("{}", """{"any":[1]}""")).Data);
        ActionLab.Run empty = await lab.RunAsync("{}", "", System.Net.HttpStatusCode.NoContent);
        Assert.True(empty.Result.Successful, empty.Envelope);
        Assert.Equal(204, lab.Action.Descriptor.SuccessStatus);
    }

    [Theory]
    [InlineData("type: integer", "7")]
    [InlineData("type: string", "\"text\"")]
    [InlineData("type: object\nadditionalProperties: { type: array, items: { type: integer } }", """{"a":[1,2],"b":[]}""")]
    [InlineData("type: array\nitems: { type: [string, 'null'] }", """["a",null]""")]
    public async Task PlainData_IsKept(string schema, string data)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithData(schema));

        ActionLab.Run run = await lab.RunAsync("{}", $$"""{"data":{{data}}}""");

        Assert.Equal(data, run.Data);
        Assert.True(new JsonSchemaOracle(lab.Action.Descriptor.OutputSchema).Accepts(run.Envelope), run.Envelope);
    }

    [Fact]
    public async Task OptionalData_MayBeMissing()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithData("type: object\nproperties: { n: { type: integer } }", required: false));

        Assert.Equal("null", (await lab.RunAsync("{}", "{}")).Data);
    }

    [Fact]
    public void Records_TellNothingButTheirName()
    {
        foreach (string name in new[] { "Voucher", "Contact", "Token" })
        {
            object record = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(Lab.Type(name));
            Assert.Equal(name, record.ToString());
        }
    }

    private static string[] SnakeCase<T>()
        where T : struct, System.Enum => System.Array.ConvertAll(System.Enum.GetNames<T>(), JsonNamingPolicy.SnakeCaseLower.ConvertName);

    private static string[] Values(JsonElement properties, string name) =>
        [.. System.Linq.Enumerable.Select(properties.GetProperty(name).GetProperty("enum").EnumerateArray(), value => value.GetString()!)];
}
