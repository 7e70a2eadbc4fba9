using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Calls;

/// <summary>Calls over sockets, many at a time.</summary>
internal static class LoopbackRun
{
    private const int Parallel = 64;
    private const int CallsEach = 10;

    public static async Task<List<Figures>> MeasureAsync(Side[] sides, int rounds)
    {
        var bytes = new double[sides.Length];
        var times = new List<double[]>();
        for (int round = -3; round < rounds; round++)
        {
            var time = new double[sides.Length];
            for (int turn = 0; turn < sides.Length; turn++)
            {
                int index = (turn + round + sides.Length) % sides.Length;
                long allocated = GC.GetTotalAllocatedBytes(precise: true);
                TimeSpan began = Environment.CpuUsage.TotalTime;
                await Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => RepeatAsync(sides[index]))).ConfigureAwait(false);
                time[index] = (Environment.CpuUsage.TotalTime - began).TotalNanoseconds / (Parallel * CallsEach);
                bytes[index] += round < 0 ? 0 : (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)(Parallel * CallsEach) / rounds;
            }

            if (round >= 0)
            {
                times.Add(time);
            }
        }

        return Figures.Of(sides, times, bytes);
    }

    private static async Task RepeatAsync(Side side)
    {
        for (int call = 0; call < CallsEach; call++)
        {
            await side.Call(false).ConfigureAwait(false);
        }
    }
}
