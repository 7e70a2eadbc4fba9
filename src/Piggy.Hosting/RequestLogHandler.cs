using System.Diagnostics;
using System.Net.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Piggy.Hosting;

/// <summary>Writes a line of the log for each request. It stands in for the log of IHttpClientFactory, which shows addresses with their ids, and headers.</summary>
internal sealed class RequestLogHandler(PiggyConnection connection, IOptionsMonitor<PiggyConnectionOptions> options, ILogger log) : DelegatingHandler
{
    private Uri? _baseAddress;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Not before the first request: the options are checked with this handler in place.
        string path = OperationPath.Of(request, _baseAddress ??= options.Get(connection.Name).BaseAddress);
        string method = request.Method.Method;
        long started = Stopwatch.GetTimestamp();
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            Tell(method, path, (int)response.StatusCode, MillisecondsSince(started));
            return response;
        }
        catch (OperationCanceledException)
        {
            log.GivenUp(method, path, MillisecondsSince(started));
            throw;
        }
        catch (Exception exception)
        {
            // The kind only: a message may quote anything.
            log.NoAnswer(method, path, exception is HttpRequestException failure ? failure.HttpRequestError.ToString() : exception.GetType().Name, MillisecondsSince(started));
            throw;
        }
    }

    private void Tell(string method, string path, int status, long milliseconds)
    {
        if (status >= 500)
        {
            log.ServerFailed(method, path, status, milliseconds);
        }
        else if (status >= 300)
        {
            log.Refused(method, path, status, milliseconds);
        }
        else
        {
            log.Answered(method, path, status, milliseconds);
        }
    }

    private static long MillisecondsSince(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
}
