using System.Linq;
using Piggy.Generator.Plan.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Keywords that say nothing to a type, or more than C# can hold: each is reported by its name, and the schema does not promise it.</summary>
public sealed class LimitKeywordTests
{
    [Theory]
    [InlineData("{ type: string, minimum: 1 }", "minimum")]
    [InlineData("{ type: string, maximum: 1 }", "maximum")]
    [InlineData("{ type: string, exclusiveMinimum: 1 }", "exclusiveMinimum")]
    [InlineData("{ type: string, exclusiveMaximum: 1 }", "exclusiveMaximum")]
    [InlineData("{ type: string, multipleOf: 2 }", "multipleOf")]
    [InlineData("{ type: integer, minLength: 1 }", "minLength")]
    [InlineData("{ type: integer, maxLength: 1 }", "maxLength")]
    [InlineData("{ type: integer, pattern: a }", "pattern")]
    [InlineData("{ type: string, minItems: 1 }", "minItems")]
    [InlineData("{ type: string, maxItems: 1 }", "maxItems")]
    [InlineData("{ type: string, uniqueItems: true }", "uniqueItems")]
    [InlineData("{ type: string, minProperties: 1 }", "minProperties")]
    [InlineData("{ type: string, maxProperties: 1 }", "maxProperties")]
    [InlineData("{ type: boolean, maxLength: 1 }", "maxLength")]
    [InlineData("{ type: string, format: uuid, maxLength: 1 }", "maxLength")]
    [InlineData("{ type: array, items: { type: integer }, maxLength: 1 }", "maxLength")]
    [InlineData("{ type: array, items: { type: string, format: byte }, uniqueItems: true }", "uniqueItems")]
    [InlineData("{ type: integer, minimum: -1e40 }", "minimum")]
    [InlineData("{ type: integer, maximum: 1e40 }", "maximum")]
    [InlineData("{ type: number, exclusiveMinimum: -1e40 }", "exclusiveMinimum")]
    [InlineData("{ type: number, exclusiveMaximum: 1e40 }", "exclusiveMaximum")]
    [InlineData("{ type: number, multipleOf: 1e40 }", "multipleOf")]
    public void KeywordThatIsNotChecked_IsReported_AndNotStated(string property, string keyword)
    {
        ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.WithProperty(property), allowProblems: true);

        Assert.Equal(["PIGGY_TRY_IT.it", keyword], Assert.Single(plan.Problems, problem => problem.Rule.Id == "PIGGY3007").Arguments);
        Assert.False(SchemaOf(property).TryGetProperty(keyword, out _), "The schema states what nobody checks.");
    }

    [Theory]
    [InlineData("{ type: string, minLength: 0 }")]
    [InlineData("{ type: array, items: { type: integer }, minItems: 0, uniqueItems: false }")]
    [InlineData("{ type: object, minProperties: 0 }")]
    [InlineData("{ type: string, enum: [abc], minLength: 1, maxLength: 3, pattern: a }")]
    [InlineData("{ type: array, items: { type: string, enum: [a] }, uniqueItems: true }")]
    [InlineData("{ type: array, items: {}, uniqueItems: true }")]
    public void KeywordThatHoldsAnyway_IsNoProblem(string property) => Assert.Empty(ActionLab.PlanOf(ActionSpec.WithProperty(property)).Problems);

    [Fact]
    public void ObjectThatAllowsNoMember_IsHeldToIt()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty("{ type: object, additionalProperties: false }"));

        Assert.Empty(lab.Validate("""{"it":{}}"""));
        Assert.Single(lab.Validate("""{"it":{"a":1}}"""));
    }

    private static System.Text.Json.JsonElement SchemaOf(string property) => System.Text.Json.JsonDocument
        .Parse(ActionLab.Of(ActionSpec.WithProperty(property)).Action.Descriptor.InputSchema).RootElement.GetProperty("properties").GetProperty("it");
}
