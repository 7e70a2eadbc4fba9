using System.Net.Http;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Piggy.Agents.AspNetCore;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Sandbox;

namespace Piggy.Faces.Tests;

/// <summary>A web server whose tools are called by POST.</summary>
internal sealed class HttpFace(PiggySandbox sandbox, AgentPolicy? policy = null) : Face(sandbox, policy)
{
    private const string Token = "0123456789abcdef-token";

    private WebApplication? _app;
    private HttpClient? _http;

    public override async Task<string> CallAsync(string slug, string input)
    {
        _http ??= await ConnectAsync();
        using var content = new StringContent(input, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await _http.PostAsync(slug, content);
        return await response.Content.ReadAsStringAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await base.DisposeAsync();
    }

    private async Task<HttpClient> ConnectAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPiggyTools("/tools", new AgentTools(Client), new PiggyToolEndpointOptions { Token = Token });
        await _app.StartAsync();
        string address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new HttpClient { BaseAddress = new Uri(address + "/tools/"), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
    }
}
