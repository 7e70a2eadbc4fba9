using System.Linq;
using System.Threading.Tasks;
using Piggy.Generator.Diagnostics;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>Paths and operations with a server of their own, which Kiota ignores.</summary>
public sealed class OwnServerTests
{
    private const string Ok = "responses: { '204': { description: ok } }";

    private static readonly EmittedClient Client = new($$"""
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        servers: [ { url: 'https://shop.example/api/v3/clients' } ]
        paths:
          /token:
            servers: [ { url: 'https://shop.example' } ]
            get:
              parameters: [ { name: scope, in: query, schema: { type: string } } ]
              {{Ok}}
          /half/{id}:
            servers: [ { url: 'https://SHOP.example:443/api/' } ]
            get: { parameters: [ { name: id, in: path, required: true, schema: { type: string } } ], {{Ok}} }
          /mixed:
            get: { servers: [ { url: 'https://shop.example/api/v3' } ], {{Ok}} }
            put: { {{Ok}} }
          /same:
            get: { servers: [ { url: 'https://shop.example/api/v3/clients/' } ], {{Ok}} }
        """);

    [Theory]
    [InlineData("""client.Token.GetAsync(request => request.QueryParameters.Scope = "a/b")""", "https://shop.example/token?scope=a%2Fb")]
    [InlineData("""client.Half["x/y"].GetAsync()""", "https://shop.example/api/half/x%2Fy")]
    [InlineData("client.Mixed.GetAsync()", "https://shop.example/api/v3/mixed")]
    [InlineData("client.Mixed.PutAsync()", "https://shop.example/api/v3/clients/mixed")]
    [InlineData("client.Same.GetAsync()", "https://shop.example/api/v3/clients/same")]
    [InlineData("""client.Token.WithUrl("https://other.example/t").GetAsync()""", "https://other.example/t")]
    public async Task OwnServer_AboveThatOfTheDocument_IsReached(string call, string url) => Assert.Equal(url, await UrlOf($"await {call};"));

    [Theory]
    [InlineData("http://127.0.0.1:5001/api/v3/clients", "http://127.0.0.1:5001/token")]
    [InlineData("https://sandbox.example/api/v3/clients/", "https://sandbox.example/token")]
    [InlineData("https://gateway.example/piggy/api/v3/clients", "https://gateway.example/piggy/token")]
    [InlineData("https://flat.example", "https://flat.example/token")]
    public async Task OwnServer_IsReachedFromAnyBaseAddress(string baseUrl, string url) =>
        Assert.Equal(url, await UrlOf($"adapter.BaseUrl = \"{baseUrl}\"; await new ApiSdk.ApiClient(adapter).Token.GetAsync();"));

    [Fact]
    public void Template_GoesUp() => Assert.Contains(
        "{+baseurl}/../../../token{?scope*}",
        Client.Files.Single(file => file.HintName.EndsWith("TokenRequestBuilder.g.cs", System.StringComparison.Ordinal)).Text,
        System.StringComparison.Ordinal);

    [Fact]
    public void ReachedServers_AreNotReported() => Assert.DoesNotContain(Client.Problems, problem => problem.Rule == ClientRules.OwnServerIgnored);

    [Theory]
    [InlineData("https://mint.example")]
    [InlineData("http://shop.example")]
    [InlineData("https://shop.example:8443")]
    [InlineData("https://shop.example/api/v2")]
    [InlineData("https://shop.example/api/v3/clients/more")]
    [InlineData("https://{region}.example")]
    [InlineData("https://shop.example/ap")]
    [InlineData("/")]
    public async Task OtherServer_IsReported_AndNotCalled(string server)
    {
        var client = new EmittedClient($$"""
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            servers: [ { url: 'https://shop.example/api/v3/clients' } ]
            paths:
              /token: { servers: [ { url: '{{server}}' } ], get: { {{Ok}} } }
            """);
        var handler = new RecordingHandler();

        await client.RunAsync("await client.Token.GetAsync(); return null;", handler);

        Assert.Equal("/paths/~1token/servers", Assert.Single(client.Problems, problem => problem.Rule == ClientRules.OwnServerIgnored).Pointer);
        Assert.Equal("https://shop.example/api/v3/clients/token", handler.Url);
    }

    private static async Task<string?> UrlOf(string statements)
    {
        var handler = new RecordingHandler();
        await Client.RunAsync(statements + "\nreturn null;", handler);
        return handler.Url;
    }
}
