using System;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>A policy holds on the command line as it does for agents.</summary>
public sealed class PolicyTests
{
    [Fact]
    public async Task What_needs_approval_is_not_sent_where_nobody_can_be_asked()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using PiggyProgram piggy = Connected(sandbox);
        string policy = piggy.Folder.Write("policy.json", "{}");

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_MERGE_CONTACTS", "--policy", policy, "--json", "--input", MergeOf(sandbox));

        Assert.Equal(1, output.ExitCode);
        Assert.Equal("approval_required", output.Json().GetProperty("error").GetProperty("kind").GetString());
        Assert.Empty(sandbox.State.Jobs);
    }

    [Fact]
    public async Task Limits_stop_a_call_and_without_a_policy_there_are_none()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using PiggyProgram piggy = Connected(sandbox);
        string policy = piggy.Folder.Write("policy.json", """{ "read_only": true }""");

        CommandOutput refused = await piggy.RunAsync("run", "PIGGY_MERGE_CONTACTS", "--policy", policy, "--json", "--input", MergeOf(sandbox));
        CommandOutput sent = await piggy.RunAsync("run", "PIGGY_MERGE_CONTACTS", "--json", "--input", MergeOf(sandbox));

        Assert.Equal((1, 0), (refused.ExitCode, sent.ExitCode));
        Assert.Equal("The policy allows reading only.", refused.Json().GetProperty("error").GetProperty("message").GetString());
        Assert.Single(sandbox.State.Jobs);
    }

    [Fact]
    public async Task A_policy_that_is_not_understood_stops_everything()
    {
        using var piggy = new PiggyProgram();
        string policy = piggy.Folder.Write("policy.json", """{ "readonly": true }""");

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_LIST_FORMS", "--sandbox", "--policy", policy);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("/readonly is not known", output.StandardError, StringComparison.Ordinal);
    }

    private static Task<PiggySandbox> StartAsync() => PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey, JobDelay = TimeSpan.FromDays(1) });

    private static PiggyProgram Connected(PiggySandbox sandbox) =>
        new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());

    private static string MergeOf(PiggySandbox sandbox) =>
        JsonSerializer.Serialize(new { source_contact_uuid = sandbox.State.Seed.DuplicateContact, destination_contact_uuid = sandbox.State.Seed.OriginalContact });
}
