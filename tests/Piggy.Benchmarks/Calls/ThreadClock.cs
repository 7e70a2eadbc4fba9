using System;
using System.Runtime.InteropServices;

namespace Piggy.Benchmarks.Calls;

/// <summary>The time a processor gave to the calling thread. What other programs take does not count, so it can be measured on a busy machine.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Nanoseconds
    {
        get
        {
            if (GetTime(ThreadCpuTime, out Moment moment) != 0)
            {
                throw new PlatformNotSupportedException("The clock of a thread is read by the calls of Linux.");
            }

            return (moment.Seconds * 1e9) + moment.Nanoseconds;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Moment moment);

    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
