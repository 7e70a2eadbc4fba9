using System.Net.Http;
using Microsoft.Extensions.Time.Testing;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Credentials;

public sealed class OAuthCredentialsTests
{
    [Fact]
    public async Task A_hundred_callers_at_each_expiry_make_one_token_call()
    {
        var time = new FakeTimeProvider();
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials(time);

        for (int round = 1; round <= 3; round++)
        {
            var gate = new TaskCompletionSource();
            server.Gate = gate.Task;
            Task<PiggyCredential>[] callers = [.. Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await credentials.GetAsync(CancellationToken.None)))];
            gate.SetResult();
            PiggyCredential[] got = await Task.WhenAll(callers);

            Assert.Equal(round, server.Calls);
            Assert.All(got, credential => Assert.Equal(TokenServer.TokenOf(round), credential.Header.Parameter));
            time.Advance(TimeSpan.FromSeconds(server.Seconds));
        }
    }

    [Theory]
    [InlineData(3600, 3539, 3540)]
    [InlineData(60, 29, 30)]
    [InlineData(0, -1, 0)]
    public async Task A_token_is_renewed_shortly_before_its_end(int seconds, int still, int renewed)
    {
        var time = new FakeTimeProvider();
        using var server = new TokenServer { Seconds = seconds };
        using PiggyOAuthCredentials credentials = server.Credentials(time);
        await credentials.GetAsync(CancellationToken.None);

        if (still >= 0)
        {
            time.Advance(TimeSpan.FromSeconds(still));
            await credentials.GetAsync(CancellationToken.None);
            Assert.Equal(1, server.Calls);
        }

        time.Advance(TimeSpan.FromSeconds(renewed - Math.Max(still, 0)));
        await credentials.GetAsync(CancellationToken.None);
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_is_not_kept()
    {
        using var server = new TokenServer { Failure = () => StubHandler.Response(503, TokenServer.Secret, "text/html") };
        using PiggyOAuthCredentials credentials = server.Credentials();
        var gate = new TaskCompletionSource();
        server.Gate = gate.Task;

        Task[] callers = [.. Enumerable.Range(0, 20).Select(_ => credentials.GetAsync(CancellationToken.None).AsTask())];
        gate.SetResult();
        foreach (Task caller in callers)
        {
            Assert.True((await Assert.ThrowsAsync<PiggyCredentialException>(() => caller)).IsTransient);
        }

        Assert.Equal(1, server.Calls);
        server.Failure = null;
        Assert.Equal(TokenServer.TokenOf(2), (await credentials.GetAsync(CancellationToken.None)).Header.Parameter);
    }

    [Fact]
    public async Task One_caller_that_gives_up_does_not_take_the_token_from_the_others()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        var gate = new TaskCompletionSource();
        server.Gate = gate.Task;
        using var impatience = new CancellationTokenSource();

        Task<PiggyCredential> first = credentials.GetAsync(impatience.Token).AsTask();
        Task<PiggyCredential> second = credentials.GetAsync(CancellationToken.None).AsTask();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal(TokenServer.TokenOf(1), (await second).Header.Parameter);
    }

    [Fact]
    public async Task A_refused_token_is_forgotten_once_however_often_that_is_told()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        PiggyCredential refused = await credentials.GetAsync(CancellationToken.None);

        Assert.True(credentials.Reject(refused));
        PiggyCredential next = await credentials.GetAsync(CancellationToken.None);
        Assert.True(credentials.Reject(refused));

        Assert.Same(next, await credentials.GetAsync(CancellationToken.None));
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task The_token_call_is_that_of_the_spec_without_any_other_credential()
    {
        using var server = new TokenServer();
        using PiggyOAuthCredentials credentials = server.Credentials();
        await credentials.GetAsync(CancellationToken.None);

        Assert.Equal(
            $$"""POST https://piggy.test/oauth/token application/json  {"grant_type":"client_credentials","client_id":"1842","client_secret":"{{TokenServer.Secret}}"}""",
            Assert.Single(server.Bodies));
    }

    [Fact]
    public async Task A_token_endpoint_that_hangs_is_given_up_by_the_clock_of_the_options()
    {
        var time = new FakeTimeProvider();
        var asked = new TaskCompletionSource();
        using var server = new RawServer(async (_, stopped) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, stopped);
        });
        using var credentials = new PiggyOAuthCredentials(TokenServer.Options(null, time, server.Address));

        Task<PiggyCredential> call = credentials.GetAsync(CancellationToken.None).AsTask();
        await asked.Task;
        time.Advance(TimeSpan.FromSeconds(30));

        Assert.True((await Assert.ThrowsAsync<PiggyCredentialException>(() => call)).IsTransient);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_secret_follows_no_redirect(int status)
    {
        using var elsewhere = new RawServer(RawServer.Writes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        using var server = new RawServer(RawServer.Writes($"HTTP/1.1 {status} Elsewhere\r\nLocation: {elsewhere.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        using var credentials = new PiggyOAuthCredentials(TokenServer.Options(null, address: server.Address));

        PiggyCredentialException exception = await Assert.ThrowsAsync<PiggyCredentialException>(() => credentials.GetAsync(CancellationToken.None).AsTask());

        Assert.False(exception.IsTransient);
        Assert.Equal((1, 0), (server.Requests, elsewhere.Requests));
    }

    [Theory]
    [InlineData("http://api.piggy.eu/oauth/token")]
    [InlineData("https://user:secret@api.piggy.eu/oauth/token")]
    [InlineData("/oauth/token")]
    public void A_token_address_is_https_or_loopback(string address)
    {
        PiggyOAuthOptions options = TokenServer.Options(null, address: new Uri(address, UriKind.RelativeOrAbsolute));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => new PiggyOAuthCredentials(options));
        Assert.StartsWith("PiggyOAuthOptions.TokenAddress must ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_that_follows_redirects_is_refused()
    {
        using var handler = new SocketsHttpHandler();
        Assert.Equal("Handler", Assert.Throws<ArgumentException>(() => new PiggyOAuthCredentials(TokenServer.Options(handler))).ParamName);
    }

    [Theory]
    [InlineData("""{"access_token":"t"}""", true)]
    [InlineData("""{"access_token":"t","expires_in":"60","token_type":"bearer"}""", true)]
    [InlineData("""{"access_token":"t","token_type":"mac"}""", false)]
    [InlineData("""{"access_token":"a b"}""", false)]
    [InlineData("""{"access_token":7}""", false)]
    [InlineData("""[]""", false)]
    [InlineData("""canary-secret-5d1e""", false)]
    [InlineData("", false)]
    public async Task What_is_no_bearer_token_is_refused_without_being_shown(string body, bool isToken)
    {
        using var server = new TokenServer { Failure = () => StubHandler.Response(200, body, "application/json") };
        using PiggyOAuthCredentials credentials = server.Credentials();
        Exception? exception = await Record.ExceptionAsync(() => credentials.GetAsync(CancellationToken.None).AsTask());

        Assert.Equal(isToken, exception is null);
        Assert.DoesNotContain("canary", exception?.ToString() ?? "", StringComparison.Ordinal);
    }
}
