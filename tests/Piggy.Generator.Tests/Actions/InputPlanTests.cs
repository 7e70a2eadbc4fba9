using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generator.Inputs;
using Piggy.Generator.Model;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>What becomes an action's input, and why some operations get no action.</summary>
public sealed class InputPlanTests
{
    private const string Ok = "responses: { '200': { description: ok } }";

    [Theory]
    [InlineData("content: {}", "empty")]
    [InlineData("content: { text/plain: { schema: { type: string } } }", "of the type text/plain")]
    [InlineData("content: { application/json: {} }", "without a schema")]
    [InlineData("content: { application/json: { schema: { type: string } } }", "no object")]
    [InlineData("content: { application/json: { schema: { type: array, items: { type: string } } } }", "no object")]
    [InlineData("content: { application/json: { schema: { oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object } ] } } }", "a choice between schemas")]
    [InlineData("content: { application/json: { schema: { anyOf: [ { type: object, properties: { a: { type: string } } }, { type: object } ] } } }", "a choice between schemas")]
    [InlineData("content: { application/json: { schema: { type: object, properties: { a: { type: string } }, oneOf: [ { required: [a] }, { maxProperties: 0 } ] } } }", "a choice between schemas")]
    [InlineData("content: { application/json: { schema: { allOf: [ { type: object, properties: { a: { type: string } } }, { type: string } ] } } }", "allOf of different types")]
    public void Body_ThatIsNoObject_IsRefused_WithTheReason(string body, string reason)
    {
        ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.Document("/things", "post", $"requestBody: {{ {body} }}\n{Ok}"), allowProblems: true);

