using Piggy.Agents;
using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Extensions.AI.Tests.Support;

/// <summary>A sandbox, and a session over it whose functions a scripted model calls.</summary>
internal sealed class Till : IAsyncDisposable
{
    public const string Award = "PIGGY_CREATE_CREDIT_RECEPTION";
    public const string Batch = "PIGGY_CREATE_VOUCHERS_BATCH";
    public const string Merge = "PIGGY_MERGE_CONTACTS";
    public const string Token = "PIGGY_GET_CONTACT_AUTH_TOKEN";

    private readonly PiggySandbox _sandbox;
    private readonly PiggyClient _client;

    private Till(PiggySandbox sandbox, AgentPolicy policy, IApprover? approver, AIFunctionApproval approval)
    {
        _sandbox = sandbox;
        _client = new PiggyClient(new PiggyClientOptions
        {
            ApiKey = sandbox.ApiKey,
            BaseAddress = sandbox.BaseAddress,
            Retry = PiggyRetry.None,
            Guard = new PolicyGuard(policy),
        });
        Session = new AgentTools(_client).Open(approver);
        Functions = Session.AsAIFunctions(approval);
    }

    public AgentSession Session { get; }

    public IReadOnlyList<AIFunction> Functions { get; }

    public SandboxState State => _sandbox.State;

    public SandboxSeed Seed => State.Seed;

    public static async Task<Till> OpenAsync(AIFunctionApproval approval = AIFunctionApproval.Session, IApprover? approver = null, AgentPolicy? policy = null) =>
        new(await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) }), policy ?? AgentPolicy.Default, approver, approval);

    public AIFunction Function(string name) => Functions.Single(function => function.Name == name);

    /// <summary>A chat whose model asks for these calls, one after the other, and then says goodbye.</summary>
    public Chat Chat(params FunctionCallContent[] calls) => new(new ScriptedModel(calls), Functions);

    public JsonObject AwardOf(int credits) => new() { ["shop_uuid"] = Seed.Shop, ["contact_uuid"] = Seed.KnownContact, ["credits"] = credits };

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _sandbox.DisposeAsync();
    }
}
