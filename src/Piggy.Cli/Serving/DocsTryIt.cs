using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Serving;

/// <summary>Runs actions on a sandbox and tells what was sent, what came back and what changed.</summary>
internal sealed class DocsTryIt : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly PiggySandbox _sandbox;
    private readonly ActionRegistry _registry;

    // One run after the other: what changed must be what this run has changed.
    private readonly SemaphoreSlim _turn = new(1);

    public DocsTryIt(PiggySandbox sandbox, ActionRegistry registry) => (_sandbox, _registry) = (sandbox, registry);

    /// <summary>An input that works now, or null if there is no such action.</summary>
    public JsonObject? Example(string slug) => _registry.TryGet(slug, out PiggyAction? action) ? new DocsExamples(_sandbox.State.Seed).Of(action) : null;

    /// <summary>Runs an action.</summary>
    public Task<JsonObject> RunAsync(string slug, byte[] input, CancellationToken cancellationToken) => WatchAsync(
        async () =>
        {
            using var recorder = new DocsCallRecorder();
            using var client = new PiggyClient(new PiggyClientOptions
            {
                ApiKey = _sandbox.ApiKey,
                BaseAddress = _sandbox.BaseAddress,
                Handler = recorder,
                Retry = PiggyRetry.None,
                Timeout = Timeout,
                Toolsets = ActionToolsets.All,
            });
            ActionResult result = await client.Actions.RunAsync(slug, input, cancellationToken).ConfigureAwait(false);
            return new JsonObject { ["calls"] = recorder.Calls, ["envelope"] = JsonNode.Parse(result.ToJson()) };
        },
        cancellationToken);

    /// <summary>Carries out the pending merges and batches.</summary>
    public Task<JsonObject> RunJobsAsync(CancellationToken cancellationToken) =>
        WatchAsync(() => Task.FromResult(new JsonObject { ["jobs"] = _sandbox.RunPendingJobs() }), cancellationToken);

    /// <summary>Brings the account back to its start.</summary>
    public Task<JsonObject> ResetAsync(CancellationToken cancellationToken) => WatchAsync(
        () =>
        {
            _sandbox.Reset();
            return Task.FromResult(new JsonObject());
        },
        cancellationToken);

    public void Dispose() => _turn.Dispose();

    private async Task<JsonObject> WatchAsync(Func<Task<JsonObject>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            SortedDictionary<string, JsonNode?> before = DocsAccount.Read(_sandbox.State);
            JsonObject answer = await work().ConfigureAwait(false);
            answer["changes"] = DocsAccount.Changes(before, DocsAccount.Read(_sandbox.State));
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }
}

/// <summary>Notes each call on its way to the sandbox; credentials are left out.</summary>
internal sealed class DocsCallRecorder : DelegatingHandler
{
    public DocsCallRecorder()
        : base(new SocketsHttpHandler { AllowAutoRedirect = false })
    {
    }

    public JsonArray Calls { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string? body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        Calls.Add((JsonNode)new JsonObject
        {
            ["method"] = request.Method.Method,
            ["path"] = request.RequestUri!.PathAndQuery,
            ["body"] = string.IsNullOrEmpty(body) ? null : body,
            ["status"] = (int)answer.StatusCode,
        });
        return answer;
    }
}
