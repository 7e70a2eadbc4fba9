using System.Net;
using System.Net.Http;
using Piggy.Generated.Limits;

namespace Piggy.Generated.Http;

/// <summary>Lets a request out: gets its credential, waits for its turn, and puts the credential on it if it goes to Piggy and the operation asks for one.</summary>
internal sealed class AdmissionHandler : DelegatingHandler
{
    private readonly IPiggyCredentials _credentials;
    private readonly PiggyCredential? _fixed;
    private readonly Uri _baseAddress;
    private readonly ApiOrigin _origin;
    private readonly PiggyRateLimit? _limit;
    private readonly TimeProvider _time;

    public AdmissionHandler(PiggyClientOptions options)
    {
        _credentials = options.Credentials ?? PiggyCredentials.Key(options.ApiKey!);
        _fixed = (_credentials as PiggyCredentials.FixedCredential)?.Credential;
        _baseAddress = options.BaseAddress;
        _origin = new ApiOrigin(_baseAddress);
        _limit = options.RateLimit;
        _time = options.TimeProvider;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        if (!_origin.NeedsCredential(request.Method.Method, request.RequestUri!))
        {
            return base.SendAsync(request, cancellationToken);
        }

        if (_fixed is null || _limit is not null)
        {
            return WaitAndSendAsync(request, cancellationToken);
        }

        request.Headers.Authorization = _fixed.Header;
        return base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> WaitAndSendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        PiggyCredential credential = await AdmitAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = credential.Header;
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        // The source hears of every refusal, so that the next call has a new credential; this call is sent again only if a second time could do no harm.
        if (response.StatusCode != HttpStatusCode.Unauthorized || !_credentials.Reject(credential) || !MayRepeat(request))
        {
            return response;
        }

        PiggyCredential next = await AdmitAsync(cancellationToken).ConfigureAwait(false);
        if (next.IsSameTokenAs(credential))
        {
            return response;
        }

        response.Dispose();
        request.Headers.Authorization = next.Header;
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whatever ends here ends before anything was sent, and says so.</summary>
    private async Task<PiggyCredential> AdmitAsync(CancellationToken cancellationToken)
    {
        try
        {
            PiggyCredential credential = await _credentials.GetAsync(cancellationToken).ConfigureAwait(false) ?? throw new PiggyCredentialException("The source of credentials gave none.", isTransient: false);
            if (_limit is not null)
            {
                await CallBuckets.Of(credential, _baseAddress, _limit, _time).WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return credential;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was given up before it was sent.", new WaitEndedException(), cancellationToken);
        }
        catch (Exception exception) when (exception is not PiggyNotSentException)
        {
            throw new PiggyCredentialException($"The source of credentials threw {exception.GetType().Name}.", isTransient: true);
        }
    }

    // A refusal hardly ever comes after the work is done, but nobody promises it; and what has been sent is gone from a body that is read once.
    private bool MayRepeat(HttpRequestMessage request) =>
        request.Content is null && OperationRoutes.Find(request.Method, request.RequestUri!, _baseAddress) is { Effect.RepeatSafe: true };
}
