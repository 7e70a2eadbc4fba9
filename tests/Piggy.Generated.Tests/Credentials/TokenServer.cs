using System.Net.Http;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Credentials;

/// <summary>A token endpoint that numbers its tokens, and can be made to wait or to fail.</summary>
internal sealed class TokenServer : HttpMessageHandler
{
    public const string Secret = "canary-secret-5d1e";

    private int _calls;

    public int Calls => Volatile.Read(ref _calls);

    public int Seconds { get; set; } = 3600;

    /// <summary>Ends when the next answers may go out.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What to answer instead of a token; null for a token.</summary>
    public Func<HttpResponseMessage>? Failure { get; set; }

    public List<string> Bodies { get; } = [];

    public PiggyOAuthCredentials Credentials(TimeProvider? time = null) => new(Options(this, time));

    public static PiggyOAuthOptions Options(HttpMessageHandler? handler, TimeProvider? time = null, Uri? address = null) => new()
    {
        ClientId = "1842",
        ClientSecret = Secret,
        TokenAddress = address ?? new Uri("https://piggy.test/oauth/token"),
        TimeProvider = time ?? TimeProvider.System,
        Handler = handler,
    };

    public static string TokenOf(int number) => $"canary-token-{number}";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number = Interlocked.Increment(ref _calls);
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        lock (Bodies)
        {
            Bodies.Add($"{request.Method} {request.RequestUri} {request.Content.Headers.ContentType} {request.Headers.Authorization} {body}");
        }

        await Gate.WaitAsync(cancellationToken);
        return Failure?.Invoke() ?? StubHandler.Response(200, $$"""{"token_type":"Bearer","expires_in":{{Seconds}},"access_token":"{{TokenOf(number)}}"}""", "application/json");
    }
}
