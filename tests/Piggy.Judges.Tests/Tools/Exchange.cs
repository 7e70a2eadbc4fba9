using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Judges.Tests.Tools;

/// <summary>A request that passed Prism, and what came back.</summary>
/// <param name="Call">Method and address.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Violations">What Prism objects to without refusing it; empty when it is content.</param>
/// <param name="MediaType">The media type of the answer. Prism refuses with problem+json, which Piggy never sends.</param>
/// <param name="Body">The answer's body.</param>
internal sealed record Exchange(string Call, int Status, string Violations, string? MediaType, string Body)
{
    /// <summary>Whether request and answer keep to the spec.</summary>
    public bool KeepsTheContract => Violations.Length == 0 && MediaType != "application/problem+json";

    public override string ToString() => $"{Call} -> {Status} {MediaType} {Violations}\n{Body}";
}

/// <summary>Sends requests and remembers what came of them.</summary>
internal sealed class ExchangeRecorder() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<Exchange> _exchanges = [];

    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        string violations = response.Headers.TryGetValues("sl-violations", out IEnumerable<string>? found) ? string.Join(' ', found) : "";
        string body = await response.Content.ReadAsStringAsync(cancellationToken);
        _exchanges.Add(new Exchange($"{request.Method} {request.RequestUri}", (int)response.StatusCode, violations, response.Content.Headers.ContentType?.MediaType, body));
        return response;
    }
}
