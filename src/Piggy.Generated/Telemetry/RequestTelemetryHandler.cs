using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Text.Json;
using Piggy.Generated.Http;

namespace Piggy.Generated.Telemetry;

/// <summary>Tells of each request that is sent. The last handler of ours, so that a second sending is a second span.</summary>
internal sealed class RequestTelemetryHandler(Uri baseAddress) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        PiggyTelemetry.Source.HasListeners() || PiggyTelemetry.RequestDuration.Enabled ? SendWatchedAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendWatchedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Methods and paths that the spec does not have could be anybody's words; their number would have no end.
        string method = KnownMethod(request.Method);
        string? template = OperationRoutes.Find(request.Method, request.RequestUri!, baseAddress)?.Path;
        var tags = new TagList
        {
            { TelemetryNames.Method, method },
            { TelemetryNames.ServerAddress, request.RequestUri!.Host },
            { TelemetryNames.ServerPort, request.RequestUri.Port },
        };
        if (template is not null)
        {
            tags.Add(TelemetryNames.UrlTemplate, template);
        }

        int resends = ActionTrace.CountAttempt();
        using Activity? activity = PiggyTelemetry.Source.StartActivity(template is null ? method : $"{method} {template}", ActivityKind.Client, default(ActivityContext), tags);
        if (resends > 0)
        {
            activity?.SetTag(TelemetryNames.ResendCount, resends);
        }

        long started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            int status = (int)response.StatusCode;
            tags.Add(TelemetryNames.StatusCode, status);
            activity?.SetTag(TelemetryNames.StatusCode, status);
            error = status >= 400 ? status.ToString(CultureInfo.InvariantCulture) : null;
            return response;
        }
        catch (Exception exception)
        {
            error = ErrorOf(exception);
            throw;
        }
        finally
        {
            if (error is not null)
            {
                tags.Add(TelemetryNames.ErrorType, error);
                activity?.SetTag(TelemetryNames.ErrorType, error).SetStatus(ActivityStatusCode.Error);
            }

            PiggyTelemetry.RequestDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        }
    }

    private static string ErrorOf(Exception exception) => exception is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } failure
        ? JsonNamingPolicy.SnakeCaseLower.ConvertName(failure.HttpRequestError.ToString())
        : exception.GetType().FullName!;

    private static string KnownMethod(HttpMethod method) => method.Method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" ? method.Method : "_OTHER";
}
