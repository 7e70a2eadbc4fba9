namespace Piggy.Generated;

/// <summary>The tokens of an OAuth client: asked for when needed, kept until shortly before they end, one call of the token endpoint at a time.</summary>
/// <remarks>
/// Callers that come while a token is being asked for wait for the same answer. A failure is told to all of them and not kept: the next call asks again. Giving up
/// waiting does not stop the token call, because others wait for it, too.
/// </remarks>
public sealed class PiggyOAuthCredentials : IPiggyCredentials, IDisposable
{
    // The spec lets an answer be without expires_in. Short, because a token that has ended costs a refused call.
    private static readonly TimeSpan UnknownLifetime = TimeSpan.FromMinutes(10);

    private readonly object _gate = new();
    private readonly PiggyOAuthOptions _options;
    private readonly TokenEndpoint _endpoint;
    private PiggyCredential? _current;
    private DateTimeOffset _renewAt;
    private Task<PiggyCredential>? _renewal;

    /// <summary>Makes the source; nothing is asked for yet.</summary>
    /// <param name="options">How it gets its tokens.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message names it and shows no secret.</exception>
    public PiggyOAuthCredentials(PiggyOAuthOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _endpoint = new TokenEndpoint(options);
    }

    /// <inheritdoc/>
    public ValueTask<PiggyCredential> GetAsync(CancellationToken cancellationToken)
    {
        Task<PiggyCredential> renewal;
        lock (_gate)
        {
            if (_current is not null && _options.TimeProvider.GetUtcNow() < _renewAt)
            {
                return ValueTask.FromResult(_current);
            }

            // On another thread, so that nothing of it runs under the lock.
            renewal = _renewal ??= Task.Run(RenewAsync, CancellationToken.None);
        }

        return new ValueTask<PiggyCredential>(renewal.WaitAsync(cancellationToken));
    }

    /// <inheritdoc/>
    /// <remarks>Only the token that was refused is forgotten: when many calls are refused at once, the first one makes room for a new token, and the others get it.</remarks>
    public bool Reject(PiggyCredential credential)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current, credential))
            {
                _current = null;
            }
        }

        return true;
    }

    /// <summary>Closes the connections to the token endpoint.</summary>
    public void Dispose() => _endpoint.Dispose();

    /// <summary>Shows where the tokens come from, never one of them.</summary>
    /// <returns>The name of the type with the host.</returns>
    public override string ToString() => $"PiggyOAuthCredentials of {_options.TokenAddress.Host}";

    private async Task<PiggyCredential> RenewAsync()
    {
        try
        {
            AccessTokenAnswer answer = await _endpoint.AskAsync().ConfigureAwait(false);
            var credential = new PiggyCredential(answer.Token, "OAuth client " + _options.ClientId);
            TimeSpan lifetime = answer.Lifetime ?? UnknownLifetime;
            TimeSpan margin = _options.EarlyRenewal < lifetime / 2 ? _options.EarlyRenewal : lifetime / 2;
            lock (_gate)
            {
                _current = credential;
                _renewAt = _options.TimeProvider.GetUtcNow() + lifetime - margin;
            }

            return credential;
        }
        finally
        {
            lock (_gate)
            {
                _renewal = null;
            }
        }
    }
}
