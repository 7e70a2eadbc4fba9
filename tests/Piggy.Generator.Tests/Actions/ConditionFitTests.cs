using System.Linq;
using Piggy.Generator.Plan.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Which conditions can be checked between which types; the others are reported and left out.</summary>
public sealed class ConditionFitTests
{
    [Theory]
    [InlineData("{ type: string }", "{ type: string }", "differ: [a, b]")]
    [InlineData("{ type: string }", "{ type: string, enum: [x, y] }", "differ: [a, b]")]
    [InlineData("{ type: string, format: uuid }", "{ type: string, format: uuid, x-piggy-entity: shop }", "differ: [a, b]")]
    [InlineData("{ type: integer }", "{ type: integer }", "differ: [a, b]")]
    [InlineData("{ type: string, format: date }", "{ type: string, format: date }", "in-order: [a, b]")]
    [InlineData("{ type: string, format: time }", "{ type: string, format: time }", "in-order: [a, b]")]
    [InlineData("{ type: string, format: date-time }", "{ type: string, format: date-time }", "in-order: [a, b]")]
    [InlineData("{ type: string }", "{ type: string }", "only-when: { field: a, property: b, in: [x] }")]
    [InlineData("{ type: string }", "{ type: string, enum: [x, y] }", "only-when: { field: a, property: b, in: [x, y] }")]
    [InlineData("{ type: string }", "{ type: boolean }", "only-when: { field: a, property: b, in: [true] }")]
    [InlineData("{ type: string }", "{ type: boolean }", "only-when: { field: a, property: b, in: [false] }")]
    [InlineData("{ type: string }", "{ type: integer, format: int32 }", "only-when: { field: a, property: b, in: [-5] }")]
    [InlineData("{ type: string }", "{ type: integer }", "only-when: { field: a, property: b, in: [5000000000] }")]
    [InlineData("{ type: array, items: { type: string } }", "{ type: object }", "at-least-one-of: [a, b]")]
    [InlineData("{ type: array, items: { type: string } }", "{ type: object }", "server-checked: [b]")]
    public void ConditionThatFits_IsPlanned(string a, string b, string rule)
    {
        ActionSetPlan plan = Plan(a, b, rule);

        Assert.Empty(plan.Problems);
        Assert.Single(plan.Actions[0].Input.Rules);
    }

    [Theory]
    [InlineData("{ type: string }", "{ type: integer }", "differ: [a, b]")]
    [InlineData("{ type: string, format: byte }", "{ type: string, format: byte }", "differ: [a, b]")]
    [InlineData("{ type: array, items: { type: string } }", "{ type: array, items: { type: string } }", "differ: [a, b]")]
    [InlineData("{ type: string, format: date }", "{ type: string, format: date-time }", "in-order: [a, b]")]
    [InlineData("{ type: integer }", "{ type: integer }", "in-order: [a, b]")]
    [InlineData("{ type: string }", "{ type: string }", "only-when: { field: a, property: b, in: [x, 1] }")]
    [InlineData("{ type: string }", "{ type: string, enum: [x] }", "only-when: { field: a, property: b, in: [true] }")]
    [InlineData("{ type: string }", "{ type: boolean }", "only-when: { field: a, property: b, in: [x] }")]
    [InlineData("{ type: string }", "{ type: integer, format: int32 }", "only-when: { field: a, property: b, in: [5000000000] }")]
    [InlineData("{ type: string }", "{ type: integer }", "only-when: { field: a, property: b, in: [1.5] }")]
    [InlineData("{ type: string }", "{ type: number }", "only-when: { field: a, property: b, in: [1] }")]
    public void ConditionThatCannotBeChecked_IsReportedAndLeftOut(string a, string b, string rule)
    {
        ActionSetPlan plan = Plan(a, b, rule);

        Assert.Equal(["PIGGY3009"], plan.Problems.Select(problem => problem.Rule.Id));
        Assert.Empty(plan.Actions[0].Input.Rules);
    }

    [Theory]
    [InlineData("differ: [a, b]", "differ", "its two properties are not of one plain type")]
    [InlineData("in-order: [a, b]", "in-order", "its two properties are not both dates or moments")]
    public void Reason_IsTold(string rule, string name, string reason) =>
        Assert.Equal(["PIGGY_TRY_IT", name, reason], Assert.Single(Plan("{ type: string }", "{ type: integer }", rule).Problems).Arguments);

    [Fact]
    public void OneBrokenCondition_DoesNotTakeTheOthersWithIt()
    {
        ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.WithBody("""
            type: object
            properties: { a: { type: string }, b: { type: string }, c: { type: integer }, id: { type: string, readOnly: true } }
            x-piggy-rules:
              - { differ: [a, c], because: First. }
              - { differ: [a, id], because: Second. }
              - { differ: [a, b], because: Third. }
            """), allowProblems: true);

        Assert.Equal(["Third."], plan.Actions[0].Input.Rules.Select(rule => rule.Because));
        Assert.Equal(["PIGGY3008", "PIGGY3009"], plan.Problems.Select(problem => problem.Rule.Id).Order());
    }

    private static ActionSetPlan Plan(string a, string b, string rule) => ActionLab.PlanOf(
        ActionSpec.WithBody($"type: object\nproperties:\n  a: {a}\n  b: {b}\nx-piggy-rules: [ {{ {rule}, because: So it is. }} ]"), allowProblems: true);
}
