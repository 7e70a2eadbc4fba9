using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Piggy.Cli.Tests.Program;
using Piggy.Sandbox.State;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Batch;

public sealed class BatchCommandTests
{
    [Fact]
    public async Task Each_row_is_sent_once_and_its_envelope_is_kept()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        scene.WriteAwards(30);

        CommandOutput output = await scene.RunAsync("--json");
        CommandOutput again = await scene.RunAsync("--json");

        Assert.True(output.ExitCode == 0, output.All);
        Assert.Equal(30, output.Json().GetProperty("succeeded").GetInt32());
        Assert.Equal(Enumerable.Repeat(1, 30), scene.GivenTimes(30));
        Assert.Equal(0, again.Json().GetProperty("sent").GetInt32());
        Assert.Equal(30, File.ReadLines(scene.ResultPath).Count());
        Assert.All(scene.Results(), line => Assert.Equal(line.Key, line.Value.GetProperty("envelope").GetProperty("data").GetProperty("credits").GetInt32()));
    }

    [Fact]
    public async Task The_files_are_for_their_owner_only_and_the_ledger_holds_no_input()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        scene.WriteAwards(3);

        await scene.RunAsync();
        string ledger = await File.ReadAllTextAsync(scene.LedgerPath);

        Assert.DoesNotContain(scene.Sandbox.State.Seed.KnownContact.ToString(), ledger, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(scene.Sandbox.State.Seed.Shop.ToString(), ledger, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(PiggyProgram.CanaryKey, ledger, StringComparison.Ordinal);
        Assert.Equal(1 + 3 + 3, ledger.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(scene.LedgerPath));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(scene.ResultPath));
        }
    }

    [Fact]
    public async Task Wrong_rows_are_named_with_their_lines_and_nothing_is_sent()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(3);
        SandboxSeed seed = scene.Sandbox.State.Seed;
        await File.AppendAllTextAsync(path, $"{seed.Shop},nobody,4\n{seed.Shop},{seed.KnownContact},\n");

        CommandOutput output = await scene.RunAsync("--json");

        Assert.Equal(2, output.ExitCode);
        Assert.Contains("line 5 /contact_uuid", output.StandardError, StringComparison.Ordinal);
        Assert.Contains("line 6 ", output.StandardError, StringComparison.Ordinal);
        Assert.Equal([5L, 6L], output.Json().GetProperty("first_wrong").EnumerateArray().Select(row => row.GetProperty("line").GetInt64()));
        Assert.Empty(scene.Sandbox.State.Calls);
        Assert.False(File.Exists(scene.ResultPath));
    }

    [Fact]
    public async Task Wrong_rows_can_be_left_out()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        await File.AppendAllTextAsync(scene.WriteAwards(2), $"{scene.Sandbox.State.Seed.Shop},nobody,3\n");

        CommandOutput output = await scene.RunAsync("--skip-invalid");

        Assert.Equal(1, output.ExitCode);
        Assert.Equal([1, 1, 0], scene.GivenTimes(3));
        Assert.Equal("invalid", scene.Results()[3].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_check_needs_no_key_and_sends_nothing()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(5);
        using var piggy = new PiggyProgram();

        CommandOutput output = await piggy.RunAsync("batch", BatchScene.Slug, "--input", path, "--check", "--json");

        Assert.Equal(0, output.ExitCode);
        Assert.Equal(5, output.Json().GetProperty("rows").GetInt32());
        Assert.Empty(scene.Sandbox.State.Calls);
    }

    [Theory]
    [InlineData("file", "another input file")]
    [InlineData("slug", "belongs to PIGGY_CREATE_CREDIT_RECEPTION")]
    [InlineData("server", "belongs to the server")]
    [InlineData("ledger", "is no ledger")]
    [InlineData("gone", "without a ledger")]
    public async Task A_ledger_serves_nothing_but_what_it_began_with(string changed, string expected)
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(2);
        await scene.RunAsync();
        int calls = scene.Sandbox.State.Calls.Count;
        string slug = changed == "slug" ? "PIGGY_CALCULATE_CREDITS" : BatchScene.Slug;
        string[] options = ["--json"];
        switch (changed)
        {
            case "file":
                await File.AppendAllTextAsync(path, (await File.ReadAllLinesAsync(path))[^1] + "\n");
                break;
            case "slug":
                // The same bytes as an input of another action.
                scene.Piggy.Folder.Write("awards.csv", "shop_uuid,unit_value\n" + $"{scene.Sandbox.State.Seed.Shop},1\n");
                string ledger = await File.ReadAllTextAsync(scene.LedgerPath);
                await File.WriteAllTextAsync(scene.LedgerPath, ledger.Replace(Hash(ledger), await Sha256Async(path), StringComparison.Ordinal));
                break;
            case "server":
                options = ["--base-url", RawServer.DeadAddress()];
                break;
            case "ledger":
                await File.WriteAllTextAsync(scene.LedgerPath, "{}\n{}\n");
                break;
            default:
                File.Delete(scene.LedgerPath);
                break;
        }

        CommandOutput output = await scene.Piggy.RunAsync(["batch", slug, "--input", path, .. options]);

        Assert.Equal(2, output.ExitCode);
        Assert.Contains(expected, output.StandardError, StringComparison.Ordinal);
        Assert.Equal(calls, scene.Sandbox.State.Calls.Count);
    }

    [Fact]
    public async Task A_refused_row_is_told_and_not_sent_again()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        await File.AppendAllTextAsync(scene.WriteAwards(1), $"{scene.Sandbox.State.Seed.Shop},{Guid.NewGuid()},2\n");

        CommandOutput output = await scene.RunAsync();
        CommandOutput again = await scene.RunAsync("--json");

        Assert.Equal(1, output.ExitCode);
        Assert.Equal(0, again.Json().GetProperty("sent").GetInt32());
        Assert.Equal("refused", scene.Results()[2].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_key_that_is_not_accepted_stops_at_once_and_the_rows_wait()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        scene.WriteAwards(40);

        CommandOutput wrong = await scene.RunAsync("--key", "another-key", "--json", "--parallel", "1");
        CommandOutput right = await scene.RunAsync();

        Assert.Equal(3, wrong.ExitCode);
        Assert.Equal(1, wrong.Json().GetProperty("waiting").GetInt32());
        Assert.Equal(39, wrong.Json().GetProperty("left").GetInt32());
        Assert.True(right.ExitCode == 0, right.All);
        Assert.Equal(Enumerable.Repeat(1, 40), scene.GivenTimes(40));
    }

    [Fact]
    public async Task A_server_that_is_down_stops_the_batch_and_the_rows_wait()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(50);

        CommandOutput output = await scene.Piggy.RunAsync("batch", BatchScene.Slug, "--input", path, "--base-url", RawServer.DeadAddress(), "--json", "--parallel", "8");

        Assert.Equal(4, output.ExitCode);
        Assert.InRange(output.Json().GetProperty("waiting").GetInt32(), 20, 30);
        Assert.Equal(50, output.Json().GetProperty("waiting").GetInt32() + output.Json().GetProperty("left").GetInt32());
        Assert.False(string.IsNullOrEmpty(output.Json().GetProperty("stopped_by").GetString()));
    }

    [Fact]
    public async Task A_lost_answer_leaves_its_row_in_doubt()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        scene.WriteAwards(6);
        scene.Sandbox.InjectFault(SandboxFault.CutBefore, "createCreditReception");

        CommandOutput output = await scene.RunAsync("--json", "--parallel", "1");
        CommandOutput again = await scene.RunAsync("--json");

        Assert.Equal([5, 5], [output.ExitCode, again.ExitCode]);
        Assert.Equal(1, again.Json().GetProperty("unknown").GetInt32());
        Assert.Equal([0, 1, 1, 1, 1, 1], scene.GivenTimes(6));
    }

    [Fact]
    public async Task A_reading_action_works_from_lines_of_JSON()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.Piggy.Folder.Write("codes.jsonl", $$"""{"code": "{{scene.Sandbox.State.Seed.ActiveVoucherCode}}"}""" + "\n\n" + """{"code": "NO-SUCH-CODE"}""" + "\n");
        string result = scene.Piggy.Folder.File("found.jsonl");

        CommandOutput output = await scene.Piggy.RunAsync("batch", "find-voucher-by-code", "-i", path, "-o", result, "--rate", "1000");

        Assert.True(output.ExitCode == 1, output.All);
        JsonElement[] lines = [.. File.ReadLines(result).Select(line => JsonDocument.Parse(line).RootElement).OrderBy(line => line.GetProperty("row").GetInt32())];
        Assert.Equal(["succeeded", "refused"], lines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.Equal("ACTIVE", lines[0].GetProperty("envelope").GetProperty("data").GetProperty("status").GetString());
    }

    [Theory]
    [InlineData(4, null, 4)]
    [InlineData(256, 100.0, 256)]
    [InlineData(256, 0.5, 30)]
    [InlineData(4, 0.02, 1)]
    public void No_row_waits_longer_for_its_turn_than_its_call_can_be_looked_for(int wanted, double? rate, int expected) =>
        Assert.Equal(expected, Commands.Running.BatchOptions.Parallel(wanted, rate));

    [Theory]
    [InlineData("--timeout", "121")]
    [InlineData("--rate", "0.001")]
    [InlineData("--parallel", "0")]
    public async Task What_could_not_be_told_after_a_kill_is_refused(string option, string value)
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        scene.WriteAwards(1);

        Assert.Equal(2, (await scene.RunAsync(option, value)).ExitCode);
        Assert.Empty(scene.Sandbox.State.Calls);
    }

    private static string Hash(string ledger) => JsonDocument.Parse(ledger.Split('\n')[0]).RootElement.GetProperty("input_sha256").GetString()!;

    private static async Task<string> Sha256Async(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(path)));
}
