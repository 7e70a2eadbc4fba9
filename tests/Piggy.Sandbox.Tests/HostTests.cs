using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class HostTests
{
    [Fact]
    public async Task A_sandbox_listens_on_loopback_under_the_real_base_path()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        Assert.Equal("127.0.0.1", sandbox.BaseAddress.Host);
        Assert.Equal("http", sandbox.BaseAddress.Scheme);
        Assert.Equal("/api/v3/oauth/clients", sandbox.BaseAddress.AbsolutePath);
        Assert.DoesNotContain(sandbox.ApiKey, sandbox.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named_in_the_error()
    {
        await using PiggySandbox first = await PiggySandbox.StartAsync();

        IOException taken = await Assert.ThrowsAsync<IOException>(() => PiggySandbox.StartAsync(new SandboxOptions { Port = first.BaseAddress.Port }));

        Assert.Contains($"127.0.0.1:{first.BaseAddress.Port}", taken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("key", -1, 0)]
    [InlineData("key", 65536, 0)]
    [InlineData("key", 0, -1)]
    [InlineData("key", 0, 366)]
    public async Task Options_that_cannot_work_are_refused(string apiKey, int port, int delayInDays) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => PiggySandbox.StartAsync(new SandboxOptions { ApiKey = apiKey, Port = port, JobDelay = TimeSpan.FromDays(delayInDays) }));

    [Fact]
    public async Task Settings_of_the_surrounding_program_do_not_move_the_sandbox()
    {
        string[] names = ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "Kestrel__Endpoints__Other__Url", "ASPNETCORE_ENVIRONMENT"];
        string?[] before = [.. names.Select(Environment.GetEnvironmentVariable)];
        try
        {
            foreach (string name in names)
            {
                Environment.SetEnvironmentVariable(name, "http://127.0.0.1:1");
            }

            await using Peer peer = await Peer.StartAsync();
            (await peer.GetAsync("/forms")).Succeeds("[]");
        }
        finally
        {
            for (int index = 0; index < names.Length; index++)
            {
                Environment.SetEnvironmentVariable(names[index], before[index]);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("Bearer piggy-sandbox-key2")]
    [InlineData("Bearer ")]
    [InlineData("Basic piggy-sandbox-key")]
    [InlineData("piggy-sandbox-key")]
    public async Task Without_the_right_key_nothing_is_answered_but_401(string? authorization)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        using HttpClient http = new();
        foreach (string path in (string[])["/api/v3/oauth/clients/forms", "/__sandbox/state", "/nowhere"])
        {
            using HttpRequestMessage request = new(HttpMethod.Get, new Uri(sandbox.BaseAddress, path));
            if (authorization is not null)
            {
                Assert.True(request.Headers.TryAddWithoutValidation("Authorization", authorization));
            }

            using HttpResponseMessage response = await http.SendAsync(request);
            Reply reply = await Reply.ReadAsync(response);

            Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
            Reply.HasMembers(reply.Body, "message", "code", "status_code");
            Assert.Equal(401, reply.Body.GetProperty("status_code").GetInt32());
        }
    }

    [Fact]
    public async Task A_key_of_ones_own_replaces_the_default_key()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { ApiKey = "my own key" });
        using HttpClient http = new();
        Uri forms = new(sandbox.BaseAddress + "/forms");

        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", SandboxOptions.DefaultApiKey);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync(forms)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "my own key");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(forms)).StatusCode);
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/forms/extra", 404)]
    [InlineData("POST", "/forms", 405)]
    [InlineData("GET", "/contact-verification/send", 405)]
    [InlineData("DELETE", "/credit-receptions", 405)]
    public async Task What_is_no_route_is_answered_in_the_error_envelope(string method, string path, int status)
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = await peer.SendAsync(new HttpMethod(method), path, content: null);

        Assert.Equal((HttpStatusCode)status, reply.Status);
        Assert.Equal(status, reply.Body.GetProperty("status_code").GetInt32());
    }

    [Fact]
    public async Task A_call_without_body_is_refused_with_the_fields_that_it_misses()
    {
        await using Peer peer = await Peer.StartAsync();

        (await peer.SendAsync(HttpMethod.Post, "/contact-verification/send", content: null)).IsRefused(1003, "email");
    }

    [Theory]
    [InlineData("{\"email\":", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("\"text\"", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{\"email\":\"\\ud800\"}", "application/json")]
    [InlineData("{\"email\":\"a@example.com\"}", "text/plain")]
    [InlineData("email=a%40example.com", "application/x-www-form-urlencoded")]
    public async Task A_body_that_is_no_JSON_object_is_invalid_input(string body, string contentType)
    {
        await using Peer peer = await Peer.StartAsync();
        using StringContent content = new(body, Encoding.UTF8, contentType);

        (await peer.SendAsync(HttpMethod.Post, "/contact-verification/send", content)).IsRefused(1003);
        Assert.Empty(peer.State.Outbox);
    }

    [Fact]
    public async Task A_body_of_more_than_one_megabyte_is_invalid_input()
    {
        await using Peer peer = await Peer.StartAsync();
        using StringContent content = Peer.Json($$"""{"email":"{{new string('a', 1024 * 1024)}}"}""");

        (await peer.SendAsync(HttpMethod.Post, "/contact-verification/send", content)).IsRefused(1003);
    }

    [Fact]
    public async Task Deeply_nested_JSON_is_refused_and_the_sandbox_goes_on()
    {
        await using Peer peer = await Peer.StartAsync();
        using StringContent content = Peer.Json(new string('[', 50_000));

        (await peer.SendAsync(HttpMethod.Post, "/contact-verification/send", content)).IsRefused(1003);
        (await peer.GetAsync("/forms")).Succeeds("[]");
    }

    [Fact]
    public async Task A_request_that_breaks_off_in_its_body_is_invalid_input()
    {
        await using Peer peer = await Peer.StartAsync();
        using TcpClient tcp = new();
        await tcp.ConnectAsync(peer.Sandbox.BaseAddress.Host, peer.Sandbox.BaseAddress.Port);
        await using NetworkStream stream = tcp.GetStream();
        string request = string.Join(
            "\r\n",
            "POST /api/v3/oauth/clients/contact-verification/send HTTP/1.1", "Host: localhost", $"Authorization: Bearer {peer.Sandbox.ApiKey}",
            "Content-Type: application/json", "Transfer-Encoding: chunked", "", "not a chunk", "");

        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using StreamReader answer = new(stream, Encoding.ASCII);

        Assert.StartsWith("HTTP/1.1 400", await answer.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_twice_does_no_harm_and_the_state_stays_readable()
    {
        PiggySandbox sandbox = await PiggySandbox.StartAsync();

        await sandbox.DisposeAsync();
        await sandbox.DisposeAsync();

        Assert.NotEmpty(sandbox.State.Contacts);
    }

    [Fact]
    public async Task The_state_can_be_read_and_reset_over_HTTP()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contact-verification/send", new JsonObject { ["email"] = peer.Seed.KnownContactEmail });

        JsonElement before = (await peer.GetAsync("/__sandbox/state")).Data;
        await peer.SendAsync(HttpMethod.Post, "/__sandbox/reset", content: null);
        JsonElement after = (await peer.GetAsync("/__sandbox/state")).Data;

        Assert.Equal(peer.Seed.KnownContactEmail, before.GetProperty("outbox")[0].GetProperty("to").GetString());
        Assert.Equal(peer.Seed.Booking.ToString(), before.GetProperty("seed").GetProperty("booking_uuid").GetString());
        Assert.Equal(0, after.GetProperty("outbox").GetArrayLength());
    }
}
