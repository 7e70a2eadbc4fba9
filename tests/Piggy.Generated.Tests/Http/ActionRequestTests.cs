using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Http;

public sealed class ActionRequestTests
{
    [Fact]
    public void Query_parameters_are_escaped_in_their_order_and_left_out_without_a_value()
    {
        ActionRequest request = new ActionRequest("GET", "/a").Query("b", "x y&z=+/é").Query("c", null).Query("d[]", "").Query("e", "1");
        Assert.Equal("/a?b=x%20y%26z%3D%2B%2F%C3%A9&d%5B%5D=&e=1", request.PathAndQuery);
        Assert.Null(request.Content);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c%d", "a%3Fb%23c%25d")]
    [InlineData("../x", "..%2Fx")]
    public void A_segment_is_escaped(string segment, string escaped) => Assert.Equal(escaped, ActionRequest.Escape(segment));

    [Theory]
    [InlineData("/contacts/../x")]
    [InlineData("/contacts/./x")]
    [InlineData("/contacts//x")]
    [InlineData("/contacts/..")]
    [InlineData("/contacts/")]
    public async Task A_path_that_leads_elsewhere_is_not_sent(string path)
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        using PiggyRequestAdapter adapter = PiggyRequestAdapter.Create(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        using ActionAnswer answer = await new ActionTransport(adapter).SendAsync(SampleAction.Give.Descriptor.Effect, new ActionRequest("POST", path), default);
        Assert.Equal(AnswerFailure.UnsafePath, answer.Failure);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_write_goes_out_as_the_contract_says()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Calls.Over(handler).RunAsync(SampleAction.Give, Calls.Input);
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal(("POST", "https://piggy.test/api/contacts/c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02/sample"), (sent.Method, sent.Uri.AbsoluteUri));
        Assert.Equal($$"""{"email":"{{Calls.Email}}","credits":10}""", sent.Body);
        Assert.Equal("application/json", sent.Headers["Accept"]);
        Assert.Equal("application/json", sent.Headers["Content-Type"]);
        Assert.Equal(sent.Body!.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), sent.Headers["Content-Length"]);
        Assert.Equal($"Bearer {Calls.Key}", sent.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_read_has_no_body()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Calls.Over(handler).RunAsync(SampleAction.Read, Calls.Input);
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal("https://piggy.test/api/contacts/c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02/sample?email=canary.person%40example.com", sent.Uri.AbsoluteUri);
        Assert.Null(sent.Body);
        Assert.False(sent.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task A_bare_write_has_empty_content_without_a_type()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        await Calls.Over(handler).RunAsync(SampleAction.Bare, Calls.Input);
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal("", sent.Body);
        Assert.Equal("0", sent.Headers["Content-Length"]);
        Assert.False(sent.Headers.ContainsKey("Content-Type"));
    }

    [Fact]
    public async Task An_adapter_without_a_base_address_is_told_so()
    {
        using var adapter = new Microsoft.Kiota.Http.HttpClientLibrary.HttpClientRequestAdapter(new ApiKeyAuthenticationProvider(Calls.Key, new Uri("https://piggy.test")));
        var actions = new SampleActions(new ActionTransport(adapter));
        await Assert.ThrowsAsync<InvalidOperationException>(() => actions.RunAsync(SampleAction.Read, Calls.Input));
    }
}
