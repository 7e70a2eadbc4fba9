using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Actions;

/// <summary>A slug may come from a model: only what the host has allowed runs by slug.</summary>
public sealed class ToolsetTests
{
    [Fact]
    public async Task By_slug_an_action_of_a_toolset_that_is_off_sends_nothing_and_says_how_to_allow_it()
    {
        StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":[]}""");
        using PiggyClient piggy = Open(handler, [ActionToolsets.Core]);
        foreach (ActionDescriptor action in PiggyActions.Registry.Select(action => action.Descriptor).Where(action => action.Toolset == ActionToolsets.Companion))
        {
            ActionError error = (await piggy.Actions.RunAsync(action.Slug, "{}")).Error!;
            Assert.Equal((ActionErrorKind.DisabledAction, ActionOutcome.NotApplied, false), (error.Kind, error.Outcome, error.Retryable));
            Assert.Equal($"{action.Slug} belongs to the toolset 'companion', which is off.", error.Message);
            Assert.Contains("PiggyClientOptions.Toolsets", error.Hint, StringComparison.Ordinal);
        }

        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task A_toolset_that_is_allowed_runs_and_the_other_one_then_does_not()
    {
        StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":[]}""");
        using PiggyClient piggy = Open(handler, [ActionToolsets.Companion]);
        Assert.Null((await piggy.Actions.RunAsync("PIGGY_LIST_SHOPS", "{}")).Error);
        Assert.Equal(ActionErrorKind.DisabledAction, (await piggy.Actions.RunAsync("PIGGY_LIST_FORMS", "{}")).Error!.Kind);
        Assert.Single(handler.Sent);
    }

    [Fact]
    public async Task Typed_calls_run_whatever_their_toolset()
    {
        StubHandler handler = StubHandler.Json(200, """{"data":[],"meta":[]}""");
        using PiggyClient piggy = Open(handler, [ActionToolsets.Core]);
        Assert.True((await piggy.Actions.ListShopsAsync()).Successful);
        Assert.Single(handler.Sent);
    }

    private static PiggyClient Open(StubHandler handler, string[] toolsets) =>
        new(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, Toolsets = toolsets });
}
