using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Piggy.Benchmarks.Calls;

/// <summary>Calls that end on the thread that makes them.</summary>
internal static class MemoryRun
{
    private const double BatchNanoseconds = 8e6;

    public static List<Figures> Measure(Side[] sides, int rounds)
    {
        int[] counts = [.. Warm(sides)];
        var bytes = new double[sides.Length];
        var times = new List<double[]>();
        for (int round = 0; round < rounds; round++)
        {
            // The sides take turns, and who begins changes, so that a machine that changes its speed changes it for all.
            var time = new double[sides.Length];
            for (int turn = 0; turn < sides.Length; turn++)
            {
                int index = (turn + round) % sides.Length;
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                time[index] = Batch(sides[index], counts[index]) / counts[index];
                bytes[index] += (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)counts[index] / rounds;
            }

            times.Add(time);
        }

        return Figures.Of(sides, times, bytes);
    }

    // Until the compiler has made its best code of every side, before the first is measured.
    private static IEnumerable<int> Warm(Side[] sides)
    {
        for (int pass = 0; pass < 6; pass++)
        {
            foreach (Side side in sides)
            {
                Batch(side, 400);
            }

            Task.Delay(TimeSpan.FromMilliseconds(150)).Wait();
        }

        foreach (Side side in sides)
        {
            yield return Math.Max(10, (int)(BatchNanoseconds / (Batch(side, 400) / 400)));
        }
    }

    private static double Batch(Side side, int count)
    {
        double began = ThreadClock.Nanoseconds;
        for (int call = 0; call < count; call++)
        {
            Task<string?> task = side.Call(false);
            if (!task.IsCompleted)
            {
                throw new InvalidOperationException($"{side.Name} went on elsewhere, where its time is not seen.");
            }

            task.GetAwaiter().GetResult();
        }

        return ThreadClock.Nanoseconds - began;
    }
}
