using Microsoft.Extensions.Time.Testing;
using Piggy.Agents.Approvals;
using Piggy.Agents.Policies;
using Piggy.Agents.Sessions;
using Piggy.Agents.Tools;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Agents.Tests.Support;

/// <summary>A sandbox with a guarded client and tools over it.</summary>
internal sealed class GuardedShop : IAsyncDisposable
{
    private readonly PiggySandbox _sandbox;

    private GuardedShop(PiggySandbox sandbox, AgentPolicy policy, AgentToolsOptions? options, FakeTimeProvider time)
    {
        _sandbox = sandbox;
        Time = time;
        Guard = new PolicyGuard(policy, time: time);
        Client = new PiggyClient(new PiggyClientOptions
        {
            ApiKey = sandbox.ApiKey,
            BaseAddress = sandbox.BaseAddress,
            Retry = PiggyRetry.None,
            Guard = Guard,
        });
        Tools = new AgentTools(Client, options);
    }

    public FakeTimeProvider Time { get; }

    public PolicyGuard Guard { get; }

    public PiggyClient Client { get; }

    public AgentTools Tools { get; }

    public SandboxState State => _sandbox.State;

    public SandboxSeed Seed => State.Seed;

    public static async Task<GuardedShop> OpenAsync(AgentPolicy? policy = null, AgentToolsOptions? options = null) =>
        new(await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) }), policy ?? AgentPolicy.Default, options, new FakeTimeProvider(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero)));

    public void Fail(SandboxFault fault, string operation) => _sandbox.InjectFault(fault, operation);

    public JsonObject Award(int credits) => new() { ["shop_uuid"] = Seed.Shop, ["contact_uuid"] = Seed.KnownContact, ["credits"] = credits };

    public JsonObject Merge() => new() { ["source_contact_uuid"] = Seed.DuplicateContact, ["destination_contact_uuid"] = Seed.OriginalContact };

    public JsonObject Batch(int quantity) => new() { ["promotion_uuid"] = Seed.Promotion, ["quantity"] = quantity };

    public int Awards => State.CreditReceptions.Count;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _sandbox.DisposeAsync();
    }
}

/// <summary>Short ways to call.</summary>
internal static class Calls
{
    public const string Award = "PIGGY_CREATE_CREDIT_RECEPTION";
    public const string Merge = "PIGGY_MERGE_CONTACTS";
    public const string Batch = "PIGGY_CREATE_VOUCHERS_BATCH";

    public static byte[] Utf8(this JsonObject arguments) => Encoding.UTF8.GetBytes(arguments.ToJsonString());

    public static Task<AgentAnswer> CallAsync(this AgentSession session, string tool, JsonObject arguments, string? approval = null) =>
        session.CallAsync(tool, arguments.Utf8(), approval);

    public static async Task<CallPlan> PlanAsync(this AgentSession session, string tool, JsonObject arguments)
    {
        (CallPlan? plan, AgentAnswer? failure) = await session.PlanAsync(tool, arguments.Utf8());
        Assert.Null(failure);
        return plan!;
    }

    public static ActionErrorKind KindOf(AgentAnswer answer) => answer.Error?.Kind ?? throw new Xunit.Sdk.XunitException($"The call succeeded: {answer.ToJson()}");

    public static JsonElement Json(this AgentAnswer answer)
    {
        using JsonDocument document = JsonDocument.Parse(answer.Utf8Json);
        return document.RootElement.Clone();
    }
}
