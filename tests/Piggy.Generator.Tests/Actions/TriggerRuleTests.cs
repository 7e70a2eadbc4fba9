using System;
using System.Linq;
using Piggy.Generator.OpenApi;
using Piggy.Generator.Tests.Diagnostics;
using Piggy.Generator.Tests.Harness;
using Xunit;

namespace Piggy.Generator.Tests.Actions;

public sealed class TriggerRuleTests
{
    private const string EventBody = "requestBody: { content: { application/json: { schema: { type: object, properties: { type: { type: string } } } } } }";

    private const string Advice =
        ", but an event is a JSON object that names itself in the text 'type'; the trigger is left out. Describe the body as an object with properties, 'type' among them, in application/json.";

    /// <summary>Mistakes after which there is no trigger.</summary>
    public static TheoryData<RuleCase> Broken =>
    [
        new RuleCase("PIGGY3013", "The body of trigger 'PIGGY_ON_IT_HAPPENED' is missing" + Advice, TriggerSpec.Document("tags: [Things]"), "post:"),
        new RuleCase(
            "PIGGY3013", "The body of trigger 'PIGGY_ON_IT_HAPPENED' is not described in application/json" + Advice,
            TriggerSpec.WithContent("content: { text/plain: { schema: { type: string } } }"), "post:"),
        new RuleCase(
            "PIGGY3013", "The body of trigger 'PIGGY_ON_IT_HAPPENED' is no object with properties" + Advice,
            TriggerSpec.WithContent("content: { application/json: { schema: { type: string } } }"), "post:"),
        new RuleCase(
            "PIGGY3013", "The body of trigger 'PIGGY_ON_IT_HAPPENED' is no object with properties" + Advice,
            TriggerSpec.WithContent("content: { application/json: { schema: { type: object, additionalProperties: true } } }"), "post:"),
        new RuleCase(
            "PIGGY3013", "The body of trigger 'PIGGY_ON_IT_HAPPENED' has no such text" + Advice,
            TriggerSpec.WithContent("content: { application/json: { schema: { type: object, properties: { type: { type: integer } } } } }"), "post:"),
        new RuleCase("PIGGY1503", "A webhook with 'x-piggy-trigger' must have 'x-piggy-evidence', so nothing is made of it until you add that",
            TriggerSpec.Document(EventBody).Replace("x-piggy-evidence", "x-evidence", StringComparison.Ordinal), "x-piggy-trigger"),
        new RuleCase("PIGGY1502", "'evnt' is no member of x-piggy-trigger, so nothing is made of that: correct it; did you mean 'event'?",
            TriggerSpec.Document(EventBody).Replace("event: it_happened", "evnt: it_happened", StringComparison.Ordinal), "evnt"),
        new RuleCase("PIGGY1504", "'event' must be a text, but is ''; it is not read until you correct it", TriggerSpec.Document(EventBody, eventName: "''"), "event: ''"),
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void BrokenTrigger_IsReported_AndLeftOut(RuleCase broken)
    {
        RuleAssert.Reports(broken);
        Assert.DoesNotContain(GeneratorHarness.Run(broken.Spec).Files.Keys, file => file.Contains("Trigger", StringComparison.Ordinal));
    }

    [Fact]
    public void SecondTriggerOfAnEvent_IsReported_AndLeftOut()
    {
        string spec = TriggerSpec.Webhooks(
            TriggerSpec.Webhook(EventBody, "PIGGY_ON_ONE", "it_happened", "one") + "\n" + TriggerSpec.Webhook(EventBody, "PIGGY_ON_TWO", "'it_happened'", "two"));

        RuleAssert.Reports(new RuleCase(
            "PIGGY1512",
            "The event 'it_happened' belongs to the webhook at /webhooks/one/post already, so this one makes no trigger; a body names nothing but its event, so give each webhook its own",
            spec,
            "event: 'it_happened'"));
        Assert.Equal(["PIGGY_ON_ONE"], ActionLab.PlanOf(spec, allowProblems: true).Triggers.Select(trigger => trigger.Slug));
    }

    [Fact]
    public void SecondTriggerOfASlug_IsReported_AndLeftOut()
    {
        string spec = TriggerSpec.Webhooks(
            TriggerSpec.Webhook(EventBody, "PIGGY_ON_ONE", "one", "one") + "\n" + TriggerSpec.Webhook(EventBody, "'PIGGY_ON_ONE'", "two", "two"));

        RuleAssert.Reports(new RuleCase(
            "PIGGY1505", "The slug 'PIGGY_ON_ONE' belongs to the operation at /webhooks/one/post already, so this one makes no action and no trigger; give it a slug of its own", spec, "slug: 'PIGGY_ON_ONE'"));
        Assert.Equal(["one"], ActionLab.PlanOf(spec, allowProblems: true).Triggers.Select(trigger => trigger.Event));
    }

    [Fact]
    public void EventThatTheBodyDoesNotList_IsReported_AndKept()
    {
        string spec = TriggerSpec.WithBody("type: object\nproperties: { type: { type: string, x-extensible-enum: [it_hapened, 'other'] } }");

        RuleAssert.Reports(new RuleCase(
            "PIGGY3014",
            "Trigger 'PIGGY_ON_IT_HAPPENED' is for the event 'it_happened', which is not among the values of 'type' in its body (it_hapened, other); it is emitted for that event as it stands. "
            + "Correct the event or the values.",
            spec,
            "post:"));
        Assert.Equal("it_happened", Assert.Single(ActionLab.PlanOf(spec).Triggers).Event);
    }

    [Fact]
    public void ActionKeyOnAWebhook_HasNoMeaning() => RuleAssert.Reports(new RuleCase(
        "PIGGY1501", "'x-piggy-effect' has no meaning on a webhook, so it is not read: correct or move it", TriggerSpec.Document("x-piggy-effect: {}\n" + EventBody), "x-piggy-effect"));
}
