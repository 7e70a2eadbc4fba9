using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Piggy.Cli.Demo;
using Piggy.Generated;
using Piggy.Generated.Actions;
using Piggy.Sandbox;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Cli.Tests.Program;

/// <summary>The demo must be able to fail: it is the proof that is shown to people.</summary>
public sealed class DemoVerdictTests
{
    [Fact]
    public async Task The_whole_story_succeeds()
    {
        DemoReport report = await PlayAsync(DemoStory.Steps);

        Assert.True(report.Succeeded);
        Assert.Empty(report.Missing);
    }

    [Fact]
    public async Task A_story_that_leaves_an_action_out_fails_and_names_it()
    {
        DemoReport report = await PlayAsync([.. DemoStory.Steps.Where(step => step.Slug != "PIGGY_LIST_PERKS")]);

        Assert.False(report.Succeeded);
        Assert.Equal(["PIGGY_LIST_PERKS"], report.Missing);
    }

    [Fact]
    public async Task An_action_that_succeeds_without_its_effect_fails()
    {
        DemoStep last = DemoStory.Steps[^1] with { Observe = (_, _) => new Observation(false, "nothing happened") };

        DemoReport report = await PlayAsync([.. DemoStory.Steps.SkipLast(1), last]);

        Assert.False(report.Succeeded);
        Assert.Equal("no effect", report.Outcomes[^1].Outcome);
    }

    [Fact]
    public async Task An_answer_without_the_expected_member_fails_its_step()
    {
        DemoStep step = DemoStory.Steps[0] with { Observe = (_, answer) => new Observation(true, answer.GetProperty("no such member").GetString()!) };

        Assert.Equal("no effect", Assert.Single((await PlayAsync([step])).Outcomes).Outcome);
    }

    [Fact]
    public async Task A_refusal_for_another_reason_than_the_meant_one_fails()
    {
        DemoStep refused = DemoStory.Steps.Single(step => step.Refusal?.Code is not null) with { Before = null };
        DemoStep wrong = refused with { Refusal = new ExpectedRefusal(ActionErrorKind.Rejected, 1003) };

        // Without the background job the contact is still there, so the call succeeds; a success is no refusal either.
        Assert.Equal(["failed", "failed"], (await PlayAsync([refused, wrong])).Outcomes.Select(outcome => outcome.Outcome));
    }

    [Fact]
    public async Task A_server_that_fails_once_fails_the_demo()
    {
        DemoReport report = await PlayAsync(DemoStory.Steps, sandbox => sandbox.InjectFault(SandboxFault.Maintenance, "createCreditReception"));

        Assert.False(report.Succeeded);
        Assert.Contains("PIGGY_CREATE_CREDIT_RECEPTION", report.Missing);
    }

    private static async Task<DemoReport> PlayAsync(IReadOnlyList<DemoStep> story, Action<PiggySandbox>? prepare = null)
    {
        await using PiggySandbox sandbox = await PiggySandbox.StartAsync(new SandboxOptions { JobDelay = TimeSpan.FromDays(1) });
        prepare?.Invoke(sandbox);
        using var client = new PiggyClient(new PiggyClientOptions { ApiKey = sandbox.ApiKey, BaseAddress = sandbox.BaseAddress });
        var outcomes = new List<DemoOutcome>();
        await foreach (DemoOutcome outcome in DemoRun.PlayAsync(story, new DemoScene(sandbox), client.Actions, CancellationToken.None))
        {
            outcomes.Add(outcome);
        }

        return new DemoReport(PiggyActions.Registry, outcomes);
    }
}
