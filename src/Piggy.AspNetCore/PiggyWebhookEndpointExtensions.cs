using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Generated.Webhooks;

namespace Piggy.AspNetCore;

/// <summary>Maps endpoints that receive Piggy's webhooks.</summary>
/// <remarks>
/// An endpoint answers 200 once every handler has ended well, or if the event was handled before; 401 to a wrong signature, 413 to a large body, 400 to a body that is no
/// event, 503 while the same event is being handled, and 500 if a handler throws. Piggy sends again what is not answered with 2xx. No answer has a body.
/// The signature is the authentication: if the program asks for a signed-in user everywhere, add <c>AllowAnonymous()</c>.
/// </remarks>
public static class PiggyWebhookEndpointExtensions
{
    /// <summary>Receives webhooks with the options of <see cref="PiggyWebhookServiceCollectionExtensions.AddPiggyWebhooks"/>, one handler per kind of event.</summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path of the address that is subscribed.</param>
    /// <param name="configure">Adds the handlers.</param>
    /// <returns>The endpoint, for metadata.</returns>
    /// <exception cref="InvalidOperationException">The services were not registered.</exception>
    /// <exception cref="OptionsValidationException">The options are wrong; the message says what.</exception>
    public static IEndpointConventionBuilder MapPiggyWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Action<PiggyWebhookHandlers> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IPiggyDeliveryStore>() is null)
        {
            throw new InvalidOperationException("MapPiggyWebhooks was called without options, and there are none among the services. Call services.AddPiggyWebhooks(…), or pass options.");
        }

        IOptionsMonitor<PiggyWebhookOptions> monitor = endpoints.ServiceProvider.GetRequiredService<IOptionsMonitor<PiggyWebhookOptions>>();
        return OptionsCheck.ProblemOf(monitor.CurrentValue) is { } problem
            ? throw new OptionsValidationException(nameof(PiggyWebhookOptions), typeof(PiggyWebhookOptions), [problem])
            : Map(endpoints, pattern, () => monitor.CurrentValue, configure);
    }

    /// <summary>Receives webhooks with the options of <see cref="PiggyWebhookServiceCollectionExtensions.AddPiggyWebhooks"/>, one handler for all events.</summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path of the address that is subscribed.</param>
    /// <param name="handler">Handles one event, known or not.</param>
    /// <returns>The endpoint, for metadata.</returns>
    /// <exception cref="InvalidOperationException">The services were not registered.</exception>
    /// <exception cref="OptionsValidationException">The options are wrong; the message says what.</exception>
    public static IEndpointConventionBuilder MapPiggyWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<PiggyEvent, CancellationToken, Task> handler) =>
        MapPiggyWebhooks(endpoints, pattern, handlers => handlers.OnAny(handler));

    /// <summary>Receives webhooks with options of its own, one handler per kind of event.</summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path of the address that is subscribed.</param>
    /// <param name="options">The options; they are read for each request.</param>
    /// <param name="configure">Adds the handlers.</param>
    /// <returns>The endpoint, for metadata.</returns>
    /// <exception cref="ArgumentException">The options are wrong; the message says what.</exception>
    public static IEndpointConventionBuilder MapPiggyWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, PiggyWebhookOptions options, Action<PiggyWebhookHandlers> configure)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(options);
        return OptionsCheck.ProblemOf(options) is { } problem
            ? throw new ArgumentException(problem, nameof(options))
            : Map(endpoints, pattern, () => options, configure);
    }

    /// <summary>Receives webhooks with options of its own, one handler for all events.</summary>
    /// <param name="endpoints">The routes of the program.</param>
    /// <param name="pattern">The path of the address that is subscribed.</param>
    /// <param name="options">The options; they are read for each request.</param>
    /// <param name="handler">Handles one event, known or not.</param>
    /// <returns>The endpoint, for metadata.</returns>
    /// <exception cref="ArgumentException">The options are wrong; the message says what.</exception>
    public static IEndpointConventionBuilder MapPiggyWebhooks(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, PiggyWebhookOptions options, Func<PiggyEvent, CancellationToken, Task> handler) =>
        MapPiggyWebhooks(endpoints, pattern, options, handlers => handlers.OnAny(handler));

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, Func<PiggyWebhookOptions> currentOptions, Action<PiggyWebhookHandlers> configure)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(configure);
        var handlers = new PiggyWebhookHandlers();
        configure(handlers);
        IServiceProvider services = endpoints.ServiceProvider;
        IPiggyDeliveryStore store = services.GetService<IPiggyDeliveryStore>() ?? new MemoryDeliveryStore(services.GetService<TimeProvider>() ?? TimeProvider.System);
        ILogger logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(WebhookLog.Category);
        var endpoint = new WebhookEndpoint(pattern, currentOptions, store, handlers, logger);
        return endpoints.MapPost(pattern, endpoint.ReceiveAsync).WithDisplayName($"Piggy webhooks {pattern}");
    }
}
