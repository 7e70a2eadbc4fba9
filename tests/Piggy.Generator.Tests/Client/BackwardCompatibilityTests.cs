using System;
using System.Net;
using System.Threading.Tasks;
using Piggy.Generator.Tests.Harness;
using Piggy.Parity;
using Xunit;

namespace Piggy.Generator.Tests.Client;

public sealed class BackwardCompatibilityTests
{
    private static readonly string Document = Spec.WithPaths(
        """
        /things/{id}:
          get:
            parameters:
              - { name: id, in: path, required: true, schema: { type: integer } }
              - { name: sort_by, in: query, schema: { type: string, enum: [name, age] } }
            responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
        /named:
          get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/NamedGetResponse' } } } } } }
          post: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/NamedResponse' } } } } } }
        /chosen:
          post:
            requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Choice' } } } }
            responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
        /images:
          delete: { responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/ImageDeleteResponse' } } } } } } }
        """,
        """
        servers: [ { url: 'https://api.example' } ]
        components:
          schemas:
            NamedGetResponse: { type: object, properties: { b: { type: string } } }
            NamedResponse: { type: object, properties: { c: { type: string } } }
            ImageDeleteResponse: { type: object, properties: { d: { type: string } } }
            Choice: { oneOf: [ { $ref: '#/components/schemas/NamedResponse' }, { $ref: '#/components/schemas/ImageDeleteResponse' } ] }
        """);

    private static readonly EmittedClient Client = new(Document, excludeBackwardCompatible: false);

    [Fact]
    public void Client_CompilesWithDocsAndWithoutWarnings() => Assert.Empty(Client.Complaints());

    [Theory]
    [InlineData("""Things["7"].GetAsync(request => request.QueryParameters.SortBy = "age")""")]
    [InlineData("Things[7].GetAsThingsGetResponseAsync(request => request.QueryParameters.SortByAsGetSortByQueryParameterType = ApiSdk.Things.Item.GetSort_byQueryParameterType.Age)")]
    public async Task FormerMembers_SendAndReadWhatTheirReplacementsDo(string call)
    {
        using var handler = new RecordingHandler(HttpStatusCode.OK, """{"a":"x"}""");

        Assert.Equal("x", await Client.RunAsync($"return (await client.{call})!.A;", handler));
        Assert.Equal("https://api.example/things/7?sort_by=age", handler.Url);
    }

    // Where Kiota's client does not compile; see docs/kiota-differences.md.
    [Theory]
    [InlineData("ApiSdk.Chosen.ChosenRequestBuilder | [Obsolete(", "PostAsync(ApiSdk.Models.Choice body")]
    [InlineData("ApiSdk.Models.ImageResponse | [Obsolete(", "class ApiSdk.Models.ImageResponse : ApiSdk.Models.ImageDeleteResponse,")]
    public void FormerMember_OfAUnionOrAList_FitsItsReplacement(string start, string part) => Assert.Contains(
        PublicSurface.Of(Client.Compilation),
        line => line.StartsWith(start, StringComparison.Ordinal) && line.Contains(part, StringComparison.Ordinal));

    [Fact]
    public async Task NameOfADeclaredSchema_StaysWithIt()
    {
        using var handler = new RecordingHandler(HttpStatusCode.OK, """{"c":"y"}""");

        Assert.Equal("y", await Client.RunAsync("NamedResponse? answer = await client.Named.PostAsync(); return answer!.C;", handler));
    }
}
