using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Samples;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Actions;

public sealed class ActionRunnerTests
{
    [Fact]
    public async Task An_input_as_JSON_gives_the_same_envelope_as_a_typed_one()
    {
        SampleActions actions = Calls.Over(StubHandler.Json(200, Calls.Good));
        ActionResult byText = await actions.RunAsync("SAMPLE_GIVE", Calls.InputJson);
        ActionResult<SampleOutput> typed = await actions.RunAsync(SampleAction.Give, Calls.Input);
        Assert.Equal(typed.ToJson(), byText.ToJson());
    }

    [Fact]
    public async Task A_wrong_input_is_not_sent()
    {
        StubHandler handler = StubHandler.Json(200, Calls.Good);
        ActionResult<SampleOutput> result = await Calls.Over(handler).RunAsync(SampleAction.Give, Calls.Input with { Credits = 501 });
        Assert.Empty(handler.Sent);
        Assert.Equal("""
            {
              "data": null,
              "error": {
                "kind": "invalid_input",
                "message": "The input is not valid: /credits must be 500 or less.",
                "outcome": "not_applied",
                "code": null,
                "code_name": null,
                "http_status": null,
                "fields": [
                  {
                    "pointer": "/credits",
                    "rule": "maximum",
                    "message": "must be 500 or less",
                    "nearest": "500"
                  }
                ],
                "retryable": false,
                "hint": "Nothing was sent. Correct the fields and run the action again."
              },
              "successful": false
            }
            """, result.ToJson(indented: true));
    }

    [Theory]
    [InlineData("SAMPLE_GIV", "Did you mean SAMPLE_GIVE?")]
    [InlineData("sample_read", "Did you mean SAMPLE_READ?")]
    [InlineData("DELETE_EVERYTHING", "Slugs are written exactly as the registry lists them.")]
    public async Task An_unknown_slug_is_an_envelope_with_a_suggestion(string slug, string hint)
    {
        ActionResult result = await Calls.Over(StubHandler.Json(200, Calls.Good)).RunAsync(slug, "{}");
        Assert.Equal((ActionErrorKind.UnknownAction, ActionOutcome.NotApplied, hint), (result.Error!.Kind, result.Error.Outcome, result.Error.Hint));
        Assert.Equal($"There is no action '{slug}'.", result.Error.Message);
    }

    [Fact]
    public void A_registry_is_sorted_and_finds_by_exact_slug()
    {
        ActionRegistry registry = new(new SpecOrigin("Sample", "1", "00"), [SampleAction.Read, SampleAction.Give], []);
        Assert.Equal(["SAMPLE_GIVE", "SAMPLE_READ"], registry.Select(action => action.Descriptor.Slug));
        Assert.True(registry.TryGet("SAMPLE_READ", out PiggyAction? found));
        Assert.Same(SampleAction.Read, found);
        Assert.False(registry.TryGet("sample_read", out _));
    }

    [Fact]
    public void A_slug_or_code_that_occurs_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ActionRegistry(new SpecOrigin("Sample", "1", "00"), [SampleAction.Give, SampleAction.Give], []));
        var code = new PiggyErrorCode(1, "One", "One.", false, "One.");
        Assert.Throws<ArgumentException>(() => new ActionRegistry(new SpecOrigin("Sample", "1", "00"), [], [code, code]));
    }
}
