using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>A server on this machine that takes webhooks, in the order in which they come.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "whsec-of-a-test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly Channel<Received> _received = Channel.CreateUnbounded<Received>();
    private readonly Queue<int> _statuses = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First() + "/hooks");

    public static async Task<WebhookReceiver> StartAsync(params int[] statuses)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        WebhookReceiver receiver = new(app);
        foreach (int status in statuses)
        {
            receiver._statuses.Enqueue(status);
        }

        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>Subscribes an address to an event, and gives the UUID of the subscription.</summary>
    public static async Task<string> SubscribeAsync(Peer peer, string eventType, Uri url, params string[] attributes)
    {
        JsonObject body = new() { ["name"] = "A test", ["event_type"] = eventType, ["url"] = url.AbsoluteUri, ["secret"] = Secret };
        if (attributes.Length > 0)
        {
            body["attributes"] = new JsonArray([.. attributes.Select(name => JsonValue.Create(name))]);
        }

        Reply reply = await peer.PostAsync("/webhook-subscriptions", body);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        return reply.Data.GetProperty("uuid").GetString()!;
    }

    /// <summary>The next webhook, which must be signed with <see cref="Secret"/> and be of the event.</summary>
    public async Task<JsonElement> NextAsync(string eventType, string secret = Secret)
    {
        Received received = await _received.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), received.Body)), received.Signature);
        Assert.Equal("application/json", received.ContentType);
        JsonElement json = JsonElement.Parse(received.Body);
        Assert.Equal(eventType, json.GetProperty("type").GetString());
        return json.GetProperty("data");
    }

    public bool HasMore => _received.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new System.IO.MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        context.Response.StatusCode = _statuses.TryDequeue(out int status) ? status : 204;
        if (context.Response.StatusCode == 302)
        {
            context.Response.Headers.Location = "/elsewhere";
        }

        await _received.Writer.WriteAsync(new Received(body.ToArray(), context.Request.Headers["Signature"].ToString(), context.Request.ContentType));
    }

    private sealed record Received(byte[] Body, string Signature, string? ContentType);
}
