using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

public sealed class PiggyRequestAdapterTests
{
    [Theory]
    [InlineData("https://api.piggy.eu/v3/x", true)]
    [InlineData("https://API.piggy.eu:443/other", true)]
    [InlineData("http://api.piggy.eu/v3/x", false)]
    [InlineData("https://api.piggy.eu:8443/v3/x", false)]
    [InlineData("https://evil.example/v3/x", false)]
    [InlineData("https://api.piggy.eu.evil.example/", false)]
    [InlineData("https://api.piggy.eu@evil.example/", false)]
    [InlineData("https://api.piggy.eu/@evil.example/", true)]
    [InlineData("https://api.piggy.eu:443@evil.example/", false)]
    [InlineData("https://api.piggy.eu", true)]
    [InlineData("https://api.piggy.eu?x", true)]
    [InlineData("https://me@api.piggy.eu/v3/x", true)]
    public async Task The_key_goes_to_the_host_of_the_base_address_only(string address, bool carriesKey)
    {
        var request = new RequestInformation { HttpMethod = Method.GET, URI = new Uri(address) };
        request.Headers.Add("Authorization", "Bearer of something else");
        await new ApiKeyAuthenticationProvider(Calls.Key, new Uri("https://api.piggy.eu/v3")).AuthenticateRequestAsync(request);
        Assert.Equal(carriesKey ? [$"Bearer {Calls.Key}"] : [], request.Headers.TryGetValue("Authorization", out IEnumerable<string>? values) ? values : []);
    }

    [Theory]
    [InlineData(null, "Piggy.Generated/0.1.0")]
    [InlineData("Bakery/2.1", "Piggy.Generated/0.1.0 (+Bakery/2.1)")]
    public async Task The_user_agent_names_the_library_and_the_application(string? application, string expected)
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Calls.Over(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, ApplicationName = application }).RunAsync(SampleAction.Read, Calls.Input);
        Assert.Equal(expected, handler.Sent[0].Headers["User-Agent"]);
    }

    [Fact]
    public async Task A_request_of_the_Kiota_layer_is_sent_once_too()
    {
        StubHandler handler = StubHandler.Json(503, "{}");
        using PiggyRequestAdapter adapter = PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        var request = new RequestInformation(Method.POST, "{+baseurl}/contacts", new Dictionary<string, object> { ["baseurl"] = adapter.BaseUrl! });
        await Assert.ThrowsAsync<ApiException>(() => adapter.SendNoContentAsync(request));
        Assert.Equal("https://api.piggy.eu/api/v3/oauth/clients/contacts", Assert.Single(handler.Sent).Uri.AbsoluteUri);
    }

    [Fact]
    public void A_handler_of_the_caller_stays_the_callers()
    {
        StubHandler handler = StubHandler.Json(200, "{}");
        PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler }).Dispose();
        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task A_redirect_over_a_real_socket_is_not_followed()
    {
        using var elsewhere = new RawServer(RawServer.Writes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
        using var server = new RawServer(RawServer.Writes($"HTTP/1.1 307 Go\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\n\r\n"));
        Assert.Equal(307, (await Calls.FailsAsync(Calls.Over(server.Address), SampleAction.Give)).HttpStatus);
        Assert.Equal((1, 0), (server.Requests, elsewhere.Requests));
    }
}
