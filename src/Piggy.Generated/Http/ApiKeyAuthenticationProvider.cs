using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Piggy.Generated.Http;

/// <summary>Puts the API key on requests to Piggy, and on no others; an operation that the spec says is public gets none.</summary>
/// <remarks>For an adapter of your own. The client's own adapter takes its key from <see cref="PiggyClientOptions.ApiKey"/> or <see cref="PiggyClientOptions.Credentials"/>.</remarks>
public sealed class ApiKeyAuthenticationProvider : IAuthenticationProvider
{
    private readonly string _authorization;
    private readonly Uri _baseAddress;
    private readonly ApiOrigin _origin;

    /// <summary>Makes a provider.</summary>
    /// <param name="apiKey">The personal access token.</param>
    /// <param name="baseAddress">The address of the API; the key goes to its scheme, host and port only.</param>
    public ApiKeyAuthenticationProvider(string apiKey, Uri baseAddress)
    {
        new PiggyClientOptions { ApiKey = apiKey, BaseAddress = baseAddress }.Validate();
        _authorization = $"Bearer {apiKey}";
        _baseAddress = baseAddress;
        _origin = new ApiOrigin(baseAddress);
    }

    /// <inheritdoc/>
    public Task AuthenticateRequestAsync(
        RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Remove("Authorization");
        if (_origin.NeedsCredential(request.HttpMethod.ToString(), request.URI))
        {
            request.Headers.Add("Authorization", _authorization);
        }

        return Task.CompletedTask;
    }

    /// <summary>Shows the host the key is for, never the key.</summary>
    /// <returns>The name of the type with the host.</returns>
    public override string ToString() => $"ApiKeyAuthenticationProvider for {_baseAddress.Host}";
}
