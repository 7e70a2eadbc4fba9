using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Credentials;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string Contact = "c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02";
    private const string Balance = "/contacts/{contact_uuid}/credit-balance";

    [Fact]
    public async Task An_action_is_a_tool_execution_around_its_request()
    {
        using var recorder = new Recorder();
        using StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":{}}""");
        using PiggyClient piggy = Client(handler);

        await piggy.Actions.ListShopsAsync();

        Assert.Equal(
            [
                "GET /shops Client Unset http.request.method=GET http.response.status_code=200 server.address=api.piggy.eu server.port=443 url.template=/shops",
                "execute_tool PIGGY_LIST_SHOPS Internal Unset gen_ai.operation.name=execute_tool gen_ai.tool.name=PIGGY_LIST_SHOPS gen_ai.tool.type=extension piggy.attempts=1",
            ],
            recorder.Spans);
        Assert.Equal(
            [
                "piggy.client.request.duration[s] http.request.method=GET http.response.status_code=200 server.address=api.piggy.eu server.port=443 url.template=/shops",
                "piggy.action.duration[s] gen_ai.operation.name=execute_tool gen_ai.tool.name=PIGGY_LIST_SHOPS",
            ],
            recorder.Measurements);
    }

    [Fact]
    public async Task A_refusal_carries_the_code_of_Piggy_and_no_id()
    {
        using var recorder = new Recorder();
        using StubHandler handler = StubHandler.Json(400, """{"message":"canary.person@example.com","code":55031,"status_code":400}""");
        using PiggyClient piggy = Client(handler);

        await piggy.Actions.RunAsync("PIGGY_GET_CONTACTS_CREDIT_BALANCE", $$"""{"contact_uuid":"{{Contact}}"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => piggy.Contacts[Guid.Parse(Contact)].CreditBalance.GetAsync());

        string all = string.Join('\n', [.. recorder.Spans, .. recorder.Measurements]);
        Assert.Contains("error.type=rejected", all, StringComparison.Ordinal);
        Assert.Contains("piggy.error.code=55031", all, StringComparison.Ordinal);
        Assert.Contains($"GET {Balance} Client Error error.type=400", all, StringComparison.Ordinal);
        Assert.All([Contact, "canary", Calls.Key], secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_sent_again_is_a_second_span_of_the_same_action()
    {
        using var recorder = new Recorder();
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        using var handler = new StubHandler(request => request.Headers.Authorization?.Parameter == TokenServer.TokenOf(2)
            ? StubHandler.Response(200, """{"data":[],"meta":{}}""", "application/json")
            : StubHandler.Response(401, "{}", "application/json"));
        using var piggy = new PiggyClient(new PiggyClientOptions { Credentials = credentials, Handler = handler });

        await piggy.Actions.ListShopsAsync();

        string all = string.Join('\n', recorder.Spans);
        Assert.Contains("http.request.resend_count", all, StringComparison.Ordinal);
        Assert.Contains("POST /oauth/token Client", all, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_input_and_cancellation_are_told_too()
    {
        using var recorder = new Recorder();
        using StubHandler handler = StubHandler.Json(200, "{}");
        using PiggyClient piggy = Client(handler);

        await piggy.Actions.RunAsync("PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"contact_uuid":"canary.person@example.com"}""");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => piggy.Actions.ListShopsAsync(cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal(2, recorder.Spans.Count);
        Assert.Contains("error.type=invalid_input", recorder.Spans[0], StringComparison.Ordinal);
        Assert.Contains("error.type=System.OperationCanceledException", recorder.Spans[1], StringComparison.Ordinal);
        Assert.DoesNotContain("canary", string.Join('\n', recorder.Spans), StringComparison.Ordinal);
    }

    private static PiggyClient Client(StubHandler handler) => new(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler });
}
