using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Piggy.Hosting.Tests;

/// <summary>A program with a host, whose log is kept at its finest.</summary>
internal sealed class Program : IAsyncDisposable
{
    private readonly IHost _host;

    private Program(IHost host, RecordingLogs logs)
    {
        _host = host;
        Logs = logs;
    }

    public RecordingLogs Logs { get; }

    public IServiceProvider Services => _host.Services;

    public IPiggyClientFactory Clients => Services.GetRequiredService<IPiggyClientFactory>();

    public IConfigurationRoot Configuration => (IConfigurationRoot)Services.GetRequiredService<IConfiguration>();

    /// <summary>Builds the program and starts it, with which its options are checked.</summary>
    public static async Task<Program> StartAsync(Action<IServiceCollection, IConfiguration> add, params (string Key, string? Value)[] settings)
    {
        var logs = new RecordingLogs();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => setting.Value));
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs);
        add(builder.Services, builder.Configuration);
        IHost host = builder.Build();
        try
        {
            await host.StartAsync();
            return new Program(host, logs);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    /// <summary>Changes the configuration, as a file that is watched would.</summary>
    public void Change(string key, string? value)
    {
        Configuration[key] = value;
        Configuration.Reload();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
