using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Package.Tests;

/// <summary>Uses the packages the way strangers do: from the packed files, in projects of their own, outside the repository.</summary>
public sealed class ConsumerTests(ConsumerProjects consumers) : IClassFixture<ConsumerProjects>
{
    private const string Redeemed = """{"type":"voucher_redeemed","data":{"voucher":{"uuid":"5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8","code":"AUTUMN-4XK9","status":"REDEEMED"}}}""";

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_console_runs_all_core_actions(string framework)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        CommandOutput output = await consumers.RunAsync("Console", framework, sandbox, AllActionsInput.Lines(sandbox.State.Seed));

        Assert.Equal([.. AllActionsInput.Calls(sandbox.State.Seed).Select(call => $"{call.Slug} succeeded"), "0 core actions were not run"], Lines(output));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_web_shop_gets_the_actions_by_injection_and_webhooks_as_events(string framework)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        CommandOutput output = await consumers.RunAsync("Shop", framework, sandbox, null, consumers.Write("webhook.json", Redeemed));

        Assert.Equal([$"answer: {sandbox.State.Forms.Count} forms", "health: Healthy", "webhook: 401", "redeemed: AUTUMN-4XK9", "webhook: 200"], Lines(output));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task An_agent_has_the_actions_as_functions_and_as_tools_of_a_server(string framework)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        string[] lines = Lines(await consumers.RunAsync("Agent", framework, sandbox, null));

        Assert.Equal($"forms: {sandbox.State.Forms.Count}", lines[0]);
        Assert.Equal("functions: 14 of 14", lines[1]);
        Assert.Equal(sandbox.State.Forms.Count, Forms(lines[2], "function: "));
        Assert.Equal("tools: 14 of 14", lines[3]);
        Assert.Equal(sandbox.State.Forms.Count, Forms(lines[4], "tool: "));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public async Task A_platform_finds_the_tools_by_their_OpenAPI_description(string framework)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();

        string[] lines = Lines(await consumers.RunAsync("ToolServer", framework, sandbox, null));

        Assert.Equal("stranger: 401", lines[0]);
        Assert.Equal(sandbox.State.Forms.Count, Forms(lines[1], "tool: "));
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_program_in_FSharp_reads_the_envelope_as_a_Result()
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync();
        Guid contact = sandbox.State.Seed.KnownContact;
        long before = sandbox.State.FindContact(contact)!.CreditBalance;

        CommandOutput output = await consumers.RunAsync("FSharp", "net10.0", sandbox, null, sandbox.State.Seed.Shop.ToString(), contact.ToString());

        Assert.Equal([$"forms: {sandbox.State.Forms.Count}", $"balance: {before + 25}", "InvalidInput: /credits breaks at-least-one-of"], Lines(output));
    }

    [Fact]
    public async Task A_test_project_has_the_sandbox_for_a_fake()
    {
        CommandOutput output = await consumers.TestAsync("ShopTests");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Matches(@"Passed!\s+- Failed:\s+0, Passed:\s+2, Skipped:\s+0", output.StandardOutput);
    }

    private static string[] Lines(CommandOutput output)
    {
        Assert.True(output.ExitCode == 0, output.All);
        return output.StandardOutput.ReplaceLineEndings("\n").Trim().Split('\n');
    }

    private static int Forms(string line, string kind)
    {
        Assert.StartsWith(kind, line, StringComparison.Ordinal);
        using JsonDocument envelope = JsonDocument.Parse(line[kind.Length..]);
        Assert.True(envelope.RootElement.GetProperty("successful").GetBoolean());
        return envelope.RootElement.GetProperty("data").GetArrayLength();
    }
}
