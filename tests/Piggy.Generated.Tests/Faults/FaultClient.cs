using System.Net.Http;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Piggy.Generated.Actions;
using Piggy.Generated.Http;
using Piggy.Generated.Intents;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Faults;

/// <summary>What carries the calls.</summary>
public enum Carrier
{
    /// <summary>The adapter of the client itself.</summary>
    Ours,

    /// <summary>Kiota's adapter with its default handlers, brought by the caller.</summary>
    StockKiota,
}

/// <summary>The actions with the default options, over one of the two adapters.</summary>
internal sealed class FaultClient : IDisposable
{
    private readonly IDisposable[] _parts;

    private FaultClient(PiggyActions actions, params IDisposable[] parts)
    {
        Actions = actions;
        _parts = parts;
    }

    public PiggyActions Actions { get; }

    public static FaultClient Create(Carrier carrier, Uri address, HttpMessageHandler? handler, TimeProvider clock, IIntentJournal journal) =>
        carrier == Carrier.Ours ? OfOptions(address, handler, clock, journal) : OverStockKiota(address, handler, clock, journal);

    public void Dispose()
    {
        foreach (IDisposable part in _parts)
        {
            part.Dispose();
        }
    }

    private static FaultClient OfOptions(Uri address, HttpMessageHandler? handler, TimeProvider clock, IIntentJournal journal)
    {
        var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, BaseAddress = address, Handler = handler, TimeProvider = clock, Journal = journal });
        return new FaultClient(piggy.Actions, piggy);
    }

    private static FaultClient OverStockKiota(Uri address, HttpMessageHandler? handler, TimeProvider clock, IIntentJournal journal)
    {
        HttpClient http = KiotaClientFactory.Create(handler);

        // HttpClient keeps a whole body before it hands it out: up to two gigabytes, unless it is told.
        http.MaxResponseContentBufferSize = ActionTransport.MaximumBodyBytes;
        var adapter = new HttpClientRequestAdapter(new ApiKeyAuthenticationProvider(Calls.Key, address), httpClient: http) { BaseUrl = address.AbsoluteUri.TrimEnd('/') };
        var defaults = new PiggyClientOptions();
        return new FaultClient(new PiggyActions(new ActionTransport(adapter, defaults.Timeout, clock, defaults.Retry, journal)), adapter, http);
    }
}
