using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

/// <summary>A sandbox with a clock that stands still, and a plain HTTP client in front of it.</summary>
internal sealed class Peer : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new();

    private Peer(PiggySandbox sandbox, FakeTimeProvider clock)
    {
        Sandbox = sandbox;
        Clock = clock;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", sandbox.ApiKey);
    }

    public PiggySandbox Sandbox { get; }

    public FakeTimeProvider Clock { get; }

    public SandboxState State => Sandbox.State;

    public SandboxSeed Seed => Sandbox.State.Seed;

    public static async Task<Peer> StartAsync(AuthTokenShape shape = AuthTokenShape.Bare, int seed = 1)
    {
        FakeTimeProvider clock = new(Start);
        return new Peer(await PiggySandbox.StartAsync(new SandboxOptions { TimeProvider = clock, AuthTokenShape = shape, Seed = seed }), clock);
    }

    public Task<Reply> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    public Task<Reply> PostAsync(string path, JsonObject body) => SendAsync(HttpMethod.Post, path, Json(body.ToJsonString()));

    public Task<Reply> PutAsync(string path, JsonObject body) => SendAsync(HttpMethod.Put, path, Json(body.ToJsonString()));

    public Task<Reply> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, content: null);

    public async Task<Reply> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = new(method, Address(path)) { Content = content };
        using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Paths are below the API's base address, but for those of the sandbox itself and the call that gives out keys.</summary>
    public Uri Address(string path) =>
        path.StartsWith("/__", StringComparison.Ordinal) || path.StartsWith("/oauth/", StringComparison.Ordinal) ? new Uri(Sandbox.BaseAddress, path) : new Uri(Sandbox.BaseAddress + path);

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public async Task<long> BalanceAsync(Guid contact) =>
        (await GetAsync($"/contacts/{contact}/credit-balance")).Data.GetProperty("balance").GetInt64();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Sandbox.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(HttpStatusCode Status, JsonElement Body)
{
    public JsonElement Data => Body.GetProperty("data");

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return new Reply(response.StatusCode, document.RootElement.Clone());
    }

    /// <summary>Success, with the members of the documented envelope and nothing else.</summary>
    public Reply Succeeds(string meta, HttpStatusCode status = HttpStatusCode.OK)
    {
        Assert.Equal(status, Status);
        HasMembers(Body, "data", "meta");
        Assert.Equal(meta, Body.GetProperty("meta").GetRawText());
        return this;
    }

    /// <summary>Piggy's error envelope with this code; without wrong fields there is no <c>errors</c>.</summary>
    public void IsRefused(int code, params string[] wrongFields)
    {
        Assert.Equal(HttpStatusCode.BadRequest, Status);
        Assert.Equal(code, Body.GetProperty("code").GetInt32());
        Assert.Equal(400, Body.GetProperty("status_code").GetInt32());
        Assert.NotEqual("", Body.GetProperty("message").GetString());
        if (wrongFields.Length == 0)
        {
            HasMembers(Body, "message", "code", "status_code");
            return;
        }

        HasMembers(Body.GetProperty("errors"), wrongFields);
        Assert.All(Body.GetProperty("errors").EnumerateObject(), field => Assert.NotEqual("", field.Value[0].GetString()));
    }

    public static void HasMembers(JsonElement json, params string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), json.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
}
