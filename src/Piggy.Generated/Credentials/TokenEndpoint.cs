using System.Buffers;
using System.Globalization;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using Piggy.Generated.Http;
using Piggy.Generated.Telemetry;

namespace Piggy.Generated;

/// <summary>Asks Piggy's token call for an access token. Whatever goes wrong becomes an exception without any text of the server, which may echo the secret.</summary>
internal sealed class TokenEndpoint(PiggyOAuthOptions options) : IDisposable
{
    private const int MaximumBytes = 64 * 1024;

    private readonly HttpClient _http = new(
        new RequestTelemetryHandler(new Uri(options.TokenAddress, "/")) { InnerHandler = options.Handler ?? OwnHandler.Create() }, disposeHandler: options.Handler is null)
    {
        MaxResponseContentBufferSize = MaximumBytes,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<AccessTokenAnswer> AskAsync()
    {
        using var clock = new CancellationTokenSource(options.Timeout, options.TimeProvider);
        using var request = new HttpRequestMessage(HttpMethod.Post, options.TokenAddress) { Content = Body() };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, clock.Token).ConfigureAwait(false);
            return (int)response.StatusCode == 200
                ? AccessTokenAnswer.Read(await response.Content.ReadAsByteArrayAsync(clock.Token).ConfigureAwait(false))
                : throw Refusal((int)response.StatusCode);
        }
        catch (OperationCanceledException)
        {
            throw new PiggyCredentialException("The token endpoint did not answer in time.", isTransient: true);
        }
        catch (HttpRequestException exception)
        {
            throw new PiggyCredentialException($"The call of the token endpoint failed ({exception.HttpRequestError}).", isTransient: true);
        }
    }

    public void Dispose() => _http.Dispose();

    private static PiggyCredentialException Refusal(int status) => status switch
    {
        400 or 401 or 403 => new PiggyCredentialException(
            string.Create(CultureInfo.InvariantCulture, $"The token endpoint answered HTTP {status}: it does not accept the client id and secret."), isTransient: false),
        >= 300 and < 400 => new PiggyCredentialException(
            string.Create(CultureInfo.InvariantCulture, $"The token endpoint answered HTTP {status}: it is elsewhere. Client id and secret follow no redirect."), isTransient: false),
        _ => new PiggyCredentialException(
            string.Create(CultureInfo.InvariantCulture, $"The token endpoint answered HTTP {status}."), isTransient: status is 408 or 429 or >= 500),
    };

    private ByteArrayContent Body()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("grant_type"u8, "client_credentials");
            writer.WriteString("client_id"u8, options.ClientId);
            writer.WriteString("client_secret"u8, options.ClientSecret);
            writer.WriteEndObject();
        }

        return new ByteArrayContent(buffer.WrittenSpan.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
