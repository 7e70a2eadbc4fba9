using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Cli.Tests.Program;

/// <summary>The program at a terminal with a person before it, by means of <c>script</c>, which every Debian has (bsdutils). Its options are those of Linux.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _seen = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(2));
    private int _read;

    private PseudoTerminal(Process process) => _process = process;

    /// <summary>All that was shown.</summary>
    public string Seen => _seen.ToString();

    public static PseudoTerminal Start(PiggyProgram piggy, params string[] arguments)
    {
        bool isThere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, "script")));
        Xunit.Assert.True(isThere, "The program 'script' is not on the path, so nothing at a terminal can be tested. Install it (Debian: bsdutils).");
        string command = string.Join(' ', new[] { "dotnet", PiggyProgram.Assembly }.Concat(arguments).Select(word => $"'{word}'"));
        return new PseudoTerminal(piggy.With("TERM", "xterm").StartProgram("script", "--quiet", "--return", "--command", command, "/dev/null"));
    }

    /// <summary>Waits until something is shown that was not seen before.</summary>
    public async Task SeeAsync(string text)
    {
        char[] chunk = new char[1024];
        int found;
        while ((found = Seen.IndexOf(text, _read, StringComparison.Ordinal)) < 0)
        {
            int length = await _process.StandardOutput.ReadAsync(chunk, _limit.Token);
            Assert(length > 0, $"It ended without showing '{text}'.");
            _seen.Append(chunk, 0, length);
        }

        _read = found + text.Length;
    }

    public async Task TypeAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text.AsMemory(), _limit.Token);
        await _process.StandardInput.FlushAsync(_limit.Token);
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        _seen.Append(await _process.StandardOutput.ReadToEndAsync(_limit.Token));
        await _process.WaitForExitAsync(_limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _limit.Dispose();
    }

    private void Assert(bool condition, string message) => Xunit.Assert.True(condition, $"{message}\n{Seen}");
}
