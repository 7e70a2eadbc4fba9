using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Demo;
using Piggy.Cli.Failures;
using Piggy.Cli.Output;
using Piggy.Cli.Settings;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;

namespace Piggy.Cli.Commands;

/// <summary><c>piggy demo</c>.</summary>
internal static class DemoCommand
{
    // Background jobs run when the story wants them to, never by the clock.
    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static Command Create(ActionRegistry registry, Terminal terminal)
    {
        Option<int> seed = CommonOptions.Seed();
        Option<bool> json = CommonOptions.Json();
        var command = new Command("demo", "Plays a story through every core action on a sandbox inside this process. Exit code 0 only if each effect was seen.") { seed, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(registry, terminal, parsed.GetValue(seed), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ActionRegistry registry, Terminal terminal, int seed, bool json, CancellationToken cancellationToken)
    {
        if (!json)
        {
            Introduce(terminal.Out, registry);
        }

        var outcomes = new List<DemoOutcome>();
        PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { Seed = seed, JobDelay = Never }, cancellationToken).ConfigureAwait(false);
        await using (sandbox.ConfigureAwait(false))
        {
            using PiggyClient client = new Connection(sandbox.BaseAddress, sandbox.ApiKey).Open(Timeout);
            await foreach (DemoOutcome outcome in DemoRun.PlayAsync(DemoStory.Steps, new DemoScene(sandbox), client.Actions, cancellationToken).ConfigureAwait(false))
            {
                outcomes.Add(outcome);
                if (!json)
                {
                    Tell(terminal.Out, outcomes.Count, outcome);
                }
            }
        }

        var report = new DemoReport(registry, outcomes);
        if (json)
        {
            terminal.Out.Block(JsonText.Write(report.WriteTo));
        }
        else
        {
            Summarize(terminal.Out, report);
        }

        return report.Succeeded ? ExitCodes.Success : ExitCodes.ActionFailed;
    }

    private static void Introduce(IScreen screen, ActionRegistry registry)
    {
        SpecOrigin origin = registry.Spec;
        int core = registry.Count(action => action.Descriptor.Toolset == "core");
        screen.Line(new Fragment($"{origin.Title} {origin.Version}", Tone.Strong), new Fragment($"  spec/piggy.openapi.yaml, sha256 {origin.Sha256[..16]}", Tone.Quiet));
        screen.Line(
            "Generated from it inside the compiler: ",
            new Fragment(string.Create(CultureInfo.InvariantCulture, $"{core} actions"), Tone.Good),
            string.Create(CultureInfo.InvariantCulture, $" and {registry.Count - core} companions with validators and JSON Schemas, {registry.ErrorCodes.Count} error codes, and the client they run on."));
        screen.Line("The story below runs on a sandbox inside this process: real HTTP, invented data.");
        screen.Line();
    }

    private static void Tell(IScreen screen, int number, DemoOutcome outcome) => screen.Line(
        new Fragment(string.Create(CultureInfo.InvariantCulture, $"{number,2} "), Tone.Quiet),
        outcome.Succeeded ? new Fragment("ok   ", Tone.Good) : new Fragment("FAIL ", Tone.Bad),
        outcome.Step.Shows,
        new Fragment(": ", Tone.Quiet),
        new Fragment(outcome.Effect, outcome.Succeeded ? Tone.Strong : Tone.Bad));

    private static void Summarize(IScreen screen, DemoReport report)
    {
        screen.Line();
        screen.Table(["SLUG", "OUTCOME", "EFFECT", "TIME"], [.. report.Outcomes.Select(outcome => new Fragment[]
        {
            new(outcome.Step.Slug, Tone.Name),
            new(outcome.Outcome, outcome.Succeeded ? Tone.Good : Tone.Bad),
            outcome.Effect,
            new(string.Create(CultureInfo.InvariantCulture, $"{outcome.Elapsed.TotalMilliseconds:0.0} ms"), Tone.Quiet),
        })]);
        screen.Line(new Fragment("TIME is a whole call, checks included. The first one also opens the connection and compiles the code on its way.", Tone.Quiet));
        screen.Line();
        int ran = report.CoreActions.Count - report.Missing.Count;
        int seen = report.Outcomes.Count(outcome => outcome.Succeeded);
        string verdict = string.Create(
            CultureInfo.InvariantCulture,
            $"{ran} of {report.CoreActions.Count} core actions ran; {seen} of {report.Outcomes.Count} steps had the effect they promise.");
        screen.Line(new Fragment(verdict, report.Succeeded ? Tone.Good : Tone.Bad));
        foreach (string slug in report.Missing)
        {
            screen.Line(new Fragment($"not run successfully: {slug}", Tone.Bad));
        }
    }
}
