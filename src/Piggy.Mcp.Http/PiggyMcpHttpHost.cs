using System.IO;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.AspNetCore;
using Piggy.Mcp.Sessions;

namespace Piggy.Mcp.Http;

/// <summary>A web server that offers a <see cref="PiggyMcpServer"/> over streamable HTTP, at <c>/mcp</c>.</summary>
public sealed class PiggyMcpHttpHost : IAsyncDisposable
{
    private const string Path = "/mcp";
    private const int MostIdleSessions = 100;
    private static readonly TimeSpan LongestIdle = TimeSpan.FromMinutes(30);

    private readonly WebApplication _app;

    private PiggyMcpHttpHost(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.First().TrimEnd('/') + Path);
    }

    /// <summary>Where clients reach it.</summary>
    public Uri Address { get; }

    /// <summary>Starts listening.</summary>
    /// <param name="server">What is served.</param>
    /// <param name="options">Where, and for whom; a free port of this machine unless given.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <returns>The running host; dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">Other machines could reach it without a token, or the token is no good one.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PiggyMcpHttpHost> StartAsync(PiggyMcpServer server, PiggyMcpHttpOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        options ??= new PiggyMcpHttpOptions();
        options.Check();
        WebApplication app = Build(server, options);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
            return new PiggyMcpHttpHost(app);
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops listening and ends all sessions.</summary>
    /// <returns>A task that ends with the last of them.</returns>
    public async ValueTask DisposeAsync()
    {
        // A client may hold its stream open for ever, so nobody waits for it.
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync().ConfigureAwait(false);
        await _app.StopAsync(atOnce.Token).ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(PiggyMcpServer server, PiggyMcpHttpOptions options)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });

        // The framework and the SDK may quote requests in what they log; the server writes its own log.
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.LongestBody;
            kestrel.Listen(options.EndPoint);
        });
        builder.Services.AddMcpServer().WithHttpTransport(transport =>
        {
            // Revisions up to 2025-11-25 work with sessions, later ones without.
            transport.SessionMode = HttpServerSessionMode.StatefulForInitializeClients;
            transport.MaxIdleSessionCount = MostIdleSessions;
            transport.IdleTimeout = LongestIdle;
            transport.ConfigureSessionOptions = (_, session, _) =>
            {
                var own = new Lazy<Conversation>(server.NewConversation);
                server.Configure(session, of => of.SessionId is null ? server.Shared.Current : own.Value);
                return Task.CompletedTask;
            };
        });
        WebApplication app = builder.Build();
        app.Use(new RequestGate(options).InvokeAsync);
        app.MapMcp(Path);
        return app;
    }
}
