using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Testing;

/// <summary>What a finished program left behind.</summary>
internal sealed record CommandOutput(int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Everything it printed, for messages of failed assertions.</summary>
    public string All => $"exit code {ExitCode}\n{StandardOutput}\n{StandardError}";
}

/// <summary>Runs programs as a user would: a real process, real arguments, real streams.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs the dotnet that runs the tests.</summary>
    public static Task<CommandOutput> DotnetAsync(string folder, IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        RunAsync(Environment.ProcessPath is { } self && self.EndsWith("dotnet", StringComparison.Ordinal) ? self : "dotnet", folder, environment, null, arguments);

    /// <summary>Runs a program to its end. A variable with a null value is removed from the environment.</summary>
    public static async Task<CommandOutput> RunAsync(
        string program,
        string folder,
        IReadOnlyDictionary<string, string?>? environment,
        string? standardInput,
        params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What `dotnet test` sets for its own children would change what the child builds or resolves.
        foreach (string inherited in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "DOTNET_CLI_TELEMETRY_SESSIONID" })
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string? value) in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = new CancellationTokenSource(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
        if (standardInput is not null)
        {
            await process.StandardInput.WriteAsync(standardInput);
        }

        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new CommandOutput(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }
    }
}
