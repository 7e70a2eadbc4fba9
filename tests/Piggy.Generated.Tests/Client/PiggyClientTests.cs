using System.Net.Http;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Client;

public sealed class PiggyClientTests
{
    [Fact]
    public async Task A_client_of_options_runs_actions_with_its_key()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
        ActionResult<SampleOutput> result = await piggy.Actions.RunAsync(SampleAction.Give, Calls.Input);
        Assert.True(result.Successful);
        SentRequest sent = Assert.Single(handler.Sent);
        Assert.Equal($"Bearer {Calls.Key}", sent.Headers["Authorization"]);
        Assert.StartsWith("https://api.piggy.eu/api/v3/oauth/clients/contacts/", sent.Uri.AbsoluteUri, StringComparison.Ordinal);
        Assert.Same(piggy.Actions, piggy.Actions);
    }

    [Fact]
    public async Task A_client_of_the_callers_own_adapter_runs_actions_too()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        using var http = new HttpClient(handler);
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider(), httpClient: http);
        using (var piggy = new PiggyClient(adapter))
        {
            Assert.True((await piggy.Actions.RunAsync(SampleAction.Give, Calls.Input)).Successful);
        }

        Assert.False(handler.IsDisposed);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task A_disposed_client_answers_with_an_envelope()
    {
        var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = StubHandler.Json(200, Calls.Good) });
        piggy.Dispose();
        ActionResult<SampleOutput> result = await piggy.Actions.RunAsync(SampleAction.Read, Calls.Input);
        Assert.Equal(ActionErrorKind.Network, result.Error!.Kind);
    }

    [Fact]
    public void Wrong_options_are_refused_when_the_client_is_made() =>
        Assert.Throws<ArgumentException>(() => new PiggyClient(new PiggyClientOptions { ApiKey = "" }));
}
