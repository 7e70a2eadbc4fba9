using System;
using System.Linq;
using System.Threading;
using Piggy.Generator.Inputs;
using Piggy.Generator.Plan.Actions;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class ActionRuleTests
{
    public static TheoryData<RuleCase> Cases =>
    [
        new RuleCase(
            "PIGGY3001",
            "Action 'PIGGY_TRY_IT' has the input 'it' in its query and again in its body, but its inputs form one flat object; the action is left out. Rename one of them.",
            ActionSpec.Document(
                "/things",
                "post",
                """
                parameters: [ { name: it, in: query, schema: { type: string } } ]
                requestBody: { content: { application/json: { schema: { type: object, properties: { it: { type: string } } } } } }
                responses: { '200': { description: ok } }
                """),
            "post:"),
        new RuleCase(
            "PIGGY3002",
            "The request body of action 'PIGGY_TRY_IT' is of the type text/plain, but the inputs of an action are the members of one JSON object; the action is left out. "
            + "Describe the body as an object with properties in application/json.",
            ActionSpec.Document("/things", "post", "requestBody: { content: { text/plain: { schema: { type: string } } } }\nresponses: { '200': { description: ok } }"),
            "post:"),
        new RuleCase(
            "PIGGY3003",
            "Action 'PIGGY_TRY_IT' requires the parameter 'X-Till', which travels in a header, which actions do not send; the action is left out. "
            + "Move it to the path, the query or the body as a plain value, or make it optional.",
            ActionSpec.Document(
                "/things", "get", "parameters: [ { name: X-Till, in: header, required: true, schema: { type: string } } ]\nresponses: { '200': { description: ok } }"),
            "get:"),
        new RuleCase(
            "PIGGY3004",
            "The optional parameter 'filter' of action 'PIGGY_TRY_IT' is no plain value, which actions do not send; the action is emitted without it. Use the client to send it.",
            ActionSpec.Document(
                "/things", "get", "parameters: [ { name: filter, in: query, schema: { type: object, properties: { a: { type: string } } } } ]\nresponses: { '200': { description: ok } }"),
            "get:"),
        new RuleCase(
            "PIGGY3005",
            "The schema of 'PIGGY_TRY_IT.it' uses oneOf, which has no C# type; it is emitted as PiggyJson, which holds any JSON value. "
            + "Describe it with a single type to get a typed member.",
            ActionSpec.WithProperty("{ oneOf: [ { type: object, properties: { a: { type: string } } }, { type: object, properties: { b: { type: string } } } ] }"),
            "it:"),
        new RuleCase(
            "PIGGY3007",
            "The keyword 'uniqueItems' of 'PIGGY_TRY_IT.it' is not checked before a call; it is left out of the input schema and the server decides. "
            + "Remove it or express it with the keywords that spec/README.md lists.",
            ActionSpec.WithProperty("{ type: array, uniqueItems: true, items: { type: object, properties: { a: { type: string } } } }"),
            "it:"),
        new RuleCase(
            "PIGGY3006",
            "The pattern of 'PIGGY_TRY_IT.it' is not a regular expression that .NET understands (Invalid pattern '(' at offset 1. Not enough )'s.); "
            + "it is checked by the server only and left out of the input schema. Write it without that construct.",
            ActionSpec.WithProperty("{ type: string, pattern: '(' }"),
            "it:"),
        new RuleCase(
            "PIGGY3008",
            "The condition at-least-one-of of 'PIGGY_TRY_IT' names 'id', which is not among what is sent; the condition is left out. Correct the name.",
            ActionSpec.WithBody(
                "type: object\nproperties: { id: { type: string, readOnly: true }, b: { type: string } }\nx-piggy-rules: [ { at-least-one-of: [id, b], because: So it is. } ]"),
            "Thing:"),
        new RuleCase(
            "PIGGY3009",
            "The condition in-order of 'PIGGY_TRY_IT' cannot be checked because its two properties are not both dates or moments; the condition is left out. "
            + "Change the types, or use server-checked.",
            ActionSpec.WithBody("type: object\nproperties: { a: { type: string }, b: { type: string } }\nx-piggy-rules: [ { in-order: [a, b], because: So it is. } ]"),
            "Thing:"),
        new RuleCase(
            "PIGGY3010",
            "The object 'PIGGY_TRY_IT' groups unnamed members under 'it', which is one of its own properties; unnamed members are not offered. "
            + "Choose a name that no property has.",
            ActionSpec.WithProperty("{ type: string }\nadditionalProperties: true\nx-piggy-additional: it"),
            "Thing:"),
        new RuleCase(
            "PIGGY3011",
            "The schema of 'PIGGY_TRY_IT.it' says that a bare value stands for 'b', but the object has no property of that name with the scalar's type; "
            + "it is emitted as PiggyJson. Use it on a oneOf of one object and one scalar, for a property of the scalar's type whose siblings are optional.",
            ActionSpec.WithProperty("{ oneOf: [ { type: object, properties: { b: { type: integer } } }, { type: string } ], x-piggy-bare-value: b }"),
            "it:"),
        new RuleCase(
            "PIGGY3012",
            "The input 'PIGGY_TRY_IT.it' is optional and nullable; a null is treated as if it were left out. Make it required to send nulls.",
            ActionSpec.WithProperty("{ type: [string, 'null'] }"),
            "it:"),
    ];

    [Theory]
    [InlineData("#/components/schemas/Thinng", "PIGGY1008", "")]
    [InlineData("things.yaml", "PIGGY1009", "")]
    [InlineData("#/components/schemas/Circle", "PIGGY1010", "Circle: { $ref: '#/components/schemas/Circle' }")]
    public void BodyWhoseReferenceLeadsNowhere_IsReportedOnce_AsWhatItIs(string reference, string rule, string components) => Assert.Equal(
        [rule],
        GeneratorHarness.Run(ActionSpec.Document(
            "/things",
            "post",
            $"requestBody: {{ content: {{ application/json: {{ schema: {{ $ref: '{reference}' }} }} }} }}\nresponses: {{ '200': {{ description: ok }} }}",
            components))
            .Diagnostics.Select(diagnostic => diagnostic.Id));

    [Theory]
    [MemberData(nameof(Cases))]
    public void BrokenRule_IsReportedAtItsPlace(RuleCase expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ActionSetPlan plan = ActionPlanner.Plan(Spec.Read(expected.Spec).Api!, new SpecOptions("Acme", "AcmeClient"), CancellationToken.None);

        var problem = Assert.Single(plan.Problems, problem => problem.Rule.Id == expected.Id);
        string message = string.Format(System.Globalization.CultureInfo.InvariantCulture, problem.Rule.MessageFormat.ToString(null), [.. problem.Arguments.Cast<object>()]);
        Assert.Equal(expected.Message, message);
        RuleAssert.Reports(expected);
    }
}
