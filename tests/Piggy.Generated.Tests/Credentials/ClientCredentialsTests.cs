using System.Net.Http;
using Microsoft.Kiota.Abstractions;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Credentials;

/// <summary>What the client does with the credentials of a source.</summary>
public sealed class ClientCredentialsTests
{
    private const string Shops = """{"data":[],"meta":{}}""";

    private static readonly CreateCreditReceptionInput Award = new()
    {
        ShopUuid = ShopUuid.Parse("0f6c7f6e-6a35-4f5e-9d0b-5f1f6d1f9a01"),
        ContactUuid = ContactUuid.Parse("c2b7d1c4-2b8f-4a3e-8f59-0d9a3e6b7c02"),
        Credits = 25,
    };

    [Fact]
    public async Task A_key_changes_between_two_calls_of_the_same_client()
    {
        string key = "first";
        using StubHandler handler = StubHandler.Json(200, Shops);
        using PiggyClient piggy = Client(handler, PiggyCredentials.From(_ => ValueTask.FromResult(key)));

        await piggy.Actions.ListShopsAsync();
        key = "second";
        await piggy.Actions.ListShopsAsync();

        Assert.Equal(["Bearer first", "Bearer second"], handler.Sent.Select(sent => sent.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_a_read_is_sent_again()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        using StubHandler handler = Accepts(TokenServer.TokenOf(2));
        using PiggyClient piggy = Client(handler, credentials);

        Assert.True((await piggy.Actions.ListShopsAsync()).Successful);
        Assert.Equal([TokenServer.TokenOf(1), TokenServer.TokenOf(2)], handler.Sent.Select(Token));
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task A_read_is_sent_again_once_only()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        using StubHandler handler = Accepts("another");
        using PiggyClient piggy = Client(handler, credentials);

        Assert.Equal(ActionErrorKind.Unauthorized, (await piggy.Actions.ListShopsAsync()).Error?.Kind);
        Assert.Equal(2, handler.Sent.Count);
    }

    [Fact]
    public async Task An_award_is_never_sent_again_but_the_next_one_has_a_new_token()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        using StubHandler handler = Accepts(TokenServer.TokenOf(2));
        using PiggyClient piggy = Client(handler, credentials);

        ActionResult<CreditReception> first = await piggy.Actions.CreateCreditReceptionAsync(Award);
        Assert.Equal((ActionErrorKind.Unauthorized, ActionOutcome.NotApplied), (first.Error?.Kind, first.Error?.Outcome));
        Assert.Single(handler.Sent);

        await piggy.Actions.CreateCreditReceptionAsync(Award);
        Assert.Equal([TokenServer.TokenOf(1), TokenServer.TokenOf(2)], handler.Sent.Select(Token));
    }

    [Theory]
    [InlineData(401, ActionErrorKind.Unauthorized, false)]
    [InlineData(503, ActionErrorKind.Network, true)]
    public async Task Without_a_token_nothing_is_sent_and_the_envelope_says_so(int status, ActionErrorKind kind, bool retryable)
    {
        using var server = new TokenServer { Failure = () => StubHandler.Response(status, TokenServer.Secret, "text/plain") };
        using PiggyOAuthCredentials credentials = server.Credentials();
        using StubHandler handler = StubHandler.Json(200, Shops);
        using PiggyClient piggy = Client(handler, credentials);

        ActionResult<CreditReception> result = await piggy.Actions.CreateCreditReceptionAsync(Award);

        Assert.Equal((kind, ActionOutcome.NotApplied, retryable), (result.Error!.Kind, result.Error.Outcome, result.Error.Retryable));
        Assert.DoesNotContain("canary", result.ToJson(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
        await Assert.ThrowsAsync<PiggyCredentialException>(() => piggy.Shops.GetAsync());
    }

    [Fact]
    public async Task What_a_source_throws_is_named_and_not_shown()
    {
        using StubHandler handler = StubHandler.Json(200, Shops);
        using PiggyClient piggy = Client(handler, PiggyCredentials.From(_ => throw new InvalidTimeZoneException("vault says canary-token-1")));

        ActionResult result = await piggy.Actions.ListShopsAsync();
        PiggyCredentialException exception = await Assert.ThrowsAsync<PiggyCredentialException>(() => piggy.Shops.GetAsync());

        Assert.Equal(ActionOutcome.NotApplied, result.Error?.Outcome);
        Assert.Contains(nameof(InvalidTimeZoneException), exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception + result.ToJson(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_call_that_ran_out_of_time_before_it_was_sent_was_not_applied()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var asked = new TaskCompletionSource();
        using StubHandler handler = StubHandler.Json(200, Shops);
        using var piggy = new PiggyClient(new PiggyClientOptions
        {
            Handler = handler,
            TimeProvider = time,
            Credentials = PiggyCredentials.From(async stopped =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, stopped);
                return "never";
            }),
        });

        Task<ActionResult<CreditReception>> call = piggy.Actions.CreateCreditReceptionAsync(Award);
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(30));
        ActionError error = (await call).Error!;

        Assert.Equal((ActionErrorKind.Timeout, ActionOutcome.NotApplied, true), (error.Kind, error.Outcome, error.Retryable));
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_public_operation_gets_no_credential_from_either_kind_of_adapter()
    {
        Assert.Equal(["getAccessToken"], PiggyOperations.All.Where(operation => operation.IsPublic).Select(operation => operation.OperationId));
        var provider = new ApiKeyAuthenticationProvider(Calls.Key, PiggyClientOptions.DefaultBaseAddress);
        var token = new RequestInformation { HttpMethod = Method.POST, URI = PiggyOAuthOptions.DefaultTokenAddress };
        var shops = new RequestInformation { HttpMethod = Method.GET, URI = new Uri(PiggyClientOptions.DefaultBaseAddress + "/shops") };

        await provider.AuthenticateRequestAsync(token);
        await provider.AuthenticateRequestAsync(shops);

        Assert.False(token.Headers.ContainsKey("Authorization"));
        Assert.True(shops.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public void A_key_and_a_source_of_keys_are_not_given_together_and_one_is_needed()
    {
        Assert.Equal("Credentials", Assert.Throws<ArgumentException>(() => new PiggyClientOptions { ApiKey = "a", Credentials = PiggyCredentials.Key("b") }.Validate()).ParamName);
        Assert.Equal("ApiKey", Assert.Throws<ArgumentException>(() => new PiggyClientOptions().Validate()).ParamName);
    }

    private static PiggyClient Client(HttpMessageHandler handler, IPiggyCredentials credentials) => new(new PiggyClientOptions { Credentials = credentials, Handler = handler });

    private static StubHandler Accepts(string token) => new(request => request.Headers.Authorization?.Parameter == token
        ? StubHandler.Response(200, Shops, "application/json")
        : StubHandler.Response(401, """{"message":"invalid_token","code":401,"status_code":401}""", "application/json"));

    private static string Token(SentRequest sent) => sent.Headers["Authorization"]["Bearer ".Length..];
}
