using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Piggy.AspNetCore;
using Piggy.Generated.Webhooks;

namespace Piggy.Cli.Webhooks;

/// <summary>Receives webhooks on a loopback port. Nothing of the process's environment configures it.</summary>
internal sealed class WebhookListener : IAsyncDisposable
{
    public const string Path = "/";

    private readonly WebApplication _app;

    private WebhookListener(WebApplication app) => _app = app;

    /// <summary>Where deliveries are to be sent.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <param name="port">The port on 127.0.0.1; 0 takes a free one.</param>
    /// <param name="secret">What bodies are signed with.</param>
    /// <param name="received">Is given each event whose signature is right.</param>
    /// <param name="refused">Is told the status of each delivery that was refused.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebhookListener> StartAsync(int port, string secret, Action<PiggyEvent> received, Action<int> refused, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory, NullLoggerFactory>();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddPiggyWebhooks(options => options.Secrets.Add(secret));
        WebApplication app = builder.Build();
        app.Use((context, next) => TellRefusalAsync(context, next, refused));
        app.UseRouting();
        app.MapPiggyWebhooks(Path, (piggyEvent, _) =>
        {
            received(piggyEvent);
            return Task.CompletedTask;
        });
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new WebhookListener(app);
        }
        catch (IOException)
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw new IOException($"Port {port} on 127.0.0.1 is taken. Choose another one, or 0 for a free one.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task TellRefusalAsync(HttpContext context, RequestDelegate next, Action<int> refused)
    {
        await next(context).ConfigureAwait(false);
        if (context.Response.StatusCode != StatusCodes.Status200OK)
        {
            refused(context.Response.StatusCode);
        }
    }

    // The program has its own way to end.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
