using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Piggy.Hosting;

/// <summary>Stands next to the network and lets each request through once, whatever handlers the program has put before it.</summary>
/// <remarks>The SDK itself sends a read again after a 401, with another credential. What comes with the same one comes from a handler that repeats.</remarks>
internal sealed class SendOnceGuard(PiggyConnection connection, IOptionsMonitor<PiggyConnectionOptions> options, ILogger log) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<object> SentWith = new("Piggy.Hosting.SentWith");
    private static readonly object NoCredential = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        object credential = (object?)request.Headers.Authorization?.Parameter ?? NoCredential;
        if (request.Options.TryGetValue(SentWith, out object? before) && before.Equals(credential))
        {
            log.RepeatStopped(connection.HttpClientName, request.Method.Method, OperationPath.Of(request, options.Get(connection.Name).BaseAddress));
            throw new InvalidOperationException($"A handler of the HTTP client '{connection.HttpClientName}' tried to send a request again, which can award credits twice. Take it out.");
        }

        request.Options.Set(SentWith, credential);
        return base.SendAsync(request, cancellationToken);
    }
}
