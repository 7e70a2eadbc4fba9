using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Program;

public sealed class RunTests
{
    [Fact]
    public async Task An_action_without_inputs_needs_none()
    {
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_LIST_FORMS", "--sandbox");

        Assert.Equal(0, output.ExitCode);
        Assert.True(output.Json().GetProperty("successful").GetBoolean());
        Assert.NotEmpty(output.Json().GetProperty("data").EnumerateArray());
        Assert.Contains("succeeded", output.StandardError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("argument")]
    [InlineData("file")]
    [InlineData("file with byte order mark")]
    [InlineData("standard input")]
    public async Task The_input_may_come_from_anywhere(string place)
    {
        await using PiggySandbox sandbox = await StartAsync();
        using PiggyProgram piggy = Connected(sandbox);
        string json = $$"""{"code": "{{sandbox.State.Seed.ActiveVoucherCode}}"}""";
        string input = place switch
        {
            "argument" => json,
            "file" => piggy.Folder.Write("input.json", json),
            "file with byte order mark" => piggy.Folder.Write("input.json", "\uFEFF" + json),
            _ => "-",
        };

        CommandOutput output = await piggy.RunWithInputAsync(place == "standard input" ? json : null, "run", "PIGGY_FIND_VOUCHER_BY_CODE", "--input", input, "--json");

        Assert.Equal(0, output.ExitCode);
        Assert.Equal("ACTIVE", output.Json().GetProperty("data").GetProperty("status").GetString());
        Assert.Empty(output.StandardError);
    }

    [Theory]
    [InlineData("option")]
    [InlineData("environment")]
    [InlineData("configuration file")]
    public async Task Key_and_address_may_come_from_three_places(string place)
    {
        await using PiggySandbox sandbox = await StartAsync();
        using var piggy = new PiggyProgram();
        string[] options = [];
        switch (place)
        {
            case "option":
                options = ["--key", PiggyProgram.CanaryKey, "--base-url", sandbox.BaseAddress.ToString()];
                piggy.With("PIGGY_API_KEY", "a-key-that-the-option-overrides").With("PIGGY_BASE_ADDRESS", RawServer.DeadAddress());
                break;
            case "environment":
                piggy.With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());
                piggy.Folder.Write("piggy/config.json", """{"apiKey": "a-key-that-the-environment-overrides"}""");
                break;
            default:
                piggy.Folder.Write("piggy/config.json", $$"""{"apiKey": "{{PiggyProgram.CanaryKey}}", "baseAddress": "{{sandbox.BaseAddress}}"}""");
                break;
        }

        CommandOutput output = await piggy.RunAsync(["run", "PIGGY_LIST_PERKS", .. options]);

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Single(sandbox.State.Calls);
    }

    [Fact]
    public async Task A_write_reaches_the_sandbox_once()
    {
        await using PiggySandbox sandbox = await StartAsync();
        using PiggyProgram piggy = Connected(sandbox);
        string input = $$"""{"contact_uuid": "{{sandbox.State.Seed.KnownContact}}", "shop_uuid": "{{sandbox.State.Seed.Shop}}", "credits": 12}""";
        long before = sandbox.State.FindContact(sandbox.State.Seed.KnownContact)!.CreditBalance;

        CommandOutput output = await piggy.RunAsync("run", "PIGGY_CREATE_CREDIT_RECEPTION", "--input", input);

        Assert.Equal(0, output.ExitCode);
        Assert.Equal(before + 12, sandbox.State.FindContact(sandbox.State.Seed.KnownContact)!.CreditBalance);
    }

    [Theory]
    [InlineData("base_address", "sandbox")]
    [InlineData("address", "docs", "serve")]
    public async Task Ctrl_C_ends_a_server_with_130(string member, params string[] command)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // A shell starts background jobs with SIGINT ignored, and children inherit that: without `env`, this test would hang in such a job.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", PiggyProgram.Assembly, .. command, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        string first = await process.StandardOutput.ReadLineAsync() ?? "";
        using Process interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        string all = first + await process.StandardOutput.ReadToEndAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("http://127.0.0.1:", JsonDocument.Parse(all).RootElement.GetProperty(member).GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_commands_and_the_exit_codes()
    {
        using var piggy = new PiggyProgram();

        CommandOutput bare = await piggy.RunAsync();
        CommandOutput run = await piggy.RunAsync("run", "--help");

        Assert.Equal(0, bare.ExitCode);
        Assert.All(["demo", "actions", "run", "sandbox", "docs"], command => Assert.Contains(command, bare.StandardOutput, StringComparison.Ordinal));
        Assert.All(["0", "1", "2", "3", "4", "5", "6", "70", "130"], code => Assert.Contains(run.Lines(), line => line.TrimStart().StartsWith(code + "  ", StringComparison.Ordinal)));
    }

    private static Task<PiggySandbox> StartAsync() => PiggySandbox.StartAsync(new SandboxOptions { ApiKey = PiggyProgram.CanaryKey });

    private static PiggyProgram Connected(PiggySandbox sandbox) =>
        new PiggyProgram().With("PIGGY_API_KEY", PiggyProgram.CanaryKey).With("PIGGY_BASE_ADDRESS", sandbox.BaseAddress.ToString());
}
