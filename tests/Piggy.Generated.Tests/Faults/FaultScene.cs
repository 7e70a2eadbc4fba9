using System.Net.Http;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Generated.Tests.Faults;

/// <summary>What the forms of a fault are made of: the action, its good answer, the clock, and another host.</summary>
internal sealed class FaultScene(PiggyAction action, FaultServer elsewhere) : IDisposable
{
    private readonly SemaphoreSlim _heads = new(0);

    /// <summary>The call with the answer that has the most to change.</summary>
    public WireCase Wire { get; } = WireCases.All.Where(wire => wire.Slug == action.Descriptor.Slug).MaxBy(wire => wire.Data.Length)!;

    public ActionDescriptor Descriptor => action.Descriptor;

    public ImpatientClock Clock { get; } = new();

    /// <summary>A host that must never hear of the call.</summary>
    public FaultServer Elsewhere => elsewhere;

    /// <summary>Waits until the client has read status and headers: what happens to the connection then happens to the body.</summary>
    public Task ClientHasHeadersAsync(CancellationToken cancellationToken) => _heads.WaitAsync(cancellationToken);

    /// <summary>What sends the requests, and notes the arrival of headers.</summary>
    public HttpMessageHandler Handler() => new NotingHandler(_heads);

    public void Dispose() => _heads.Dispose();

    private sealed class NotingHandler(SemaphoreSlim heads) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            heads.Release();
            return response;
        }
    }
}
