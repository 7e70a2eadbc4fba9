using System;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using Piggy.Testing;

namespace Piggy.Judges.Tests.Tools;

/// <summary>Prism on a loopback port. It holds each request and each answer against the spec and, told so, answers a violation with an error.</summary>
internal sealed class PrismServer : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PrismServer(Process process, int port)
    {
        _process = process;
        BaseAddress = new Uri($"http://127.0.0.1:{port}");
    }

    public Uri BaseAddress { get; }

    /// <summary>Answers from the examples and schemas of the spec.</summary>
    public static Task<PrismServer> MockAsync() => StartAsync("mock", SpecBundle.Path);

    /// <summary>Hands everything on to a server and looks at both directions.</summary>
    public static Task<PrismServer> ProxyAsync(Uri server) => StartAsync("proxy", SpecBundle.Path, server.ToString());

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<PrismServer> StartAsync(string mode, params string[] arguments)
    {
        int port = FreePort();
        string script = await JudgeTools.ScriptAsync("@stoplight/prism-cli/dist/index.js");
        string[] all = [script, mode, .. arguments, "--errors", "--host", "127.0.0.1", "--port", $"{port}"];
        var start = new ProcessStartInfo("node", all) { WorkingDirectory = RepositoryPaths.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string? value) in JudgeTools.Environment)
        {
            start.Environment[name] = value;
        }

        var server = new PrismServer(Process.Start(start)!, port);
        try
        {
            await server.ListeningAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task ListeningAsync()
    {
        _process.OutputDataReceived += Read;
        _process.ErrorDataReceived += Read;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException("Prism ended before it listened."));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await _listening.Task.WaitAsync(StartLimit);
        }
        catch (Exception failure)
        {
            lock (_log)
            {
                throw new InvalidOperationException($"Prism did not start:\n{_log}", failure);
            }
        }
    }

    private void Read(object sender, DataReceivedEventArgs line)
    {
        if (_listening.Task.IsCompleted || line.Data is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line.Data);
        }

        if (line.Data.Contains("Prism is listening", StringComparison.Ordinal))
        {
            _listening.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
