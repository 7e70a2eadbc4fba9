using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Calls;

/// <summary>The measured calls by several clients: time and bytes, as ratios to the hand-written one.</summary>
internal static class CallsBenchmark
{
    public const string MemoryUrl = "https://piggy.invalid/api/v3/oauth/clients";

    public static async Task RunAsync(bool quick)
    {
        Console.WriteLine("In memory: time of the calling thread per call.");
        using (var handler = new CannedHandler())
        using (var clients = new Sides(handler, MemoryUrl))
        {
            foreach ((string name, Side[] sides) in clients.All)
            {
                await CheckAsync(name, sides).ConfigureAwait(false);
                Print(name, MemoryRun.Measure(sides, rounds: quick ? 15 : 61));
            }
        }

        Console.WriteLine("Over loopback, 64 calls at a time: time of the whole process per call, the server's part included.");
        await using LoopbackServer server = await LoopbackServer.StartAsync().ConfigureAwait(false);
        using var sockets = new System.Net.Http.SocketsHttpHandler { AllowAutoRedirect = false };
        using var remote = new Sides(sockets, server.Url);
        foreach ((string name, Side[] sides) in remote.All)
        {
            await CheckAsync(name, sides).ConfigureAwait(false);
            Print(name, await LoopbackRun.MeasureAsync(sides, rounds: quick ? 5 : 15).ConfigureAwait(false));
        }
    }

    /// <summary>Holds that all sides read the same, before anything is measured: who reads less is faster.</summary>
    public static async Task CheckAsync(string name, Side[] sides)
    {
        string? expected = await sides[0].Call(true).ConfigureAwait(false);
        foreach (Side side in sides)
        {
            string? read = await side.Call(true).ConfigureAwait(false);
            if (read != expected)
            {
                throw new InvalidOperationException($"{name}: {side.Name} read\n{read}\nand {sides[0].Name}\n{expected}");
            }
        }
    }

    private static void Print(string name, List<Figures> figures)
    {
        Console.WriteLine($"\n  {name,-26}      µs     ratio      bytes     ratio");
        foreach (Figures side in figures)
        {
            Console.WriteLine($"  {side.Name,-26}{side.Nanoseconds / 1000,8:F2}  {side.TimeRatio,8:F2}  {side.Bytes,9:F0}  {side.Bytes / figures[0].Bytes,8:F2}");
        }

        Console.WriteLine();
    }
}

/// <summary>What was measured of a side: the middle time of its rounds, the middle of its ratios to the first side of the same round, and its bytes on average.</summary>
internal sealed record Figures(string Name, double Nanoseconds, double TimeRatio, double Bytes)
{
    public static List<Figures> Of(Side[] sides, List<double[]> rounds, double[] bytes) =>
        [.. sides.Select((side, index) => new Figures(
            side.Name,
            Middle(rounds.Select(round => round[index])),
            Middle(rounds.Select(round => round[index] / round[0])),
            bytes[index]))];

    private static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
