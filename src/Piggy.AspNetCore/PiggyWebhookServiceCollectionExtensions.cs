using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Piggy.AspNetCore;

/// <summary>Registers what endpoints for webhooks need.</summary>
public static class PiggyWebhookServiceCollectionExtensions
{
    /// <summary>Registers options for endpoints that are mapped without any, and the store that remembers deliveries. A store registered before, or after, takes its place.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="configure">Sets the options; more can be done with what is returned, such as binding a section of the configuration.</param>
    /// <returns>The options. They are checked when an endpoint is mapped and read for each request, so that secrets change without a restart.</returns>
    public static OptionsBuilder<PiggyWebhookOptions> AddPiggyWebhooks(this IServiceCollection services, Action<PiggyWebhookOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPiggyDeliveryStore>(provider => new MemoryDeliveryStore(provider.GetRequiredService<TimeProvider>()));
        OptionsBuilder<PiggyWebhookOptions> options = services.AddOptions<PiggyWebhookOptions>();
        return configure is null ? options : options.Configure(configure);
    }
}
