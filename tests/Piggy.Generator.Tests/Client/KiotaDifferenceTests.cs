using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Piggy.Generator.Tests.Harness;
using Piggy.Parity;
using Xunit;

namespace Piggy.Generator.Tests.Client;

/// <summary>Rows of docs/kiota-differences.md that no other test is about.</summary>
public sealed class KiotaDifferenceTests
{
    private const string Ok = "responses: { '204': { description: ok } }";

    [Fact]
    public void BinaryParameter_AmongOtherText_IsBytes()
    {
        var client = new EmittedClient(Spec.WithPaths(
            $"/files/{{content}}.{{kind}}: {{ get: {{ parameters: [ {{ name: content, in: path, required: true, schema: {{ type: string, format: binary }} }}, {{ name: kind, in: path, required: true, schema: {{ type: string }} }} ], {Ok} }} }}"));

        Assert.Empty(client.Complaints());
        Assert.Contains(PublicSurface.Of(client.Compilation), line => line.Contains("(byte[] content, string kind)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("openapi: 3.0.3", "schema: { type: integer }")]
    [InlineData("openapi: 3.1.0", "schema: { type: integer }")]
    [InlineData("swagger: '2.0'", "type: integer")]
    public void ReferenceOfAPath_LeadsToOperations_WhereverTheyStand(string version, string type)
    {
        var client = new EmittedClient($$"""
            {{version}}
            info: { title: t, version: '1' }
            paths:
              x-shared: { get: { parameters: [ { name: page, in: query, {{type}} } ], {{Ok}} } }
              /s: { $ref: '#/paths/x-shared' }
            """);

        Assert.Empty(client.Complaints());
        Assert.Contains(PublicSurface.Of(client.Compilation), line => line.Contains("[QueryParameter(\"page\")] public int? Page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EnumValue_OfASignWithoutAName_IsUnnamed()
    {
        EmittedClient client = OfSchema("type: object\nproperties: { p: { type: string, enum: ['=', '^'] } }");

        Assert.Equal("Unnamed", (await client.RunAsync("return (await client.S.PostAsync(new S()))!.P;", Answer("""{"p":"^"}""")))!.ToString());
    }

    [Fact]
    public async Task BaseOfAnAlias_CanBeRead()
    {
        EmittedClient client = OfSchema(
            "type: object\nproperties: { alias: { $ref: '#/components/schemas/Alias' }, more: { $ref: '#/components/schemas/More' } }",
            """
            Base: { type: object, properties: { a: { type: integer } } }
            Alias: { type: object, allOf: [ { $ref: '#/components/schemas/Base' } ] }
            More: { type: object, allOf: [ { $ref: '#/components/schemas/Base' } ], properties: { b: { type: integer } } }
            """);

        Assert.Equal("Base", await client.RunAsync("return Base.CreateFromDiscriminatorValue(new Microsoft.Kiota.Serialization.Json.JsonParseNode(default)).GetType().Name;", Answer("{}")));
    }

    // Kiota takes both addresses for the component.
    [Fact]
    public void PlaceWithTheNameOfAComponent_KeepsItsOwnMembers()
    {
        EmittedClient client = OfSchema(
            "type: object\nproperties: { home: { $ref: '#/components/schemas/Order/properties/address' }, work: { $ref: '#/components/schemas/Address' } }",
            """
            Order: { type: object, properties: { address: { type: object, properties: { street: { type: string } } } } }
            Address: { type: object, properties: { city: { type: string } } }
            """);

        Assert.Contains("ApiSdk.Models.S_home | public string Street { get; set; }", PublicSurface.Of(client.Compilation));
        Assert.Contains("ApiSdk.Models.Address | public string City { get; set; }", PublicSurface.Of(client.Compilation));
    }

    // A name that stays as it is begins with a small letter, and that comes after all capitals; a culture would put it beside its sibling.
    [Fact]
    public async Task MemberThatKeepsItsUnderscore_IsWrittenInTheOrderOfCodeUnits()
    {
        EmittedClient client = OfSchema("type: object\nproperties: { foo_bar: { type: integer }, fooBar: { type: integer }, zoo: { type: integer } }");
        using RecordingHandler handler = Answer("{}");

        await client.RunAsync("await client.S.PostAsync(new S { Foo_bar = 1, FooBar = 2, Zoo = 3 }); return null;", handler);

        Assert.Equal("""{"fooBar":2,"zoo":3,"foo_bar":1}""", handler.Body);
    }

    // The schemas of two paths, each of which has the other in a property.
    [Fact]
    public void InlineSchemas_ThatContainOneAnother_EndWhereTheCircleCloses()
    {
        var client = new EmittedClient(Spec.WithPaths($"/a: {Holding("b")}\n/b: {Holding("a")}"));

        Assert.Empty(client.Complaints());
        Assert.Equal(["ApiSdk.A.AGetResponse", "ApiSdk.A.AGetResponse_b", "ApiSdk.A.AGetResponse_b_a"], PublicSurface.Of(client.Compilation)
            .Where(line => line.StartsWith("ApiSdk.A.AGetResponse", StringComparison.Ordinal) && line.Contains("| class", StringComparison.Ordinal))
            .Select(line => line.Split(' ')[0]));
        Assert.Contains(client.Problems, problem => problem.Rule.Id == "PIGGY1010");
    }

    private static string Holding(string other) =>
        $"{{ get: {{ responses: {{ '200': {{ description: ok, content: {{ application/json: {{ schema: {{ type: object, properties: {{ {other}: {{ $ref: '#/paths/~1{other}/get/responses/200/content/application~1json/schema' }} }} }} }} }} }} }} }} }}";

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task BooleanSchema_IsAnUntypedNode(string schema)
    {
        EmittedClient client = OfSchema($"type: object\nproperties: {{ p: {schema} }}");

        Assert.Equal(5, await client.RunAsync("return ((UntypedInteger)(await client.S.PostAsync(new S()))!.P!).GetValue();", Answer("""{"p":5}""")));
    }

    [Theory]
    [InlineData("[1]", "UntypedArray")]
    [InlineData("""{"x":1}""", "UntypedObject")]
    public async Task ListOrObject_IsAnUntypedNode(string value, string type)
    {
        EmittedClient client = OfSchema("type: object\nproperties: { p: { type: [array, object] } }");

        Assert.Equal(type, await client.RunAsync("return (await client.S.PostAsync(new S()))!.P!.GetType().Name;", Answer($$"""{"p":{{value}}}""")));
        Assert.Contains(client.Problems, problem => problem.Rule.Id == "PIGGY2002");
    }

    [Theory]
    [InlineData("", "true", "/files/a/b")]
    [InlineData("", "false", "/files/a%2Fb")]
    [InlineData("parameters: [ { name: q, in: query, schema: { type: string } } ],", "true", "/files/a/b")]
    public async Task ReservedParameter_OfAnOperation_KeepsItsSlashes(string ofPath, string reserved, string path)
    {
        var client = new EmittedClient(Spec.WithPaths(
            $"/files/{{path}}: {{ {ofPath} get: {{ parameters: [ {{ name: path, in: path, required: true, x-ms-reserved-parameter: {reserved}, schema: {{ type: string }} }} ], {Ok} }} }}",
            "servers: [ { url: 'https://files.example' } ]"));
        var handler = new RecordingHandler();

        await client.RunAsync("""await client.Files["a/b"].GetAsync(); return null;""", handler);

        Assert.Equal("https://files.example" + path, handler.Url);
    }

    private static EmittedClient OfSchema(string schema, string others = "")
    {
        const string Content = "content: { application/json: { schema: { $ref: '#/components/schemas/S' } } }";
        return new EmittedClient(Spec.WithPaths(
            $"/s: {{ post: {{ requestBody: {{ {Content} }}, responses: {{ '200': {{ description: ok, {Content} }} }} }} }}",
            $"servers: [ {{ url: 'https://s.example' }} ]\ncomponents:\n  schemas:\n    S:\n{Spec.Indent(schema, 6)}\n{Spec.Indent(others, 4)}"));
    }

    private static RecordingHandler Answer(string body) => new(HttpStatusCode.OK, body);
}
