using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Piggy.Agents.Policies;
using Piggy.Mcp.Http;
using Piggy.Mcp.Tests.Peers;
using Xunit;

namespace Piggy.Mcp.Tests;

/// <summary>Over HTTP the same server answers, but not everybody.</summary>
public sealed class HttpTests
{
    private const string Token = "0123456789abcdef-token";

    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";

    [Theory]
    [InlineData(null, null, null, 200)]
    [InlineData("localhost", null, null, 200)]
    [InlineData("[::1]", null, null, 200)]
    [InlineData("evil.example.com", null, null, 403)]
    [InlineData("localhost.evil.example.com", null, null, 403)]
    [InlineData("127.0.0.1.evil.example.com", null, null, 403)]
    [InlineData(null, "https://evil.example.com", null, 403)]
    [InlineData(null, "null", null, 403)]
    [InlineData(null, "http://localhost.evil.example.com", null, 403)]
    [InlineData(null, "file://localhost", null, 403)]
    [InlineData(null, "http://localhost:5173", null, 200)]
    [InlineData(null, "https://app.example.com", null, 200)]
    public async Task Host_and_origin_decide_on_this_machine(string? host, string? origin, string? authorization, int status)
    {
        await using McpWorld world = await McpWorld.StartAsync();
        await using PiggyMcpHttpHost http = await PiggyMcpHttpHost.StartAsync(world.Server, new PiggyMcpHttpOptions { Origins = ["https://app.example.com"] });

        Assert.Equal((HttpStatusCode)status, await PostAsync(http.Address, host, origin, authorization));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("Bearer", 401)]
    [InlineData("Bearer ", 401)]
    [InlineData("Bearer 0123456789abcdef-toke", 401)]
    [InlineData("Bearer 0123456789abcdef-tokens", 401)]
    [InlineData("Bearer 0123456789ABCDEF-TOKEN", 401)]
    [InlineData("Basic 0123456789abcdef-token", 401)]
    [InlineData("0123456789abcdef-token", 401)]
    [InlineData("Bearer 0123456789abcdef-token", 200)]
    [InlineData("bearer 0123456789abcdef-token", 200)]
    public async Task A_token_is_asked_for_where_there_is_one(string? authorization, int status)
    {
        await using McpWorld world = await McpWorld.StartAsync();
        await using PiggyMcpHttpHost http = await PiggyMcpHttpHost.StartAsync(world.Server, new PiggyMcpHttpOptions { Token = Token });

        Assert.Equal((HttpStatusCode)status, await PostAsync(http.Address, null, null, authorization));
    }

    [Fact]
    public async Task Other_machines_are_not_served_without_a_token()
    {
        await using McpWorld world = await McpWorld.StartAsync();
        var open = new PiggyMcpHttpOptions { EndPoint = new IPEndPoint(IPAddress.Any, 0) };

        await Assert.ThrowsAsync<ArgumentException>(() => PiggyMcpHttpHost.StartAsync(world.Server, open));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("0123456789 abcdef-token")]
    public async Task A_poor_token_is_refused_and_not_quoted(string token)
    {
        await using McpWorld world = await McpWorld.StartAsync();

        ArgumentException failure = await Assert.ThrowsAsync<ArgumentException>(() => PiggyMcpHttpHost.StartAsync(world.Server, new PiggyMcpHttpOptions { Token = token }));

        Assert.DoesNotContain(token, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, new PiggyMcpHttpOptions { Token = token }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_that_is_too_long_is_refused(bool saysSo)
    {
        await using McpWorld world = await McpWorld.StartAsync();
        await using PiggyMcpHttpHost http = await PiggyMcpHttpHost.StartAsync(world.Server, new PiggyMcpHttpOptions { LongestBody = 1024 });

        HttpStatusCode status = await PostAsync(http.Address, null, null, null, Ping + new string(' ', 4096), chunked: !saysSo);

        Assert.InRange((int)status, 400, 499);
        Assert.Empty(world.Sandbox.State.Calls);
    }

    [Theory]
    [InlineData(RawPeer.Older)]
    [InlineData(RawPeer.Newer)]
    public async Task The_official_client_lists_and_calls_and_asks_its_person(string revision)
    {
        await using McpWorld world = await McpWorld.StartAsync(AgentPolicy.Default with { MaskEmails = false });
        await using PiggyMcpHttpHost http = await PiggyMcpHttpHost.StartAsync(world.Server, new PiggyMcpHttpOptions { Token = Token });
        var asked = new List<string>();
        await using McpClient client = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = http.Address, AdditionalHeaders = new Dictionary<string, string> { ["Authorization"] = "Bearer " + Token } }),
            new McpClientOptions
            {
                ProtocolVersion = revision,
                Handlers = new McpClientHandlers
                {
                    ElicitationHandler = (question, _) =>
                    {
                        asked.Add(question!.Message);
                        return new(new ElicitResult { Action = "accept", Content = new Dictionary<string, System.Text.Json.JsonElement> { ["approve"] = System.Text.Json.JsonDocument.Parse("true").RootElement } });
                    },
                },
            });

        IList<McpClientTool> tools = await client.ListToolsAsync();
        CallToolResult merge = await client.CallToolAsync("PIGGY_MERGE_CONTACTS", new Dictionary<string, object?>
        {
            ["source_contact_uuid"] = world.Sandbox.State.Seed.DuplicateContact.ToString(),
            ["destination_contact_uuid"] = world.Sandbox.State.Seed.OriginalContact.ToString(),
        });

        Assert.Equal(revision, client.NegotiatedProtocolVersion);
        Assert.Equal(15, tools.Count);
        Assert.False(merge.IsError);
        Assert.Single(asked);
        Assert.Single(world.Sandbox.State.Calls, call => call.Operation == "mergeContacts");
    }

    private static async Task<HttpStatusCode> PostAsync(Uri address, string? host, string? origin, string? authorization, string body = Ping, bool chunked = false)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Host = host;
        request.Headers.TransferEncodingChunked = chunked;
        foreach ((string name, string? value) in new[] { ("Origin", origin), ("Authorization", authorization) }.Where(header => header.Item2 is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }
}
