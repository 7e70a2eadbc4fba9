using System.Net;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Piggy.AspNetCore.Tests;

/// <summary>A real server on a free port of this machine, and what Piggy would send to it.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    public const string Path = "/piggy/webhooks";
    public const string Secret = "whsec_first";
    public const string OtherSecret = "whsec_second";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private WebhookServer(WebApplication app, RecordingLogs logs)
    {
        _app = app;
        Logs = logs;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        _client = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public RecordingLogs Logs { get; }

    /// <summary>Starts a server with options of its own, which have <see cref="Secret"/>.</summary>
    public static Task<WebhookServer> StartAsync(Action<PiggyWebhookHandlers> handlers, Action<PiggyWebhookOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        var options = new PiggyWebhookOptions { Secrets = { Secret } };
        configure?.Invoke(options);
        return StartAsync(services ?? (_ => { }), app => app.MapPiggyWebhooks(Path, options, handlers));
    }

    public static async Task<WebhookServer> StartAsync(Action<IServiceCollection> services, Action<WebApplication> map)
    {
        var logs = new RecordingLogs();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        services(builder.Services);
        WebApplication app = builder.Build();
        map(app);
        await app.StartAsync();
        return new WebhookServer(app, logs);
    }

    /// <summary>Sends a body as Piggy does.</summary>
    public Task<HttpStatusCode> SendAsync(string body, string secret = Secret) => PostAsync(body, Sign(body, secret));

    /// <summary>Sends a body with any values of the header.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, params string[] signatures)
    {
        using HttpResponseMessage response = await AnswerAsync(new StringContent(body, Encoding.UTF8, "application/json"), signatures);
        return response.StatusCode;
    }

    /// <summary>Sends anything and gives the whole answer.</summary>
    public async Task<HttpResponseMessage> AnswerAsync(HttpContent content, params string[] signatures)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        foreach (string signature in signatures)
        {
            request.Headers.TryAddWithoutValidation("Signature", signature);
        }

        return await _client.SendAsync(request);
    }

    /// <summary>The signature, made without any code of the project.</summary>
    public static string Sign(string body, string secret = Secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body)));

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
