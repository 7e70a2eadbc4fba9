using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Client;

public sealed class RequestTests
{
    private static readonly EmittedClient Client = new(ShopSpec.Text);

    [Fact]
    public void Client_CompilesWithDocsAndWithoutWarnings() => Assert.Empty(Client.Complaints());

    [Fact]
    public void Docs_NamePathsAsTheDocumentWritesThem()
    {
        var client = new EmittedClient(Spec.WithPaths("""
            /things/{thing-uuid}/claim: { put: { parameters: [ { name: thing-uuid, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: ok } } } }
            /things/{other_uuid}/sell: { put: { parameters: [ { name: other_uuid, in: path, required: true, schema: { type: string } } ], responses: { '204': { description: ok } } } }
            """));
        string docs = string.Concat(client.Files.SelectMany(file => file.Text.Split('\n')).Where(line => line.Contains("/// <summary>", StringComparison.Ordinal)));

        Assert.Contains("requests for /things/{thing-uuid}/claim.", docs, StringComparison.Ordinal);
        Assert.Contains("requests for /things/{other_uuid}/sell.", docs, StringComparison.Ordinal);
        Assert.DoesNotContain("-id}", docs, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_StandInTheUsualOrder()
    {
        foreach (TypeDeclarationSyntax type in Client.Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<TypeDeclarationSyntax>()
            .Where(type => type.Identifier.Text.EndsWith("RequestBuilder", StringComparison.Ordinal)))
        {
            int[] ranks = [.. type.Members.Select(Rank)];

            Assert.Equal(ranks.Order(), ranks);
        }
    }

    [Fact]
    public async Task QueryParameters_AreEncoded_ListsAsTheirStyleSays()
    {
        RecordingHandler sent = await SendAsync("""
            await client.Orders.GetAsync(request =>
            {
                request.QueryParameters.Page = 2;
                request.QueryParameters.State = State.InDelivery;
                request.QueryParameters.Tags = ["a b", "c&d"];
                request.QueryParameters.Ids = [1, 2];
                request.QueryParameters.Filtername = "ü";
                request.QueryParameters.Since = new Date(2026, 11, 23);
                request.Headers.Add("X-Trace", "t1");
            });
            return null;
            """);

        Assert.Equal(HttpMethod.Get, sent.Method);
        Assert.Equal("https://shop.example.test/v1/orders?filter%5Bname%5D=%C3%BC&ids=1,2&page=2&since=2026-11-23&state=in-delivery&tags=a%20b&tags=c%26d", sent.Url);
        Assert.Equal("application/json", sent.Headers!.Accept.ToString());
        Assert.Equal(["t1"], sent.Headers.GetValues("X-Trace"));
    }

    [Fact]
    public async Task QueryParameters_LeftOut_AreNotSent() =>
        Assert.Equal("https://shop.example.test/v1/orders", (await SendAsync("await client.Orders.GetAsync(); return null;")).Url);

    [Fact]
    public async Task QueryParameter_KeepsItsCapitalLetter() => Assert.Equal(
        "https://shop.example.test/v1/orders?SortBy=name",
        (await SendAsync("""await client.Orders.GetAsync(request => request.QueryParameters.SortBy = "name"); return null;""")).Url);

    [Fact]
    public async Task PathParameter_IsEscaped()
    {
        RecordingHandler sent = await SendAsync("""await client.Orders["a/b c?d"].DeleteAsync(); return null;""");

        Assert.Equal(HttpMethod.Delete, sent.Method);
        Assert.Equal("https://shop.example.test/v1/orders/a%2Fb%20c%3Fd", sent.Url);
    }

    [Fact]
    public async Task RequiredQueryParameter_IsPartOfTheAddress() => Assert.Equal(
        "https://shop.example.test/v1/orders/7/total?currency=EUR",
        (await SendAsync("""await client.Orders["7"].Total.GetAsync(request => request.QueryParameters.Currency = "EUR"); return null;""")).Url);

    [Fact]
    public async Task SegmentWithSeveralParameters_TakesThemAsArguments_EvenIfTheyAreKeywords() => Assert.Equal(
        "https://shop.example.test/v1/reports/3-b",
        (await SendAsync("""await client.Reports.WithBaseWithClass(@base: 3, @class: "b").GetAsync(); return null;""")).Url);

    [Fact]
    public async Task Body_IsWrittenAsJson_WithDefaultsAndAdditionalData_WithoutReadOnlyMembers()
    {
        RecordingHandler sent = await SendAsync("""
            await client.Orders.PostAsync(new Order
            {
                State = State.Open,
                PlacedAt = new DateTimeOffset(2026, 11, 23, 1, 2, 3, TimeSpan.Zero),
                Lines = [new Order_lines { Sku = "x" }],
                AdditionalData = { ["extra"] = "more" },
            });
            return null;
            """);

        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("application/json", sent.ContentType);
        Assert.Equal("""{"lines":[{"sku":"x"}],"placed_at":"2026-11-23T01:02:03+00:00","quantity":1,"state":"open","extra":"more"}""", sent.Body);
    }

    [Fact]
    public async Task Form_IsUrlEncoded()
    {
        RecordingHandler sent = await SendAsync("""await client.Login.PostAsync(new ApiSdk.Login.LoginPostRequestBody { User = "a b", Age = 3 }); return null;""");

        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal("age=3&user=a%20b", sent.Body);
    }

    [Fact]
    public async Task Multipart_SendsItsParts()
    {
        RecordingHandler sent = await SendAsync("""
            var body = new MultipartBody();
            body.AddOrReplacePart("note", "text/plain", "hello");
            await client.Upload.PostAsync(body);
            return null;
            """);

        Assert.StartsWith("multipart/form-data; boundary=", sent.ContentType);
        Assert.Contains("hello", sent.Body);
        Assert.Contains("name=\"note\"", sent.Body);
    }

    [Fact]
    public async Task Stream_IsSentAsItIs()
    {
        RecordingHandler sent = await SendAsync("""
            await client.Orders["1"].Receipt.PutAsync(new System.IO.MemoryStream([65, 66]));
            return null;
            """);

        Assert.Equal(HttpMethod.Put, sent.Method);
        Assert.Equal("image/png", sent.ContentType);
        Assert.Equal("AB", sent.Body);
    }

    [Fact]
    public async Task RawUrl_ReplacesTheWholeAddress() => Assert.Equal(
        "https://other.example.test/next?cursor=1",
        (await SendAsync("""await client.Orders.WithUrl("https://other.example.test/next?cursor=1").GetAsync(); return null;""")).Url);

    private static async Task<RecordingHandler> SendAsync(string statements)
    {
        var handler = new RecordingHandler();
        await Client.RunAsync(statements, handler);
        return handler;
    }

    private static int Rank(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax => 0,
        ConstructorDeclarationSyntax => 1,
        PropertyDeclarationSyntax => 2,
        IndexerDeclarationSyntax => 3,
        MethodDeclarationSyntax => 4,
        _ => 5,
    };
}
