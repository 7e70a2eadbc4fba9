using System;
using System.IO;
using System.Net;
using System.Threading.Tasks;
using Microsoft.Kiota.Abstractions;
using Piggy.Testing;
using Xunit;

namespace Piggy.Generator.Tests.Client.Behaviour;

/// <summary>
/// A client of one of the documents beside this file, asked by statements. What it sends and makes of answers is what the client sends that Kiota generates
/// for the same document; the texts expected in these tests were checked against it.
/// </summary>
internal sealed class BehaviourClient(string document)
{
    private readonly EmittedClient _client = new(File.ReadAllText(
        Path.Combine(RepositoryPaths.Root, "tests", "Piggy.Generator.Tests", "Client", "Behaviour", "Documents", document + ".yaml")));

    public EmittedClient Emitted => _client;

    /// <summary>Runs statements and tells what they sent.</summary>
    public async Task<string> SendAsync(string statements)
    {
        var handler = new RecordingHandler();
        await _client.RunAsync(statements + "\nreturn null;", handler);
        return handler.Sent;
    }

    /// <summary>Runs an expression that waits for an answer, and gives its value.</summary>
    public Task<object?> ReadAsync(string body, string statements, string mediaType = "application/json", HttpStatusCode status = HttpStatusCode.OK) =>
        _client.RunAsync(statements, new RecordingHandler(status, body, mediaType));

    /// <summary>Reads an object from an answer and sends it back.</summary>
    public async Task<string?> ReturnAsync(string body, string path, string type)
    {
        var handler = new RecordingHandler(HttpStatusCode.OK, body);
        await _client.RunAsync($"await client.{path}.PostAsync((await client.{path}.PostAsync(new {type}()))!); return null;", handler);
        return handler.Body;
    }

    /// <summary>The exception that an answer becomes.</summary>
    public async Task<ApiException> FailAsync(HttpStatusCode status, string body, string statements, string mediaType = "application/json") =>
        await Assert.ThrowsAnyAsync<ApiException>(() => _client.RunAsync(statements + "\nreturn null;", new RecordingHandler(status, body, mediaType)));
}
