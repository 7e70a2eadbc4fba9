using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading.Tasks;

namespace Piggy.Mcp.Tests.Peers;

/// <summary>A client that knows no SDK: it writes and reads the lines of the protocol, and may write any.</summary>
internal sealed class RawPeer(Stream toServer, Stream fromServer, string revision, bool canElicit) : IDisposable
{
    /// <summary>The last revision with a handshake and sessions.</summary>
    public const string Older = "2025-11-25";

    /// <summary>The first without.</summary>
    public const string Newer = "2026-07-28";

    private readonly StreamWriter _writer = new(toServer) { AutoFlush = true };
    private readonly StreamReader _reader = new(fromServer);
    private int _last;

    /// <summary>What the server asked for, in older revisions.</summary>
    public List<JsonNode> Questions { get; } = [];

    /// <summary>What the server told without being asked.</summary>
    public List<JsonNode> Notifications { get; } = [];

    /// <summary>Answers to lines that were written by hand.</summary>
    public List<JsonNode> Strays { get; } = [];

    /// <summary>What a person answers.</summary>
    public Func<JsonNode>? Answer { get; set; }

    private JsonObject Capabilities => canElicit ? new() { ["elicitation"] = new JsonObject() } : [];

    public async Task BeginAsync()
    {
        if (revision == Older)
        {
            await RequestAsync("initialize", new() { ["protocolVersion"] = revision, ["capabilities"] = Capabilities, ["clientInfo"] = new JsonObject { ["name"] = "raw", ["version"] = "1" } });
            await _writer.WriteLineAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""");
        }
    }

    public Task<JsonNode> CallAsync(string tool, JsonNode? arguments, JsonObject? more = null)
    {
        JsonObject parameters = more ?? [];
        parameters["name"] = tool;
        parameters["arguments"] = arguments;
        return RequestAsync("tools/call", parameters);
    }

    /// <summary>Sends a request and answers questions until its answer comes.</summary>
    public async Task<JsonNode> RequestAsync(string method, JsonObject parameters)
    {
        int id = await SendAsync(method, parameters);
        return await AnswerToAsync(id);
    }

    public async Task<int> SendAsync(string method, JsonObject parameters)
    {
        if (revision == Newer)
        {
            JsonObject meta = parameters["_meta"] as JsonObject ?? [];
            meta["io.modelcontextprotocol/protocolVersion"] = revision;
            meta["io.modelcontextprotocol/clientCapabilities"] = Capabilities;
            parameters["_meta"] = meta;
        }

        int id = ++_last;
        await _writer.WriteLineAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString());
        return id;
    }

    public Task WriteAsync(string line) => _writer.WriteLineAsync(line);

    /// <summary>The next message of the server, whatever it is.</summary>
    public async Task<JsonNode> ReadAsync() => await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line
        ? JsonNode.Parse(line)!
        : throw new EndOfStreamException("The server ended before it answered.");

    public async Task<JsonNode> AnswerToAsync(int id)
    {
        while (true)
        {
            JsonNode message = await ReadAsync();
            bool isAnswer = message["method"] is null;
            if (isAnswer && message["id"]?.GetValue<int>() == id)
            {
                return message;
            }

            (isAnswer ? Strays : message["id"] is null ? Notifications : Questions).Add(message);
            if (!isAnswer && message["id"] is { } question)
            {
                await _writer.WriteLineAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = question.DeepClone(), ["result"] = Answer!() }.ToJsonString());
            }
        }
    }

    public void Dispose()
    {
        _writer.Dispose();
        _reader.Dispose();
    }
}
