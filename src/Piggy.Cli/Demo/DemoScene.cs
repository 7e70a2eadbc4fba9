using System;
using Piggy.Sandbox;
using Piggy.Sandbox.State;

namespace Piggy.Cli.Demo;

/// <summary>The sandbox on which the story is played, and what earlier steps have left for later ones.</summary>
internal sealed class DemoScene(PiggySandbox sandbox)
{
    public SandboxState State => sandbox.State;

    public SandboxSeed Seed { get; } = sandbox.State.Seed;

    public long BalanceBefore { get; set; }

    public long CombinedBalance { get; set; }

    public int CountBefore { get; set; }

    public string ProductUuid { get; set; } = "";

    public DateTimeOffset BookingBefore { get; set; }

    /// <summary>A moment two days after the booking was to begin.</summary>
    public DateTimeOffset BookingAfter => BookingBefore.AddDays(2);

    public void RunPendingJobs() => sandbox.RunPendingJobs();
}
