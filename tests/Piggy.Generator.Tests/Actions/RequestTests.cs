using System.Threading.Tasks;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class RequestTests
{
    private const string Id = "3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36";

    private static readonly ActionLab Lab = ActionLab.Of(ActionSpec.Document(
        "/shops/{shop}/tills/{till}",
        "put",
        """
        parameters:
          - { name: active, in: query, schema: { type: boolean } }
          - { name: shop, in: path, required: true, schema: { type: string, format: uuid, x-piggy-entity: shop } }
          - { name: since, in: query, schema: { type: string, format: date-time } }
          - { name: till, in: path, required: true, schema: { type: string } }
          - { name: tags, in: query, schema: { type: array, items: { type: string } } }
          - { name: days, in: query, explode: false, schema: { type: array, items: { type: string, format: date } } }
        requestBody:
          required: true
          content:
            application/json:
              schema:
                type: object
                required: [name, note]
                properties:
                  name: { type: string }
                  note: { type: [string, 'null'] }
                  price: { type: number }
                  at: { type: string, format: date-time }
                  lines: { type: array, items: { type: object, properties: { sku: { type: string }, count: { type: integer } } } }
                additionalProperties: true
                x-piggy-additional: attributes
        responses: { '200': { description: ok } }
        """));

    [Fact]
    public async Task Inputs_TravelWhereTheSpecSays()
    {
        ActionLab.Run run = await Lab.RunAsync($$$"""
            {"shop":"{{{Id.ToUpperInvariant()}}}","till":"a/b ?#é","active":false,"since":"2026-01-31T09:00:00+01:00","tags":["x y","&"],"days":["2026-02-01","2026-02-02"],
             "name":"N","note":null,"price":18.50,"at":"2026-01-31T09:00:00Z","lines":[{"sku":"s","count":2},{}],"attributes":{"order":{"n":1},"vip":true}}
            """);

        Assert.Equal(
            $"PUT /shops/{Id}/tills/a%2Fb%20%3F%23%C3%A9?active=false&since=2026-01-31T09%3A00%3A00%2B01%3A00&tags=x%20y&tags=%26&days=2026-02-01%2C2026-02-02",
            run.Request);
        Assert.Equal(
            """{"name":"N","note":null,"price":18.50,"at":"2026-01-31T09:00:00+00:00","lines":[{"sku":"s","count":2},{}],"order":{"n":1},"vip":true}""",
            run.Body);
    }

    [Fact]
    public async Task OptionalInputs_AreLeftOut()
    {
        ActionLab.Run run = await Lab.RunAsync($$"""{"shop":"{{Id}}","till":"1","name":"N","note":"x"}""");

        Assert.Equal($"PUT /shops/{Id}/tills/1", run.Request);
        Assert.Equal("""{"name":"N","note":"x"}""", run.Body);
    }

    [Theory]
    [InlineData("", "/till minLength")]
    [InlineData(".", "/till not")]
    [InlineData("..", "/till not")]
    public async Task PathValue_CannotAddressAnotherResource(string till, string error)
    {
        string input = $$"""{"shop":"{{Id}}","till":"{{till}}","name":"N","note":"x"}""";

        Assert.Equal([error], Lab.Validate(input));
        Assert.Null((await Lab.RunAsync(input)).Request);
        ValidatorTests.Agrees(Lab, input);
    }

    [Fact]
    public void GroupedMember_CannotOverwriteANamedOne()
    {
        string input = $$$"""{"shop":"{{{Id}}}","till":"1","name":"N","note":"x","attributes":{"price":1}}""";

        Assert.Equal("/attributes/price", Assert.Single(Lab.Validate(input)).Split(' ')[0]);
        ValidatorTests.Agrees(Lab, input, input.Replace("price", "other", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Descriptor_SaysWhereEachInputTravels()
    {
        Assert.Equal(
            "shop Path True, till Path True, active Query False, since Query False, tags Query False, days Query False, "
            + "name Body True, note Body True, price Body False, at Body False, lines Body False, attributes BodyMembers False",
            string.Join(", ", System.Linq.Enumerable.Select(Lab.Action.Descriptor.Inputs, input => $"{input.Name} {input.Location} {input.Required}")));
    }

    [Fact]
    public async Task FreeBody_KeepsItsMembers()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("type: object\nadditionalProperties: { type: integer }"));

        Assert.Equal("""{"a":1,"b":2}""", (await lab.RunAsync("""{"a":1,"b":2}""")).Body);
        Assert.Equal(["/a type"], lab.Validate("""{"a":"1"}"""));
        ValidatorTests.Agrees(lab, """{"a":1}""", """{"a":"1"}""", "{}");
    }
}
