using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Generated;

namespace Piggy.Hosting;

/// <summary>The credentials that a connection's configuration names now. A change that is not valid is told, and the former ones stay.</summary>
internal sealed class ConnectionCredentials : IPiggyCredentials
{
    private readonly object _gate = new();
    private readonly PiggyConnection _connection;
    private readonly IOptionsMonitor<PiggyConnectionOptions> _options;
    private readonly HttpMessageHandler _handler;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private volatile Used _used;
    private string? _toldProblem;

    public ConnectionCredentials(PiggyConnection connection, IOptionsMonitor<PiggyConnectionOptions> options, HttpMessageHandler handler, TimeProvider time, ILogger log)
    {
        _connection = connection;
        _options = options;
        _handler = handler;
        _time = time;
        _log = log;
        PiggyConnectionOptions first = options.Get(connection.Name);
        _used = new Used(first, SourceOf(first));
    }

    public ValueTask<PiggyCredential> GetAsync(CancellationToken cancellationToken) => Current().GetAsync(cancellationToken);

    public bool Reject(PiggyCredential credential) => _used.Source.Reject(credential);

    public override string ToString() => $"Credentials of connection {_connection.DisplayName}";

    private IPiggyCredentials Current()
    {
        try
        {
            PiggyConnectionOptions options = _options.Get(_connection.Name);
            return ReferenceEquals(options, _used.Options) ? _used.Source : Change(options);
        }
        catch (OptionsValidationException exception)
        {
            Tell(exception.Message);
            return _used.Source;
        }
    }

    private IPiggyCredentials Change(PiggyConnectionOptions options)
    {
        lock (_gate)
        {
            if (ReferenceEquals(options, _used.Options))
            {
                return _used.Source;
            }

            _toldProblem = null;
            bool same = IsSame(options, _used.Options);

            // The former source is not disposed: calls may be waiting for its token. It owns no connection.
            _used = new Used(options, same ? _used.Source : SourceOf(options));
            if (!same)
            {
                _log.CredentialsChanged(_connection.DisplayName);
            }

            return _used.Source;
        }
    }

    // Once per problem, not per call.
    private void Tell(string problem)
    {
        lock (_gate)
        {
            if (_toldProblem != problem)
            {
                _toldProblem = problem;
                _log.ChangeRefused(_connection.DisplayName, problem);
            }
        }
    }

    private IPiggyCredentials SourceOf(PiggyConnectionOptions options) => options.OAuth is { } settings
        ? new PiggyOAuthCredentials(ConnectionSetup.OAuthOptions(options, settings, _handler, _time))
        : PiggyCredentials.Key(options.ApiKey!);

    private static bool IsSame(PiggyConnectionOptions left, PiggyConnectionOptions right) =>
        left.ApiKey == right.ApiKey && left.OAuth?.ClientId == right.OAuth?.ClientId && left.OAuth?.ClientSecret == right.OAuth?.ClientSecret;

    private sealed class Used(PiggyConnectionOptions options, IPiggyCredentials source)
    {
        public PiggyConnectionOptions Options => options;

        public IPiggyCredentials Source => source;
    }
}
