using System.Collections.Generic;
using System.Linq;
using Piggy.Generator.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client;

public sealed class ClientRuleTests
{
    [Theory]
    [InlineData("PIGGY2002", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: [array, object] } } }")]
    [InlineData("PIGGY2003", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: string, format: roman-numeral } } }")]
    [InlineData("PIGGY2004", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: string, enum: ['a b', 'aB'] } } }")]
    [InlineData("PIGGY2025", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: string, enum: ['', b] } } }")]
    [InlineData("PIGGY2025", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: string, enum: [[a], b] } } }")]
    [InlineData("PIGGY2026", "/components/schemas/S/oneOf/1", "S: { oneOf: [ { type: string }, { $ref: '#/components/schemas/String' } ] }\nString: { type: object, properties: { b: { type: string } } }")]
    [InlineData("PIGGY2026", "/components/schemas/S/anyOf/1", "S: { anyOf: [ { $ref: '#/components/schemas/a.T' }, { $ref: '#/components/schemas/b.T' } ] }\na.T: { type: object, properties: { b: { type: string } } }\nb.T: { type: object, properties: { c: { type: string } } }")]
    [InlineData("PIGGY2006", "/components/schemas/S", "S: { type: object, discriminator: { propertyName: k, mapping: { x: '#/components/schemas/T' } }, properties: { k: { type: string } } }\nT: { type: object, properties: { b: { type: string } } }")]
    [InlineData("PIGGY2008", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: [string, array], items: { type: string } } } }")]
    [InlineData("PIGGY2009", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: integer, default: many } } }")]
    [InlineData("PIGGY2005", "/components/schemas/S/properties/a", "S: { type: object, properties: { a: { type: object, additionalProperties: { type: integer } } } }")]
    public void Schema_ThatKiotaCannotSay_IsReportedAtItsPlace(string id, string pointer, string schemas) => Assert.Contains(
        new Found(id, pointer),
        Problems(Spec.WithPaths("/s: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/S' } } } } } } }", "components:\n  schemas:\n" + Spec.Indent(schemas, 4))));

    [Theory]
    [InlineData("PIGGY2007", "responses: { '204': { description: ok }, '400': { description: bad, content: { text/plain: { schema: { type: string } } } } }")]
    [InlineData("PIGGY2012", "responses: { '200': { description: ok, content: { application/json: { schema: { type: string } } } }, '202': { description: later, content: { application/json: { schema: { type: integer } } } } }")]
    public void Operation_ThatKiotaCannotSay_IsReportedAtItsPlace(string id, string operation) => Assert.Contains(
        new Found(id, "/paths/~1s/get"),
        Problems(Spec.WithPaths($"/s:\n  get:\n    {operation}")));

    [Theory]
    [InlineData("PIGGY2010", "{ name: X-A, in: header, schema: { type: string } }")]
    [InlineData("PIGGY2010", "{ name: a, in: cookie, schema: { type: string } }")]
    [InlineData("PIGGY2011", "{ name: a, in: query, style: deepObject, schema: { type: object, properties: { b: { type: string } } } }")]
    [InlineData("PIGGY2016", "{ name: a, in: query, style: pipeDelimited, schema: { type: array, items: { type: string } } }")]
    [InlineData("PIGGY2016", "{ name: a, in: query, required: true, schema: { type: array, items: { type: string } } }")]
    [InlineData("PIGGY2016", "{ name: a, in: query, allowReserved: true, schema: { type: string } }")]
    public void Parameter_ThatKiotaCannotSend_IsReportedAtItsPlace(string id, string parameter) =>
        Assert.Equal([new Found(id, "/paths/~1s/get/parameters/0")], Problems(WithParameter(parameter)));

    [Fact]
    public void PathParameter_OfAnotherStyle_IsReported() => Assert.Equal(
        [new Found("PIGGY2016", "/paths/~1s~1{a}/get/parameters/0")],
        Problems(WithParameter("{ name: a, in: path, required: true, style: matrix, schema: { type: string } }", "/s/{a}")));

    [Theory]
    [InlineData("{ name: a, in: query, schema: { type: array, items: { type: string } } }")]
    [InlineData("{ name: a, in: query, explode: false, schema: { type: array, items: { enum: [x, y] } } }")]
    [InlineData("{ name: a, in: query, style: pipeDelimited, explode: true, schema: { type: array, items: { type: string } } }")]
    [InlineData("{ name: Accept, in: header, schema: { type: string } }")]
    public void Parameter_ThatIsSentAsDescribed_HasNoProblems(string parameter) => Assert.Empty(Problems(WithParameter(parameter)));

    [Fact]
    public void ManyPlacesOfOneKind_AreOneProblem()
    {
        string[] paths = [.. new[] { "a", "b", "c" }.Select(name => $"/{name}: {{ get: {{ parameters: [ {{ name: X-A, in: header, schema: {{ type: string }} }} ], responses: {{ '204': {{ description: ok }} }} }} }}")];

        SpecProblem problem = Assert.Single(new EmittedClient(Spec.WithPaths(string.Join('\n', paths))).Problems);
        Assert.Equal(["header", "X-A", " (the first of 3 places)"], problem.Arguments);
    }

    [Fact]
    public void Operation_WhosePlaceIsTaken_IsReported() => Assert.Contains(
        new Found("PIGGY2001", "/paths/~1s~1{b}/get"),
        Problems(Spec.WithPaths("""
            /s/{a}: { get: { parameters: [ { name: a, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: ok } } } }
            /s/{b}: { get: { parameters: [ { name: b, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: ok } } } }
            """)));

    [Fact]
    public void SchemaOfTwoBases_IsNoMapping_WhereNobodyStatesADiscriminator() => Assert.Empty(Problems(Spec.WithPaths(
        "/s: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } } } } }",
        """
        components:
          schemas:
            A: { type: object, properties: { a: { type: string } } }
            B: { type: object, properties: { b: { $ref: '#/components/schemas/A' } } }
            Both: { allOf: [ { $ref: '#/components/schemas/A' }, { $ref: '#/components/schemas/B' } ] }
        """)));

    [Fact]
    public void PlainDocument_HasNoProblems() => Assert.Empty(Problems(Spec.WithPaths("/s: { get: { responses: { '204': { description: ok } } } }")));

    private static IEnumerable<Found> Problems(string document) => new EmittedClient(document).Problems.Select(problem => new Found(problem.Rule.Id, problem.Pointer));

    private static string WithParameter(string parameter, string path = "/s") =>
        Spec.WithPaths($"{path}:\n  get:\n    parameters: [ {parameter} ]\n    responses: {{ '204': {{ description: ok }} }}");

    private sealed record Found(string Id, string Pointer);
}
