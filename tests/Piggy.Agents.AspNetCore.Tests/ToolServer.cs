using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Piggy.Agents.Policies;
using Piggy.Agents.Tests.Support;
using Piggy.Agents.Tools;
using Piggy.AspNetCore.Tests;

namespace Piggy.Agents.AspNetCore.Tests;

/// <summary>A real server on a free port of this machine, whose tools work on a sandbox.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    public const string Token = "0123456789abcdef-token";

    private readonly WebApplication _app;

    private ToolServer(WebApplication app, GuardedShop shop, RecordingLogs logs)
    {
        _app = app;
        Shop = shop;
        Logs = logs;
        Client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public GuardedShop Shop { get; }

    public RecordingLogs Logs { get; }

    public HttpClient Client { get; }

    /// <summary>Starts a server whose callers need the token.</summary>
    public static Task<ToolServer> StartAsync(AgentPolicy? policy = null, AgentToolsOptions? tools = null) =>
        StartAsync(_ => { }, (app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { Token = Token, TimeProvider = shop.Time }), policy, tools);

    /// <summary>Starts a server whose callers are people: the header X-User says who.</summary>
    public static Task<ToolServer> StartForPeopleAsync(Action<WebApplication, GuardedShop>? map = null, AgentPolicy? policy = null) => StartAsync(
        services =>
        {
            services.AddAuthentication("user").AddScheme<AuthenticationSchemeOptions, ByHeader>("user", null);
            services.AddAuthorization();
        },
        map ?? ((app, shop) => app.MapPiggyTools("/tools", shop.Tools, new PiggyToolEndpointOptions { TimeProvider = shop.Time })),
        policy);

    public static async Task<ToolServer> StartAsync(Action<IServiceCollection> services, Action<WebApplication, GuardedShop> map, AgentPolicy? policy = null, AgentToolsOptions? tools = null)
    {
        GuardedShop shop = await GuardedShop.OpenAsync(policy, tools);
        var logs = new RecordingLogs();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        services(builder.Services);
        WebApplication app = builder.Build();
        map(app, shop);
        await app.StartAsync();
        return new ToolServer(app, shop, logs);
    }

    /// <summary>Calls a tool with the token.</summary>
    public async Task<JsonElement> CallAsync(string tool, JsonObject arguments)
    {
        using HttpResponseMessage response = await SendAsync(Post(tool, arguments.ToJsonString()));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return await JsonOf(response);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken = default) => Client.SendAsync(request, cancellationToken);

    public static HttpRequestMessage Post(string tool, string arguments, string? user = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/tools/" + tool) { Content = new StringContent(arguments, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (user is not null)
        {
            request.Headers.Add("X-User", user);
        }

        return request;
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await Shop.DisposeAsync();
    }

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-User"] is [{ Length: > 0 } user]
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user)], "user")), "user"))
            : AuthenticateResult.NoResult());
    }
}
