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
        Assert.Contains(PublicSurface.Of(client.Compilation), line => line.Contains("(byte[] content, string kind)", System.StringComparison.Ordinal));
    }

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

    private static EmittedClient OfSchema(string schema)
    {
        const string Content = "content: { application/json: { schema: { $ref: '#/components/schemas/S' } } }";
        return new EmittedClient(Spec.WithPaths(
            $"/s: {{ post: {{ requestBody: {{ {Content} }}, responses: {{ '200': {{ description: ok, {Content} }} }} }} }}",
            $"servers: [ {{ url: 'https://s.example' }} ]\ncomponents:\n  schemas:\n    S:\n{Spec.Indent(schema, 6)}"));
    }

    private static RecordingHandler Answer(string body) => new(HttpStatusCode.OK, body);
}
