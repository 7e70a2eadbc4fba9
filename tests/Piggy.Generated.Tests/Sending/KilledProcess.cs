using System.Diagnostics;
using System.Globalization;
using System.IO;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Piggy.Testing;

namespace Piggy.Generated.Tests.Sending;

/// <summary>A process of its own that gives an award, and dies at a step of it.</summary>
internal static class KilledProcess
{
    public const string HangBefore = "hanging before the effect";
    public const string HangAfter = "hanging after the effect";
    public const string HalfRecorded = "half recorded";
    public const string HalfSettled = "half settled";

    /// <summary>The steps that the process names; at the hanging ones it waits for an answer.</summary>
    public static IReadOnlyList<string> Steps { get; } =
        ["started", "looking", "sending", "answered", "looked", "recording", HalfRecorded, "recorded", "settling", HalfSettled, "settled", "ended", HangBefore, HangAfter];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs the process, and kills it when it comes to its step.</summary>
    /// <returns>Whether it was killed; if it ended before, it must have ended well.</returns>
    public static async Task<bool> RunAsync(PiggySandbox sandbox, string journal, int credits, DateTimeOffset now, string step, string manner = "careful")
    {
        int calls = sandbox.State.Calls.Count;
        bool hangs = step is HangBefore or HangAfter;
        if (hangs)
        {
            sandbox.InjectFault(step == HangBefore ? SandboxFault.HangBefore : SandboxFault.HangAfter);
        }

        using Process process = Start(sandbox, journal, credits, now, hangs ? "none" : step, manner);
        using var limit = new CancellationTokenSource(Limit);
        Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
        bool isThere = hangs ? await ArrivesAsync(sandbox, calls, limit.Token) : await SaysAsync(process, step, limit.Token);
        if (isThere)
        {
            process.Kill();
        }

        await process.WaitForExitAsync(limit.Token);
        Assert.True(isThere || process.ExitCode == 0, $"It ended with {process.ExitCode}: {await errors}");
        return isThere;
    }

    private static Process Start(PiggySandbox sandbox, string journal, int credits, DateTimeOffset now, string step, string manner)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(RepositoryPaths.Output("Piggy.Crash"), "Piggy.Crash.dll"), sandbox.BaseAddress.AbsoluteUri, sandbox.ApiKey, journal,
            sandbox.State.Shops[0].Uuid.ToString(), sandbox.State.Seed.KnownContact.ToString(), credits.ToString(CultureInfo.InvariantCulture), now.ToString("O", CultureInfo.InvariantCulture), step, manner,
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    private static async Task<bool> SaysAsync(Process process, string step, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line == $"at {step}")
            {
                return true;
            }
        }

        return false;
    }

    // The sandbox notes a call that hangs as soon as it has come.
    private static async Task<bool> ArrivesAsync(PiggySandbox sandbox, int calls, CancellationToken cancellationToken)
    {
        while (sandbox.State.Calls.Count == calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        return true;
    }
}
