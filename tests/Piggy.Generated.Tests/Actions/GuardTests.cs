using System.Text;
using System.Net.Http;
using Piggy.Generated.Actions;
using Piggy.Generated.Json;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Actions;

/// <summary>The guard of a client decides about every action, between the check of its input and the first byte sent.</summary>
public sealed class GuardTests
{
    private const string Contact = "a1d7e3c2-5b94-4f08-8c6d-27e0f4b9135a";
    private const string Shop = "c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c";
    private const string Reception = """{"data":{"type":"credit_reception","uuid":"5b0e1b0c-4a5f-4f2a-9a2e-2d7f0a9c1e11","credits":25,"created_at":"2026-01-01T10:00:00Z"},"meta":[]}""";

    private static readonly CreateCreditReceptionInput Award = new()
    {
        ShopUuid = ShopUuid.Parse(Shop),
        ContactUuid = ContactUuid.Parse(Contact),
        Credits = 25,
        Attributes = new Dictionary<string, PiggyJson> { ["till"] = "3" },
    };

    [Fact]
    public async Task What_the_guard_refuses_is_not_sent_and_its_error_is_the_envelope()
    {
        StubHandler handler = StubHandler.Json(200, Reception);
        var refusal = new ActionError { Kind = ActionErrorKind.Policy, Message = "Not today.", Outcome = ActionOutcome.NotApplied };
        var guard = new RecordingGuard { Answer = refusal };
        using PiggyClient piggy = Open(handler, guard);
        ActionResult<CreditReception> result = await piggy.Actions.CreateCreditReceptionAsync(Award);
        Assert.Same(refusal, result.Error);
        Assert.Empty(handler.Sent);
        Assert.Empty(guard.Settled);
    }

    [Fact]
    public async Task Typed_and_by_slug_the_guard_sees_the_same_bytes()
    {
        var guard = new RecordingGuard();
        using PiggyClient piggy = Open(StubHandler.Json(200, Reception), guard);
        await piggy.Actions.CreateCreditReceptionAsync(Award);
        await piggy.Actions.RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", $$"""{ "attributes": { "till": "3" }, "credits": 25, "contact_uuid": "{{Contact.ToUpperInvariant()}}", "shop_uuid": "{{Shop}}" }""");
        string expected = $$$"""{"shop_uuid":"{{{Shop}}}","contact_uuid":"{{{Contact}}}","credits":25,"attributes":{"till":"3"}}""";
        Assert.Equal([expected, expected], guard.Calls.Select(call => Encoding.UTF8.GetString(call.Input.Span)));
        Assert.Equal([ActionOutcome.Applied, ActionOutcome.Applied], guard.Settled);
    }

    [Fact]
    public async Task A_wrong_input_never_reaches_the_guard()
    {
        var guard = new RecordingGuard();
        using PiggyClient piggy = Open(StubHandler.Json(200, Reception), guard);
        Assert.Equal(ActionErrorKind.InvalidInput, (await piggy.Actions.RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", "{}")).Error!.Kind);
        Assert.Empty(guard.Calls);
    }

    [Fact]
    public async Task A_guard_that_throws_keeps_the_call_at_home()
    {
        StubHandler handler = StubHandler.Json(200, Reception);
        using PiggyClient piggy = Open(handler, new RecordingGuard { Failure = new InvalidOperationException("secret of the guard") });
        ActionError error = (await piggy.Actions.CreateCreditReceptionAsync(Award)).Error!;
        Assert.Equal((ActionErrorKind.Policy, ActionOutcome.NotApplied), (error.Kind, error.Outcome));
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task The_guard_hears_of_refusals_lost_answers_and_cancelled_calls()
    {
        var guard = new RecordingGuard();
        using (PiggyClient refused = Open(StubHandler.Json(400, """{"message":"no","code":1003}"""), guard))
        {
            await refused.Actions.CreateCreditReceptionAsync(Award);
        }

        using (PiggyClient broken = Open(StubHandler.Json(502, ""), guard))
        {
            await broken.Actions.CreateCreditReceptionAsync(Award);
        }

        using var stop = new CancellationTokenSource();
        using (PiggyClient cancelled = Open(StubHandler.Throws(() => { stop.Cancel(); return new OperationCanceledException(); }), guard))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.Actions.CreateCreditReceptionAsync(Award, stop.Token));
        }

        Assert.Equal([ActionOutcome.NotApplied, ActionOutcome.Unknown, ActionOutcome.Unknown], guard.Settled);
    }

    [Fact]
    public async Task An_approval_is_handed_to_the_guard()
    {
        var guard = new RecordingGuard();
        using PiggyClient piggy = Open(StubHandler.Json(200, Reception), guard);
        await piggy.Actions.RunAsync(CreateCreditReceptionAction.Instance, Award, "approved-1");
        await piggy.Actions.RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", CreateCreditReceptionAction.Instance.Canonicalize(guard.Calls[0].Input.Span, out _), "approved-2");
        Assert.Equal(["approved-1", "approved-2"], guard.Calls.Select(call => call.Approval));
    }

    [Fact]
    public async Task A_wrong_choice_names_what_is_allowed_and_what_is_nearest()
    {
        using PiggyClient piggy = Open(StubHandler.Json(200, Reception), null);
        ActionError error = (await piggy.Actions.RunAsync("PIGGY_LIST_FORMS", """{ "status": "PUBLISH", "typ": "PUBLIC" }""")).Error!;
        Assert.Equal(["/typ", "/status"], error.Fields.Select(field => field.Pointer));
        Assert.Equal(["status", "type"], error.Fields[0].Allowed);
        Assert.Equal("type", error.Fields[0].Nearest);
        Assert.Equal(["PUBLISHED", "DRAFT", "BIN"], error.Fields[1].Allowed);
        Assert.Equal("PUBLISHED", error.Fields[1].Nearest);

        ActionError many = (await piggy.Actions.RunAsync(
            "PIGGY_CREATE_VOUCHERS_BATCH", $$"""{ "quantity": 99999, "promotion_uuid": "{{Shop}}" }""")).Error!;
        Assert.Equal("500", many.Fields.Single().Nearest);
    }

    private static PiggyClient Open(HttpMessageHandler handler, IActionGuard? guard) =>
        new(new PiggyClientOptions { ApiKey = Calls.Key, Handler = handler, Guard = guard });

    private sealed class RecordingGuard : IActionGuard
    {
        public ActionError? Answer { get; init; }

        public Exception? Failure { get; init; }

        public List<ActionCall> Calls { get; } = [];

        public List<ActionOutcome> Settled { get; } = [];

        public ValueTask<ActionError?> AdmitAsync(ActionCall call, CancellationToken cancellationToken)
        {
            Calls.Add(call);
            return Failure is null ? new(Answer) : throw Failure;
        }

        public void Settle(ActionCall call, ActionOutcome outcome) => Settled.Add(outcome);
    }
}