        Assert.Empty(plan.Actions);
        var problem = Assert.Single(plan.Problems, problem => problem.Rule.Id == "PIGGY3002");
        Assert.Equal(["PIGGY_TRY_IT", reason], problem.Arguments);
    }

    [Theory]
    [InlineData("content: { application/json: { schema: { type: object } } }")]
    [InlineData("content: { application/json: { schema: { type: [object, 'null'] } } }")]
    [InlineData("content: { text/plain: { schema: { type: string } }, application/merge-patch+json: { schema: { properties: { a: { type: string } } } } }")]
    public void Body_ThatIsAnObject_IsAnInput(string body) =>
        Assert.True(Assert.Single(ActionLab.PlanOf(ActionSpec.Document("/things", "post", $"requestBody: {{ {body} }}\n{Ok}")).Actions).HasBody);

    [Fact]
    public void OneParameterThatCannotBeSent_IsEnough_WhicheverItIs()
    {
        foreach (string parameters in new[] { "{ name: X-Till, in: header, required: true, schema: { type: string } }, { name: a, in: query, schema: { type: string } }", "{ name: a, in: query, schema: { type: string } }, { name: X-Till, in: header, required: true, schema: { type: string } }" })
        {
            ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.Document("/things", "get", $"parameters: [ {parameters} ]\n{Ok}"), allowProblems: true);

            Assert.Empty(plan.Actions);
            Assert.Equal(["PIGGY3003"], plan.Problems.Select(problem => problem.Rule.Id));
        }
    }

    [Fact]
    public void OptionalParameterThatCannotBeSent_IsLeftOut_AndTheRestIsSent()
    {
        ActionSetPlan plan = ActionLab.PlanOf(
            ActionSpec.Document("/things", "get", $"parameters: [ {{ name: session, in: cookie, schema: {{ type: string }} }}, {{ name: a, in: query, schema: {{ type: string }} }} ]\n{Ok}"), allowProblems: true);

        Assert.Equal(["a"], Assert.Single(plan.Actions).Input.Members.Select(member => member.WireName));
        Assert.Equal(["PIGGY_TRY_IT", "session", "travels in a cookie, which actions do not send"], Assert.Single(plan.Problems).Arguments);
    }

    [Theory]
    [InlineData("type: object\nproperties: { a: { type: string, readOnly: true }, b: { type: string, writeOnly: true }, c: { type: string } }", "b c")]
    public void Property_OfTheOtherDirection_IsNotThere(string schema, string sent)
    {
        ActionLab input = ActionLab.Of(ActionSpec.WithBody(schema));
        ActionLab answer = ActionLab.Of(ActionSpec.WithData(schema));

        Assert.Equal(sent, string.Join(' ', Assert.Single(input.Plan.Actions).Input.Members.Select(member => member.WireName)));
        Assert.Equal("a c", string.Join(' ', Assert.Single(answer.Plan.Records, record => record.Role != RecordRole.ActionInput).Members.Select(member => member.WireName)));
    }

    [Fact]
    public void RequiredPropertyWithoutSchema_IsReportedForAnInput()
    {
        const string Schema = "type: object\nrequired: [a, b]\nproperties: { a: { type: string } }";

        Assert.Equal(
            ["PIGGY_TRY_IT", "required (of a property that has no schema)"],
            Assert.Single(ActionLab.PlanOf(ActionSpec.WithBody(Schema), allowProblems: true).Problems, problem => problem.Rule.Id == "PIGGY3007").Arguments);
        Assert.Empty(ActionLab.PlanOf(ActionSpec.WithData(Schema), allowProblems: true).Problems);
    }

    [Fact]
    public async Task Body_HoldsWhatIsNotSentElsewhere()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.Document(
            "/things/{id}",
            "post",
            $"""
            parameters: [ {"{"} name: id, in: path, required: true, schema: {"{"} type: string {"}"} {"}"}, {"{"} name: q, in: query, schema: {"{"} type: string {"}"} {"}"} ]
            requestBody: {"{"} content: {"{"} application/json: {"{"} schema: {"{"} type: object, properties: {"{"} a: {"{"} type: string {"}"} {"}"} {"}"} {"}"} {"}"} {"}"}
            {Ok}
            """));

        ActionLab.Run run = await lab.RunAsync("""{"id":"x","q":"y","a":"z"}""");

        Assert.Equal("POST /things/x?q=y", run.Request);
        Assert.Equal("""{"a":"z"}""", run.Body);
    }

    [Fact]
    public async Task Body_IsTheInputWhereAllOfItIsSentThere()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("type: object\nproperties: { a: { type: string }, b: { type: integer } }"));

        ActionLab.Run run = await lab.RunAsync("""{"b":2,"a":"z"}""");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"a":"z","b":2}"""), JsonNode.Parse(run.Body!)), run.Body);
        Assert.False(Assert.Single(lab.Plan.Actions).WritesBody);
    }

    [Theory]
    [InlineData("oneOf: [ { type: string }, { type: 'null' } ]", "\"a\" null", "1")]
    [InlineData("anyOf: [ { type: string }, { type: integer } ]", "\"a\" 1", "null")]
    [InlineData("oneOf: [ { type: [string, 'null'] }, { type: boolean } ]", "\"a\" true null", "1")]
    public void ChoiceOfPlainValues_TakesEachOfThem(string choice, string fits, string fails)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty($"{{ {choice} }}", required: true));

        Assert.All(fits.Split(' '), value => Assert.Empty(lab.Validate($$"""{"it":{{value}}}""")));
        Assert.All(fails.Split(' '), value => Assert.NotEmpty(lab.Validate($$"""{"it":{{value}}}""")));
    }

    [Fact]
    public void Actions_AreInTheOrderOfTheirSlugs_AndNamedWithoutTheCommonPrefix()
    {
        string Action(string path, string slug) => $$"""
            {{path}}:
              get:
                x-piggy-action: { slug: {{slug}}, title: Try it, toolset: companion }
                x-piggy-effect: { access: read, irreversible: false, gives-value: false, sends-mail: false, returns-secret: false, personal-data: false, repeat-safe: true, asynchronous: false }
                x-piggy-evidence: { request: high, response: high, errors: high, sources: [tests], checked: 2026-11-22 }
                {{Ok}}
            """;
        ActionSetPlan plan = ActionLab.PlanOf(Spec.WithPaths(string.Join('\n', Action("/c", "PIGGY_C"), Action("/a", "PIGGY_A_THING"), Action("/b", "PIGGY_B"))));

        Assert.Equal([("PIGGY_A_THING", "AThing"), ("PIGGY_B", "B"), ("PIGGY_C", "C")], plan.Actions.Select(action => (action.Slug, action.Name)));
    }

    [Fact]
    public void TwoInputsOfOneName_MakeNoAction()
    {
        ActionSetPlan plan = ActionLab.PlanOf(
            ActionSpec.Document(
                "/things",
                "post",
                $"parameters: [ {{ name: it, in: query, schema: {{ type: string }} }} ]\nrequestBody: {{ content: {{ application/json: {{ schema: {{ type: object, properties: {{ it: {{ type: string }} }} }} }} }} }}\n{Ok}"),
            allowProblems: true);

        Assert.Empty(plan.Actions);
        Assert.Equal(["PIGGY_TRY_IT", "it", "query", "body"], Assert.Single(plan.Problems).Arguments);
    }

    [Fact]
    public void SegmentOfAPath_IsNeverEmpty_AndTheSchemaSaysSo()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.Document(
            "/things/{id}/{kind}",
            "get",
            $"parameters: [ {{ name: id, in: path, required: true, schema: {{ type: string }} }}, {{ name: kind, in: path, required: true, schema: {{ type: string, x-extensible-enum: [a] }} }}, {{ name: q, in: query, schema: {{ type: string }} }} ]\n{Ok}"));

        ValidatorTests.Agrees(lab, """{"id":"x","kind":"a"}""", """{"id":"","kind":"a"}""", """{"id":"x","kind":""}""", """{"id":"x","kind":"a","q":""}""", """{"id":".","kind":"a"}""", """{"id":"..","kind":"a"}""");
        Assert.NotEmpty(lab.Validate("""{"id":"","kind":"a"}"""));
        Assert.Empty(lab.Validate("""{"id":"x","kind":"b","q":""}"""));
    }

    [Theory]
    [InlineData("{ type: integer, format: uuid }", "1", "\"3f2b8c1a-6d4e-4b7f-9a05-c1e7d2f48b36\"")]
    [InlineData("{ type: [string, 'null'], enum: [a, null] }", "\"a\" null", "\"b\" \"null\"")]
    [InlineData("{ oneOf: [ { type: string }, { type: integer }, { type: 'null' } ] }", "\"a\" 1 null", "true")]
    [InlineData("{ anyOf: [ { type: string }, { type: integer } ], nullable: true }", "\"a\" 1", "true {}")]
    [InlineData("{ type: [object, string] }", "{} \"a\"", "1 []")]
    [InlineData("{ $ref: '#/components/schemas/Node' }", "{} {\"next\":{\"next\":{}}}", "{\"next\":1} null")]
    public void Value_IsWhatItsSchemaSays(string schema, string fits, string fails)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(schema, required: true, components: "Node: { type: object, required: [], properties: { next: { $ref: '#/components/schemas/Node' } } }"));
        string[] right = [.. fits.Split(' ').Select(value => $$"""{"it":{{value}}}""")];
        string[] wrong = [.. fails.Split(' ').Select(value => $$"""{"it":{{value}}}""")];

        Assert.All(right, json => Assert.Empty(lab.Validate(json)));
        Assert.All(wrong, json => Assert.NotEmpty(lab.Validate(json)));
        ValidatorTests.Agrees(lab, [.. right, .. wrong]);
    }

    [Fact]
    public void Planning_EndsWhenNobodyWaits()
    {
        ApiModel api = Spec.ReadApi(ActionSpec.WithProperty("{ type: string }"));

        Assert.Throws<OperationCanceledException>(() => ActionPlanner.Plan(api, new SpecOptions("Acme", "AcmeClient"), new CancellationToken(canceled: true)));
    }

    [Fact]
    public void AnswerWithoutSchema_IsDescribedByItsResponse()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.Document("/things", "get", "responses: { '200': { description: Whatever it says. } }"));
        JsonElement data = JsonDocument.Parse(lab.Action.Descriptor.OutputSchema).RootElement.GetProperty("properties").GetProperty("data");

        Assert.Contains("Whatever it says.", data.GetRawText(), StringComparison.Ordinal);
    }
}
