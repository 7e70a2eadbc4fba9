namespace Piggy.Generated;

/// <summary>The simple sources of credentials; <see cref="PiggyOAuthCredentials"/> is that of an OAuth client.</summary>
public static class PiggyCredentials
{
    /// <summary>Always the same personal access token.</summary>
    /// <param name="apiKey">The token.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException">The key has characters that no key has; the message does not show it.</exception>
    public static IPiggyCredentials Key(string apiKey) => new FixedCredential(new PiggyCredential(apiKey));

    /// <summary>Asks a function for the personal access token of each call, such as one that reads a vault's cache.</summary>
    /// <param name="read">Gives the token. What it throws is told by its type only, because its message may show a secret.</param>
    /// <returns>The source.</returns>
    public static IPiggyCredentials From(Func<CancellationToken, ValueTask<string>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return new ReadCredentials(read);
    }

    /// <summary>One key for good: the only source that needs no waiting.</summary>
    internal sealed class FixedCredential(PiggyCredential credential) : IPiggyCredentials
    {
        internal PiggyCredential Credential => credential;

        public ValueTask<PiggyCredential> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult(credential);

        public bool Reject(PiggyCredential credential) => false;

        public override string ToString() => "One API key";
    }

    private sealed class ReadCredentials(Func<CancellationToken, ValueTask<string>> read) : IPiggyCredentials
    {
        // Kept while the token stays the same, so that its header is made once.
        private volatile PiggyCredential? _last;

        public async ValueTask<PiggyCredential> GetAsync(CancellationToken cancellationToken)
        {
            string token = await read(cancellationToken).ConfigureAwait(false);
            PiggyCredential? last = _last;
            return last is not null && last.Header.Parameter == token ? last : _last = new PiggyCredential(token);
        }

        public bool Reject(PiggyCredential credential) => true;

        public override string ToString() => "API key read for each call";
    }
}
