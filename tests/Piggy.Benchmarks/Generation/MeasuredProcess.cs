using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Generation;

/// <summary>What a run of a program cost.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakMegabytes">Peak memory of the largest of its processes; null where the system does not tell (it is read from Linux's /proc).</param>
internal sealed record ProcessCost(double Seconds, double? PeakMegabytes);

/// <summary>Runs a program and measures it together with the processes it starts.</summary>
internal static class MeasuredProcess
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <exception cref="InvalidOperationException">The program failed; the message has the end of what it printed.</exception>
    public static async Task<ProcessCost> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using var ended = new CancellationTokenSource();
        Task<double?> peak = WatchAsync(process.Id, ended.Token);
        await process.WaitForExitAsync();
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await ended.CancelAsync();
        string text = await output + await errors;
        return process.ExitCode == 0
            ? new ProcessCost(seconds, await peak)
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' in {folder} ended with {process.ExitCode}:\n{text[Math.Max(0, text.Length - 2000)..]}");
    }

    private static async Task<double?> WatchAsync(int root, CancellationToken ended)
    {
        if (!Directory.Exists("/proc/self"))
        {
            return null;
        }

        long peak = 0;
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                peak = Math.Max(peak, Family(root).Max(PeakKilobytes));
            }
        }
        catch (OperationCanceledException)
        {
            // The program has ended.
        }

        return peak / 1024.0;
    }

    private static List<int> Family(int root)
    {
        ILookup<int, int> children = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out int id) ? id : 0)
            .Where(id => id > 0)
            .ToLookup(id => (int)Number(id, "PPid:"));
        List<int> family = [root];
        for (int i = 0; i < family.Count; i++)
        {
            family.AddRange(children[family[i]]);
        }

        return family;
    }

    private static long PeakKilobytes(int process) => Number(process, "VmHWM:");

    private static long Number(int process, string field)
    {
        try
        {
            string? line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(text => text.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0; // It ended in the meantime.
        }
    }
}
