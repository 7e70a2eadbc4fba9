using System.Collections.Concurrent;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Generated;
using Piggy.Generated.Intents;

namespace Piggy.Hosting;

/// <summary>Makes each connection's client when it is first asked for.</summary>
internal sealed class PiggyClientFactory(
    IEnumerable<PiggyConnection> connections,
    IOptionsMonitor<PiggyConnectionOptions> options,
    IHttpMessageHandlerFactory handlers,
    TimeProvider time,
    ILoggerFactory logs,
    IIntentJournal? journal = null) : IPiggyClientFactory, IDisposable
{
    private readonly Dictionary<string, PiggyConnection> _connections = connections.ToDictionary(connection => connection.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<PiggyClient>> _clients = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _connections.Keys;

    public PiggyClient Get(string name = "")
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_connections.TryGetValue(name, out PiggyConnection? connection))
        {
            throw new InvalidOperationException($"There is no connection '{name}'. Add it with AddPiggy(\"{name}\", …); there are: {string.Join(", ", _connections.Values.Select(known => known.DisplayName))}.");
        }

        return _clients.GetOrAdd(name, static (_, make) => new Lazy<PiggyClient>(make), () => Make(connection)).Value;
    }

    public void Dispose()
    {
        foreach (Lazy<PiggyClient> client in _clients.Values.Where(client => client.IsValueCreated))
        {
            client.Value.Dispose();
        }
    }

    private PiggyClient Make(PiggyConnection connection)
    {
        HttpMessageHandler handler = handlers.CreateHandler(connection.HttpClientName);
        var credentials = new ConnectionCredentials(connection, options, handler, time, logs.CreateLogger(PiggyLog.Category));
        return new PiggyClient(ConnectionSetup.ClientOptions(options.Get(connection.Name), credentials, handler, time, journal));
    }
}
