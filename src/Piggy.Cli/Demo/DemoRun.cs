using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Generated.Actions;

namespace Piggy.Cli.Demo;

/// <summary>What came of one step.</summary>
internal sealed record DemoOutcome(DemoStep Step, bool Succeeded, string Outcome, string Effect, TimeSpan Elapsed);

/// <summary>Plays a story on a scene.</summary>
internal static class DemoRun
{
    public static async IAsyncEnumerable<DemoOutcome> PlayAsync(
        IReadOnlyList<DemoStep> story,
        DemoScene scene,
        ActionRunner actions,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (DemoStep step in story)
        {
            step.Before?.Invoke(scene);
            byte[] input = Encoding.UTF8.GetBytes(step.Input(scene).ToJsonString());
            long start = Stopwatch.GetTimestamp();
            ActionResult result = await actions.RunAsync(step.Slug, input, cancellationToken).ConfigureAwait(false);
            yield return Judge(step, scene, result, Stopwatch.GetElapsedTime(start));
        }
    }

    private static DemoOutcome Judge(DemoStep step, DemoScene scene, ActionResult result, TimeSpan elapsed)
    {
        bool asMeant = step.Refusal is null ? result.Successful : step.Refusal.Matches(result.Error);
        if (!asMeant)
        {
            return new DemoOutcome(step, false, "failed", result.Error?.ToString() ?? "The action succeeded, but should have been refused.", elapsed);
        }

        Observation observation = Observe(step, scene, result);
        string outcome = step.Refusal is null ? "succeeded" : "refused, as meant";
        return new DemoOutcome(step, observation.Seen, observation.Seen ? outcome : "no effect", observation.Effect, elapsed);
    }

    private static Observation Observe(DemoStep step, DemoScene scene, ActionResult result)
    {
        using JsonDocument envelope = JsonDocument.Parse(result.ToJson());
        try
        {
            return step.Observe(scene, envelope.RootElement);
        }
        catch (Exception failure) when (failure is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return new Observation(false, $"The answer lacks what the step looks for ({failure.GetType().Name}).");
        }
    }
}
