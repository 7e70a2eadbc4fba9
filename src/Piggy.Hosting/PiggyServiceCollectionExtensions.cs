using System.Net.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Generated;
using Piggy.Generated.Actions;

namespace Piggy.Hosting;

/// <summary>Adds connections to Piggy to the services of a program.</summary>
/// <remarks>
/// Options are checked when the host starts. Each connection has one client, which lives as long as the container; <see cref="IPiggyClientFactory"/> gives it, and
/// so does the container: <see cref="PiggyClient"/> and <see cref="PiggyActions"/>, under the connection's name as key where it has one.
/// </remarks>
public static class PiggyServiceCollectionExtensions
{
    /// <summary>The section of the configuration that describes the connection without a name.</summary>
    public const string SectionName = "Piggy";

    /// <summary>Adds the connection that a configuration describes.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="configuration">The section that describes it, or the whole configuration, whose section <c>Piggy</c> does.</param>
    /// <returns>The options, to which more can be done.</returns>
    public static OptionsBuilder<PiggyConnectionOptions> AddPiggy(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return AddSection(services, Options.DefaultName, configuration as IConfigurationSection ?? configuration.GetSection(SectionName));
    }

    /// <summary>Adds a connection under a name.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="name">Its name.</param>
    /// <param name="section">The section of the configuration that describes it.</param>
    /// <returns>The options, to which more can be done.</returns>
    public static OptionsBuilder<PiggyConnectionOptions> AddPiggy(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return AddSection(services, name, section);
    }

    /// <summary>Adds the connection that code describes.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The options, to which more can be done.</returns>
    public static OptionsBuilder<PiggyConnectionOptions> AddPiggy(this IServiceCollection services, Action<PiggyConnectionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, new PiggyConnection(Options.DefaultName, null)).Configure(configure);
    }

    /// <summary>Adds a connection under a name.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="name">Its name.</param>
    /// <param name="configure">Sets its options.</param>
    /// <returns>The options, to which more can be done.</returns>
    public static OptionsBuilder<PiggyConnectionOptions> AddPiggy(this IServiceCollection services, string name, Action<PiggyConnectionOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, new PiggyConnection(name, null)).Configure(configure);
    }

    private static OptionsBuilder<PiggyConnectionOptions> AddSection(IServiceCollection services, string name, IConfigurationSection section) =>
        Add(services, new PiggyConnection(name, section.Path)).Bind(section);

    private static OptionsBuilder<PiggyConnectionOptions> Add(IServiceCollection services, PiggyConnection connection)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<PiggyConnectionOptions> options = services.AddOptions<PiggyConnectionOptions>(connection.Name);
        if (services.Any(service => service.ImplementationInstance is PiggyConnection known && known.Name == connection.Name))
        {
            return options;
        }

        services.AddSingleton(connection);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPiggyClientFactory, PiggyClientFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PiggyConnectionOptions>, ConnectionValidator>());
        AddHttpClient(services, connection);
        AddClient(services, connection.Name);
        return options.ValidateOnStart();
    }

    /// <summary>The handler lives as long as the client that holds it; instead, its connections are made anew now and then.</summary>
    private static void AddHttpClient(IServiceCollection services, PiggyConnection connection) => services.AddHttpClient(connection.HttpClientName)
        .RemoveAllLoggers()
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(provider => new SendOnceGuard(connection, Monitor(provider), Log(provider))
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            },
        })
        .AddHttpMessageHandler(provider => new RequestLogHandler(connection, Monitor(provider), Log(provider)));

    private static void AddClient(IServiceCollection services, string name)
    {
        if (name.Length == 0)
        {
            services.TryAddSingleton(provider => provider.GetRequiredService<IPiggyClientFactory>().Get());
            services.TryAddSingleton(provider => provider.GetRequiredService<PiggyClient>().Actions);
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<IPiggyClientFactory>().Get(name));
            services.AddKeyedSingleton(name, (provider, _) => provider.GetRequiredService<IPiggyClientFactory>().Get(name).Actions);
        }
    }

    private static IOptionsMonitor<PiggyConnectionOptions> Monitor(IServiceProvider provider) => provider.GetRequiredService<IOptionsMonitor<PiggyConnectionOptions>>();

    private static ILogger Log(IServiceProvider provider) => provider.GetRequiredService<ILoggerFactory>().CreateLogger(PiggyLog.Category);
}
