using System.Linq;
using Piggy.Generator.Plan.Actions;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

/// <summary>Schemas that must both hold: the narrower limit wins, whichever of the two has it.</summary>
public sealed class AllOfTests
{
    [Theory]
    [InlineData("{ type: integer, minimum: 1 }", "{ minimum: 5 }", "5", "4", "minimum")]
    [InlineData("{ type: integer, minimum: 5 }", "{ minimum: 10 }", "10", "9", "minimum")]
    [InlineData("{ type: integer, maximum: 10 }", "{ maximum: 5 }", "5", "6", "maximum")]
    [InlineData("{ type: integer, maximum: 10 }", "{ minimum: 5 }", "10", "11", "maximum")]
    [InlineData("{ type: number, exclusiveMinimum: 1 }", "{ exclusiveMinimum: 2.5 }", "2.6", "2.5", "exclusiveMinimum")]
    [InlineData("{ type: number, exclusiveMaximum: 2.5 }", "{ exclusiveMaximum: 1 }", "0.9", "1", "exclusiveMaximum")]
    [InlineData("{ type: number, exclusiveMaximum: 2.5 }", "{ exclusiveMinimum: 1 }", "1.1", "2.5", "exclusiveMaximum")]
    [InlineData("{ type: integer, multipleOf: 3 }", "{ minimum: 1 }", "3", "4", "multipleOf")]
    [InlineData("{ type: integer }", "{ type: number }", "2", "2.5", "type")]
    [InlineData("{ type: [integer, 'null'] }", "{ type: integer }", "2", "null", "type")]
    [InlineData("{ type: string, minLength: 2 }", "{ minLength: 3 }", "\"abc\"", "\"ab\"", "minLength")]
    [InlineData("{ type: string, maxLength: 2 }", "{ maxLength: 3 }", "\"ab\"", "\"abc\"", "maxLength")]
    [InlineData("{ type: string, maxLength: 2 }", "{ minLength: 1 }", "\"ab\"", "\"abc\"", "maxLength")]
    [InlineData("{ type: string, minLength: 2 }", "{ maxLength: 3 }", "\"ab\"", "\"a\"", "minLength")]
    [InlineData("{ type: string, pattern: '^a' }", "{ maxLength: 3 }", "\"ab\"", "\"b\"", "pattern")]
    [InlineData("{ type: string, pattern: '^a' }", "{ pattern: '^a' }", "\"ab\"", "\"b\"", "pattern")]
    [InlineData("{ type: string, format: email }", "{ minLength: 1 }", "\"a@example.com\"", "\"a\"", "format")]
    [InlineData("{ type: string, enum: [a, b] }", "{ enum: [b, c] }", "\"b\"", "\"a\"", "enum")]
    [InlineData("{ type: string, enum: [a, b] }", "{ type: string }", "\"a\"", "\"c\"", "enum")]
    [InlineData("{ type: array, items: { type: integer }, minItems: 1 }", "{ minItems: 2 }", "[1,2]", "[1]", "minItems")]
    [InlineData("{ type: array, items: { type: integer }, maxItems: 1 }", "{ maxItems: 2 }", "[1]", "[1,2]", "maxItems")]
    [InlineData("{ type: array, items: { type: integer }, uniqueItems: true }", "{ maxItems: 2 }", "[1,2]", "[1,1]", "uniqueItems")]
    [InlineData("{ type: object, minProperties: 1 }", "{ minProperties: 2 }", "{\"a\":1,\"b\":1}", "{\"a\":1}", "minProperties")]
    [InlineData("{ type: object, maxProperties: 1 }", "{ maxProperties: 2 }", "{\"a\":1}", "{\"a\":1,\"b\":1}", "maxProperties")]
    [InlineData("{ type: object, additionalProperties: { type: integer } }", "{ maxProperties: 2 }", "{\"a\":1}", "{\"a\":\"1\"}", "type")]
    public void NarrowerLimit_Wins_InEitherOrder(string left, string right, string fits, string fails, string rule)
    {
        foreach (string property in new[] { $"{{ allOf: [ {left}, {right} ] }}", $"{{ allOf: [ {right}, {left} ] }}" })
        {
            ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(property));

            Assert.Empty(lab.Validate($$"""{"it":{{fits}}}"""));
            Assert.Equal([rule], lab.Validate($$"""{"it":{{fails}}}""").Select(error => error.Split(' ')[1]));
            ValidatorTests.Agrees(lab, $$"""{"it":{{fits}}}""", $$"""{"it":{{fails}}}""", """{"it":null}""", """{"it":{}}""");
        }
    }

    [Theory]
    [InlineData("{ type: integer }", "{ type: string }", "allOf of different types")]
    [InlineData("{ type: integer }", "{ oneOf: [ { minimum: 1 }, { maximum: 0 } ] }", "allOf with oneOf or anyOf inside")]
    [InlineData("{ type: integer }", "{ anyOf: [ { minimum: 1 }, { maximum: 0 } ] }", "allOf with oneOf or anyOf inside")]
    [InlineData("{ type: array, items: { type: integer } }", "{ items: { type: string } }", "allOf of different arrays")]
    [InlineData("{ type: string, pattern: '^a' }", "{ pattern: 'b$' }", "allOf with two patterns")]
    [InlineData("{ type: integer, multipleOf: 2 }", "{ multipleOf: 3 }", "allOf with two multipleOf")]
    [InlineData("{ type: string, format: email }", "{ format: uri }", "allOf with two formats")]
    public void WhatCannotBeFolded_IsReportedByItsReason_InEitherOrder(string left, string right, string reason)
    {
        foreach (string property in new[] { $"{{ allOf: [ {left}, {right} ] }}", $"{{ allOf: [ {right}, {left} ] }}" })
        {
            ActionSetPlan plan = ActionLab.PlanOf(ActionSpec.WithProperty(property), allowProblems: true);

            Assert.Contains(reason, Assert.Single(plan.Problems, problem => problem.Rule.Id == "PIGGY3005").Arguments);
        }
    }

    [Fact]
    public void WhatNothingFits_IsNoInput()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("type: object\nproperties:\n  it: { allOf: [ { type: string }, false ] }\n  other: { type: string }"));

        Assert.Equal(["other"], lab.Plan.Actions[0].Input.Members.Select(member => member.WireName));
        Assert.Equal(["/it additionalProperties"], lab.Validate("""{"it":"x"}"""));
    }

    [Theory]
    [InlineData("{ allOf: [ { type: string } ], maxLength: 2 }")]
    [InlineData("{ oneOf: [ { type: string } ], maxLength: 2 }")]
    [InlineData("{ anyOf: [ { type: string }, { type: 'null' } ], maxLength: 2 }")]
    [InlineData("{ allOf: [ { $ref: '#/components/schemas/Name' } ], maxLength: 2 }")]
    [InlineData("{ allOf: [ { type: string, maxLength: 5 } ], maxLength: 2 }")]
    [InlineData("{ allOf: [ { type: string, maxLength: 2 } ], maxLength: 5 }")]
    public void LimitBesideTheOnlyPart_HoldsToo(string property)
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithProperty(property, required: true, components: "Name: { type: string }"));

        Assert.Empty(lab.Validate("""{"it":"ab"}"""));
        Assert.Equal(["/it maxLength"], lab.Validate("""{"it":"abc"}"""));
        ValidatorTests.Agrees(lab, """{"it":"ab"}""", """{"it":"abc"}""");
    }

    [Fact]
    public void Object_HasTheMembersOfAllParts_AndALaterOneReplacesAnEarlier()
    {
        ActionLab lab = ActionLab.Of(ActionSpec.WithBody("""
            allOf:
              - { type: object, required: [a], properties: { a: { type: string }, b: { type: string } } }
              - { type: object, required: [c], properties: { b: { type: integer }, c: { type: string } } }
            """));

        Assert.Equal(["a", "b", "c"], lab.Plan.Actions[0].Input.Members.Select(member => member.WireName).Order());
        Assert.Empty(lab.Validate("""{"a":"x","b":1,"c":"y"}"""));
        Assert.Equal(["/a required", "/b type", "/c required"], lab.Validate("""{"b":"x"}""").Order());
    }
}
