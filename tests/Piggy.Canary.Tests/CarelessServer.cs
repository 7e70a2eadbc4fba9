using System.Net.Sockets;
using System.Text;
using Piggy.Generated.Tests.Faults;
using Piggy.Generated.Tests.Wire;

namespace Piggy.Canary.Tests;

/// <summary>A Piggy that quotes everything it knows of its caller, in each of the ways in which calls go wrong.</summary>
internal sealed class CarelessServer : IDisposable
{
    private static readonly Dictionary<string, Func<string, WireCase, Mischief>> Answering = new(StringComparer.Ordinal)
    {
        ["success"] = (_, wire) => Answers.Whole(wire.Status, wire.Answer.Replace("noor@example.com", Canaries.Email, StringComparison.Ordinal)),
        ["refusal"] = (known, _) => Answers.Whole(400, $$"""{"message":"No: {{known}}","code":1003,"status_code":400,"errors":{"{{Canaries.Email}}":["{{known}}"] } }"""),
        ["key not accepted"] = (known, _) => Answers.Whole(401, $$"""{"message":"{{known}}"}""", Answers.Json, $"WWW-Authenticate: Bearer realm=\"{known}\""),
        ["too many calls"] = (known, _) => Answers.Whole(429, $$"""{"message":"{{known}}"}""", Answers.Json, $"Retry-After: {known}"),
        ["crash"] = (known, _) => Answers.Whole(500, $$"""{"message":"SQL: insert {{known}}","code":"{{known}}"}"""),
        ["page of a gateway"] = (known, _) => Answers.Whole(502, $"<html>{known}</html>", "text/html"),
        ["page with success"] = (known, _) => Answers.Whole(200, $"<html>{known}</html>", "text/html"),
        ["redirect"] = (known, _) => Answers.Whole(307, known, "text/plain", $"Location: https://other.example/?{Uri.EscapeDataString(known)}"),
        ["data of another shape"] = (known, _) => Answers.Whole(200, $$"""{"data":[[{"{{known}}":"{{known}}"}]],"{{known}}":1}"""),
        ["an error with success"] = (known, _) => Answers.Whole(200, $$"""{"message":"{{known}}","code":55031,"status_code":400}"""),
        ["data cut off"] = (known, _) => Writes($"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{{\"data\":\"{known}"),

        // .NET quotes a status line or a header that it cannot read in its own exception and span, so what a server writes there is beyond us.
        ["no HTTP"] = (_, _) => Writes("SSH-2.0-OpenSSH_9.6\r\n\r\n"),
        [NoToken] = (_, wire) => Answers.Whole(wire.Status, wire.Answer),
        ["reset"] = (_, _) => (connection, _) =>
        {
            Answers.Reset(connection);
            return Task.CompletedTask;
        },
    };

    private const string NoToken = "the client secret is not accepted";

    private readonly FaultServer _server;
    private string _way = "success";
    private WireCase? _wire;

    public CarelessServer() => _server = new FaultServer(AnswerAsync);

    public static IEnumerable<string> Ways => Answering.Keys;

    public Uri Address => _server.Address;

    public Uri TokenAddress => new(_server.Address, "/oauth/token");

    public int Calls => _server.Heads.Count;

    /// <summary>Sets how the next calls are answered.</summary>
    public void Answer(string way, WireCase wire) => (_way, _wire) = (way, wire);

    public void Dispose() => _server.Dispose();

    private static Mischief Writes(string text) => async (connection, stopped) =>
    {
        await Answers.SendAsync(connection, Encoding.ASCII.GetBytes(text), stopped);
        Answers.End(connection);
    };

    private Task AnswerAsync(Socket connection, CancellationToken stopped)
    {
        string head = _server.Heads.Last();
        Mischief answer = !head.StartsWith("POST /oauth/token", StringComparison.Ordinal) ? Answering[_way](Knows(head), _wire!)
            : _way == NoToken ? Answers.Whole(401, $$"""{"error":"invalid_client","error_description":"{{Canaries.ClientSecret}}"}""")
            : Answers.Whole(200, $$"""{"access_token":"{{Canaries.Token}}","expires_in":3600,"token_type":"Bearer"}""");
        return answer(connection, stopped);
    }

    /// <summary>What the server was told by this call: its address, its credential, and the person it is about.</summary>
    private static string Knows(string head)
    {
        string[] lines = head.Split("\r\n");
        string credential = lines.FirstOrDefault(line => line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase)) ?? "";
        return $"{lines[0]} {credential} {Canaries.Email} {Uri.EscapeDataString(Canaries.Email)}";
    }
}
