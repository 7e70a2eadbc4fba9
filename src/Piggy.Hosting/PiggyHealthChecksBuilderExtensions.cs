using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Piggy.Hosting;

/// <summary>Adds the health of Piggy to that of the program.</summary>
public static class PiggyHealthChecksBuilderExtensions
{
    /// <summary>Adds a check of a connection: one cheap call that reads. Its result has no secret and nothing that the server wrote.</summary>
    /// <param name="builder">The health checks of the program.</param>
    /// <param name="connection">The connection's name; empty for the one without.</param>
    /// <param name="name">The name of the check; <see langword="null"/> for <c>piggy</c> or <c>piggy:</c> and the connection's name.</param>
    /// <param name="failureStatus">What to report when Piggy is out of reach; unhealthy unless set. Too many calls are always reported as degraded.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <param name="timeout">The longest time for the check; that of the connection unless set.</param>
    /// <returns>The health checks of the program.</returns>
    public static IHealthChecksBuilder AddPiggy(
        this IHealthChecksBuilder builder,
        string connection = "",
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        return builder.Add(new HealthCheckRegistration(
            name ?? (connection.Length == 0 ? "piggy" : "piggy:" + connection),
            services => new PiggyHealthCheck(services.GetRequiredService<IPiggyClientFactory>(), connection),
            failureStatus,
            tags,
            timeout));
    }
}
