using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Batch;
using Piggy.Cli.Settings;
using Piggy.Cli.Tests.Program;
using Piggy.Generated.Actions;
using Piggy.Sandbox.State;
using Piggy.Testing;
using Xunit;

namespace Piggy.Cli.Tests.Batch;

/// <summary>Kills real processes in the middle of a batch and runs it again: each row is applied once in the end, not twice and not never.</summary>
public sealed class BatchKillTests
{
    private const int Rows = 80;
    private const int Kills = 4;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Each_row_is_applied_exactly_once_however_often_the_process_is_killed(int seed)
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(Rows);
        var random = new Random(seed);
        int killed = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            // Some calls are under way for sure when the process dies: one whose work is done and one whose work is not.
            scene.Sandbox.InjectFault(random.Next(2) == 0 ? SandboxFault.HangAfter : SandboxFault.HangBefore, "createCreditReception");
            killed += await KillAsync(scene, path, random) ? 1 : 0;
            Assert.DoesNotContain(2, scene.GivenTimes(Rows));
        }

        // No call can still be on its way ten minutes later, so that everything can be told. A fault that no process came to leaves a row in doubt once more.
        for (int run = 0; run <= Kills; run++)
        {
            await ResumeLaterAsync(scene, path);
        }

        Assert.Equal(Kills, killed);
        Assert.Equal(Enumerable.Repeat(1, Rows), scene.GivenTimes(Rows));
        Assert.Equal(Enumerable.Range(1, Rows), scene.Results().Keys.Order());
        Assert.All(scene.Results().Values, line => Assert.Contains(line.GetProperty("outcome").GetString(), new[] { "succeeded", "unread" }));
    }

    [Fact]
    public async Task A_row_in_doubt_is_not_sent_again_before_it_can_be_told()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(3);
        scene.Sandbox.InjectFault(SandboxFault.HangBefore, "createCreditReception");
        await KillWhenAsync(scene, path, () => scene.Sandbox.State.Calls.Count > 0, "--parallel", "1");

        CommandOutput early = await scene.RunAsync("--json");
        int[] before = scene.GivenTimes(3);
        await ResumeLaterAsync(scene, path);

        Assert.Equal(5, early.ExitCode);
        Assert.Equal([0, 1, 1], before);
        Assert.Equal([1, 1, 1], scene.GivenTimes(3));
    }

    [Fact]
    public async Task Equal_rows_are_not_taken_for_each_other()
    {
        await using BatchScene scene = await BatchScene.StartAsync();
        SandboxSeed seed = scene.Sandbox.State.Seed;
        string award = $"{seed.Shop},{seed.KnownContact},7\n";
        string path = scene.Piggy.Folder.Write("awards.csv", $"shop_uuid,contact_uuid,credits\n{award}{award}");
        Assert.Equal(0, (await scene.RunAsync("--check")).ExitCode);
        scene.Sandbox.InjectFault(SandboxFault.CutBefore, "createCreditReception");
        await scene.RunAsync("--parallel", "1");

        // The second row's award is there; it must not count as the first one's.
        await ResumeLaterAsync(scene, path);

        Assert.Equal(["unknown", "succeeded"], scene.Results().OrderBy(line => line.Key).Select(line => line.Value.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Ctrl_C_awaits_what_is_under_way_and_leaves_nothing_in_doubt()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await using BatchScene scene = await BatchScene.StartAsync();
        string path = scene.WriteAwards(200);
        using Process process = scene.Piggy.Start(["env", "--default-signal=INT"], "batch", BatchScene.Slug, "--input", path, "--json", "--rate", "50");
        using var limit = new CancellationTokenSource(Limit);
        await UntilAsync(() => scene.Sandbox.State.Calls.Count > 5, limit.Token);
        using Process interrupt = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        string output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        int sent = scene.GivenTimes(200).Sum();

        Assert.Equal(130, process.ExitCode);
        Assert.Contains("\"unknown\": 0", output, StringComparison.Ordinal);
        Assert.InRange(sent, 5, 199);
        Assert.Equal(sent, scene.Results().Count);
        Assert.Equal(0, (await scene.RunAsync()).ExitCode);
        Assert.Equal(Enumerable.Repeat(1, 200), scene.GivenTimes(200));
    }

    /// <summary>Kills at a random moment: after so many more calls, or when the ledger has grown by so much.</summary>
    private static Task<bool> KillAsync(BatchScene scene, string path, Random random)
    {
        if (random.Next(2) == 0)
        {
            int calls = scene.Sandbox.State.Calls.Count + random.Next(1, 12);
            return KillWhenAsync(scene, path, () => scene.Sandbox.State.Calls.Count >= calls);
        }

        long length = LengthOf(scene.LedgerPath) + random.Next(1, 1500);
        return KillWhenAsync(scene, path, () => LengthOf(scene.LedgerPath) >= length);
    }

    private static long LengthOf(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static async Task<bool> KillWhenAsync(BatchScene scene, string path, Func<bool> isTime, params string[] more)
    {
        using Process process = scene.Piggy.Start([], ["batch", BatchScene.Slug, "--input", path, .. more]);
        using var limit = new CancellationTokenSource(Limit);
        await UntilAsync(() => isTime() || process.HasExited, limit.Token);
        bool wasThere = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync(limit.Token);
        return wasThere;
    }

    private static async Task UntilAsync(Func<bool> isTime, CancellationToken cancellationToken)
    {
        while (!isTime())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static async Task ResumeLaterAsync(BatchScene scene, string path)
    {
        Assert.True(PiggyActions.Registry.TryGet(BatchScene.Slug, out PiggyAction? action));
        scene.Advance(TimeSpan.FromMinutes(10));
        BatchInput input = BatchInput.Open(path, action.Descriptor);
        var connection = new Connection(scene.Sandbox.BaseAddress, scene.Sandbox.ApiKey);
        var head = new LedgerHead(BatchScene.Slug, await input.HashAsync(CancellationToken.None), connection.BaseAddress.AbsoluteUri);
        using BatchFiles files = BatchFiles.Open(scene.ResultPath, head, input.Rows().Count());
        var settings = new BatchSettings(connection, TimeSpan.FromSeconds(10), Parallel: 4, Rate: null, scene.Clock);
        await new BatchRun(input, action, files, settings).RunAsync(new Progress<int>(), CancellationToken.None);
    }
}
