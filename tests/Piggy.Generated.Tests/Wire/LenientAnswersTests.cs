using System.Text.Json.Nodes;
using Piggy.Generated.Actions;
using Piggy.Generated.Tests.Support;

namespace Piggy.Generated.Tests.Wire;

/// <summary>What the generated actions let pass in Piggy's answers, and what they do not.</summary>
public sealed class LenientAnswersTests
{
    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "")]
    [InlineData(202, "")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"data":null,"meta":{}}""")]
    [InlineData(200, """{"meta":[]}""")]
    [InlineData(200, "[]")]
    public async Task A_merge_succeeds_without_data(int status, string answer)
    {
        ActionResult result = await RunAsync("PIGGY_MERGE_CONTACTS", status, answer);
        Assert.True(result.Successful, result.ToString());
        Assert.Equal("""{"data":null,"error":null,"successful":true}""", result.ToJson());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"data":null""")]
    public async Task A_merge_answered_with_no_envelope_was_applied_and_says_so(string answer)
    {
        ActionResult result = await RunAsync("PIGGY_MERGE_CONTACTS", 200, answer);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false), (result.Error!.Kind, result.Error.Outcome, result.Error.Retryable));
    }

    [Fact]
    public async Task A_merge_answered_with_a_page_is_settled_by_nobody()
    {
        ActionResult result = await RunAsync("PIGGY_MERGE_CONTACTS", 200, "<html></html>");
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Unknown, false), (result.Error!.Kind, result.Error.Outcome, result.Error.Retryable));
        Assert.NotNull(result.Error.Intent);
    }

    [Theory]
    [InlineData(204, "")]
    [InlineData(200, "{}")]
    [InlineData(200, """{"data":null}""")]
    public async Task Where_data_must_be_its_absence_is_an_error(int status, string answer)
    {
        ActionResult result = await RunAsync("PIGGY_CREATE_CREDIT_RECEPTION", status, answer);
        Assert.Equal((ActionErrorKind.UnexpectedResponse, ActionOutcome.Applied, false), (result.Error!.Kind, result.Error.Outcome, result.Error.Retryable));
    }

    public static TheoryData<string, string, string, string> ReadAnswers => new()
    {
        { "a number where text is expected", "PIGGY_LIST_FORMS", Form("""7"""), Form("\"7\"") },
        {
            "a number for a known word",
            "PIGGY_CLAIM_ANONYMOUS_CONTACT",
            Claimed(""" "subscriptions":[{"is_subscribed":true,"status":0}] """),
            Claimed(""" "subscriptions":[{"is_subscribed":true,"status":"0"}] """)
        },
        { "null for a member that need not be there", "PIGGY_CLAIM_ANONYMOUS_CONTACT", Claimed(""" "id":null,"credit_balance":null """), Claimed(null) },
        {
            "an empty list for an empty map",
            "PIGGY_CLAIM_ANONYMOUS_CONTACT",
            Claimed(""" "current_values":[],"current_display_values":[] """),
            Claimed(""" "current_values":{},"current_display_values":{} """)
        },
        { "a word that the spec does not know", "PIGGY_FIND_VOUCHER_BY_CODE", Voucher(""" "status":"MELTED" """), Voucher(""" "status":"MELTED" """) },
        { "a member that the spec does not know", "PIGGY_FIND_VOUCHER_BY_CODE", Voucher(""" "status":"ACTIVE","shoe_size":{"eu":[42]} """), Voucher(""" "status":"ACTIVE" """) },
        { "a moment without an offset", "PIGGY_FIND_VOUCHER_BY_CODE", Voucher(""" "redeemed_at":"2027-05-31 21:59:59" """), Voucher(""" "redeemed_at":"2027-05-31T21:59:59+00:00" """) },
        { "a whole number with a fraction of zero", "PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"balance":385.0}""", """{"balance":385}""" },
    };

    [Theory]
    [MemberData(nameof(ReadAnswers))]
    public async Task An_answer_that_is_a_little_off_is_read(string what, string slug, string data, string expected)
    {
        ActionResult result = await RunAsync(slug, 200, $$"""{"data":{{data}},"meta":[],"took":3}""");
        Assert.True(result.Successful, $"{what}: {result}");
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JsonNode.Parse(result.ToJson())!["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"balance":"many"}""", "/data/balance", "type")]
    [InlineData("PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"balance":null}""", "/data/balance", "required")]
    [InlineData("PIGGY_GET_CONTACTS_CREDIT_BALANCE", """{"balance":385.5}""", "/data/balance", "type")]
    [InlineData("PIGGY_LIST_FORMS", """{"uuid":1}""", "/data", "type")]
    public async Task An_answer_that_would_have_to_be_guessed_is_refused(string slug, string data, string pointer, string rule)
    {
        ActionResult result = await RunAsync(slug, 200, $$"""{"data":{{data}},"meta":[]}""");
        Assert.Equal(ActionErrorKind.UnexpectedResponse, result.Error!.Kind);
        FieldError field = Assert.Single(result.Error.Fields);
        Assert.Equal((pointer, rule), (field.Pointer, field.Rule));
    }

    private static async Task<ActionResult> RunAsync(string slug, int status, string answer)
    {
        using var piggy = new PiggyClient(new PiggyClientOptions { ApiKey = Calls.Key, Handler = StubHandler.Json(status, answer) });
        return await piggy.Actions.RunAsync(slug, WireCases.All.First(wire => wire.Slug == slug).Input);
    }

    private static string Form(string name) => $$"""[{"uuid":"{{WireCases.Contact}}","name":{{name}}}]""";

    private static string Claimed(string? members) => $$"""{"uuid":"{{WireCases.Contact}}"{{(members is null ? "" : "," + members)}}}""";

    private static string Voucher(string members) => $$"""{"uuid":"{{WireCases.Other}}","code":"A",{{members}}}""";
}
