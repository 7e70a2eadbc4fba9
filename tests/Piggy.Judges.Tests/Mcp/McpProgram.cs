using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Piggy.Sandbox;
using Piggy.Testing;

namespace Piggy.Judges.Tests.Mcp;

/// <summary><c>piggy mcp</c> as a process of its own that serves HTTP.</summary>
internal sealed class McpProgram : IAsyncDisposable
{
    public const string Token = "a-token-for-judges-only";

    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    // A program whose lines nobody reads stops when its pipe is full.
    private readonly Task _rest;

    private McpProgram(Process process, Uri address)
    {
        _process = process;
        _rest = Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The command that serves a sandbox.</summary>
    public static string[] Command(PiggySandbox sandbox) =>
        ["dotnet", Path.Combine(RepositoryPaths.Output("Piggy.Cli"), "piggy.dll"), "mcp", "--key", sandbox.ApiKey, "--base-url", sandbox.BaseAddress.ToString()];

    public static async Task<McpProgram> StartAsync(PiggySandbox sandbox, bool withToken)
    {
        string[] command = [.. Command(sandbox), "--http", "127.0.0.1:0"];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["PIGGY_MCP_TOKEN"] = withToken ? Token : null;
        Process process = Process.Start(start)!;
        string said = await process.StandardError.ReadLineAsync().WaitAsync(StartLimit) ?? "";
        const string Before = "piggy mcp listens at ";
        if (!said.StartsWith(Before, StringComparison.Ordinal))
        {
            process.Kill();
            throw new InvalidOperationException($"piggy mcp did not start: {said}");
        }

        return new McpProgram(process, new Uri(said[Before.Length..].Split(' ')[0]));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }
}
