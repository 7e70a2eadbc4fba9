using System;
using System.IO;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Agents;
using Piggy.Agents.Policies;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Mcp.Tests.Peers;

/// <summary>A sandbox, a client with a policy, and a server over both.</summary>
internal sealed class McpWorld : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private Task _serving = Task.CompletedTask;

    private McpWorld(PiggySandbox sandbox, AgentPolicy policy, AgentToolsOptions? tools, PiggyMcpOptions? options)
    {
        Sandbox = sandbox;
        Client = new PiggyClient(new PiggyClientOptions
        {
            ApiKey = sandbox.ApiKey,
            BaseAddress = sandbox.BaseAddress,
            Guard = new PolicyGuard(policy),
            Toolsets = ActionToolsets.All,
            Retry = PiggyRetry.None,
        });
        Server = new PiggyMcpServer(Client, tools, options);
    }

    public PiggySandbox Sandbox { get; }

    public PiggyClient Client { get; }

    public PiggyMcpServer Server { get; }

    public static async Task<McpWorld> StartAsync(AgentPolicy? policy = null, AgentToolsOptions? tools = null, PiggyMcpOptions? options = null) =>
        new(await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) }), policy ?? AgentPolicy.Default, tools, options);

    /// <summary>Starts a session over pipes.</summary>
    public (Stream ToServer, Stream FromServer) Open()
    {
        Pipe requests = new(), answers = new();
        _serving = Server.RunAsync(requests.Reader.AsStream(), answers.Writer.AsStream(), _end.Token);
        return (requests.Writer.AsStream(), answers.Reader.AsStream());
    }

    public async Task<RawPeer> OpenRawAsync(string revision, bool canElicit = false)
    {
        (Stream toServer, Stream fromServer) = Open();
        var peer = new RawPeer(toServer, fromServer, revision, canElicit);
        await peer.BeginAsync();
        return peer;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving.WaitAsync(TimeSpan.FromMinutes(1));
        Client.Dispose();
        await Sandbox.DisposeAsync();
        _end.Dispose();
    }
}
