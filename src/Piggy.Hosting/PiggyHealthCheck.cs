using Microsoft.Extensions.Diagnostics.HealthChecks;
using Piggy.Generated.Actions;

namespace Piggy.Hosting;

/// <summary>Asks Piggy for the account's shops: that needs host and key, changes nothing, and holds no personal data.</summary>
/// <remarks>There is a call that is meant for this, but how it answers is hardly known; the list of shops is.</remarks>
internal sealed class PiggyHealthCheck(IPiggyClientFactory clients, string connection) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ActionResult result = await clients.Get(connection).Actions.ListShopsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        if (result.Error is not { } error)
        {
            return HealthCheckResult.Healthy("Piggy answers, and accepts the credentials.");
        }

        // Not the error's message: it quotes the server.
        HealthStatus status = error.Kind == ActionErrorKind.RateLimited ? HealthStatus.Degraded : context.Registration.FailureStatus;
        return new HealthCheckResult(status, DescriptionOf(error.Kind), data: DataOf(error));
    }

    private static string DescriptionOf(ActionErrorKind kind) => kind switch
    {
        ActionErrorKind.Unauthorized => "Piggy does not accept the credentials, or there are none.",
        ActionErrorKind.RateLimited => "Piggy answers, but there are too many calls.",
        ActionErrorKind.Maintenance => "Piggy is down for maintenance.",
        ActionErrorKind.Network or ActionErrorKind.Timeout => "Piggy cannot be reached.",
        _ => "Piggy does not answer as it should.",
    };

    private static Dictionary<string, object> DataOf(ActionError error)
    {
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["kind"] = error.Kind.ToString() };
        if (error.HttpStatus is int status)
        {
            data["http_status"] = status;
        }

        if (error.Code is int code)
        {
            data["code"] = code;
        }

        return data;
    }
}
