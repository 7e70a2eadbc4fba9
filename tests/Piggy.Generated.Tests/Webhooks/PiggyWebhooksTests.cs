using System.Text;
using System.Text.Json;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Generated.Tests.Webhooks;

public sealed class PiggyWebhooksTests
{
    // Nobody may see these in a message.
    private const string Person = "robin@example.com";
    private const string Code = "AUTUMN-4XK9";

    public static TheoryData<string> Events => [.. ExampleEvents.All.Keys];

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "", "", "The body of the webhook is empty where JSON was expected." },
        { "  ", "", "The body of the webhook is empty where JSON was expected." },
        { "<html>", "", "The body of the webhook is not valid JSON (line 1, byte 1)." },
        { $$$$"""{"type":"voucher_redeemed","data":{"voucher":{"code":"{{{{Code}}}}""", "", "The body of the webhook is not valid JSON (line 1, byte 66)." },
        { "[]", "/type,/data", "The body of the webhook is not an event that the spec knows: 2 fields are wrong, the first of them /type." },
        { "null", "", "The body of the webhook must be an object, not null." },
        { $"\"{Person}\"", "", "The body of the webhook must be an object, not text." },
        { "{}", "/type,/data", "The body of the webhook is not an event that the spec knows: 2 fields are wrong, the first of them /type." },
        { """{"data":{}}""", "/type", "The body of the webhook is not an event that the spec knows: /type is required and must not be null." },
        { """{"type":null,"data":{}}""", "/type", "The body of the webhook is not an event that the spec knows: /type is required and must not be null." },
        { """{"type":7,"data":{}}""", "/type", "The body of the webhook is not an event that the spec knows: /type must be text." },
        { """{"type":"voucher_redeemed"}""", "/data", "The body of the webhook is not an event that the spec knows: /data is required and must not be null." },
        { """{"type":"never_heard_of"}""", "/data", "The body of the webhook is not an event that the spec knows: /data is required and must not be null." },
        { """{"type":"voucher_redeemed","data":null}""", "/data", "The body of the webhook is not an event that the spec knows: /data is required and must not be null." },
        { $$$$"""{"type":"voucher_redeemed","data":"{{{{Code}}}}"}""", "/data", "The body of the webhook is not an event that the spec knows: /data must be an object, not text." },
        {
            $$$$"""{"type":"voucher_redeemed","data":{"voucher":{"uuid":"{{{{Person}}}}","code":"{{{{Code}}}}"}}}""", "/data/voucher/uuid",
            "The body of the webhook is not an event that the spec knows: /data/voucher/uuid must be a UUID such as 7b2f8f0e-3c1a-4d57-9d0e-5a6b7c8d9e0f."
        },
    };

    [Fact]
    public void Every_documented_event_has_a_trigger_and_an_example() => Assert.Equal(
        ExampleEvents.All.Keys.Order(StringComparer.Ordinal),
        PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Event).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_becomes_the_payload_of_its_trigger(string name)
    {
        WebhookResult result = Parse(ExampleEvents.All[name]);

        Assert.True(result.Successful, result.ToString());
        Assert.True(result.Event.IsKnown);
        Assert.Equal(name, result.Event.Type);
        Assert.Equal(name, result.Event.Trigger.Descriptor.Event);
        Assert.IsType(result.Event.Trigger.PayloadType, result.Event.Payload);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(ExampleEvents.All[name]).RootElement, result.Event.Json.Element));
    }

    [Fact]
    public void A_payload_is_found_by_its_type()
    {
        var voucher = Assert.IsType<VoucherRedeemedEvent>(Parse(ExampleEvents.All["voucher_redeemed"]).Event!.Payload).Data.Voucher!;

        Assert.Equal(Code, voucher.Code);
        Assert.Equal("5f0c2d7e-81ab-4b39-9c46-2a7d1e60f3b8", voucher.Uuid.ToString());
        Assert.Equal("9c7e1f40-25db-4a68-8f13-6e0b92d7a5c1", voucher.Contact!.Uuid.ToString());
    }

    [Fact]
    public void What_the_spec_does_not_know_is_kept_or_passed_over()
    {
        var updated = Assert.IsType<VoucherUpdatedEvent>(Parse(ExampleEvents.All["voucher_updated"]).Event!.Payload);
        var contact = Assert.IsType<ContactUpdatedEvent>(Parse(ExampleEvents.All["contact_updated"]).Event!.Payload);
        var form = Assert.IsType<FormSubmissionCompletedEvent>(Parse(ExampleEvents.All["form_submission_completed"]).Event!.Payload);

        Assert.Equal("FROZEN", updated.Data.Voucher!.Status!.Value.Value);
        Assert.False(updated.Data.Voucher.Status.Value.IsKnown);
        Assert.Equal("birthdate", contact.Data.Others!["changed"].Element[0].GetString());
        Assert.Equal("espresso", form.Data.FormSubmission!.Answers!["favourite"].AsString());
    }

    [Fact]
    public void An_unknown_event_is_no_error()
    {
        WebhookResult result = Parse("""{"type":"voucher_deleted","data":{"voucher":{"uuid":1}}}""");

        Assert.True(result.Successful);
        Assert.False(result.Event.IsKnown);
        Assert.Null(result.Event.Trigger);
        Assert.Null(result.Event.Payload);
        Assert.Equal(1, result.Event.Json.Element.GetProperty("data").GetProperty("voucher").GetProperty("uuid").GetInt32());
        Assert.Equal("voucher_deleted", result.ToString());
    }

    [Theory]
    [InlineData("Voucher_Redeemed")]
    [InlineData(" voucher_redeemed")]
    [InlineData("voucher_redeemed\\u0000")]
    public void A_name_counts_exactly_as_written(string name) => Assert.False(Parse($$$$"""{"type":"{{{{name}}}}","data":{}}""").Event!.IsKnown);

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_body_that_is_no_event_is_an_error_that_names_the_place(string body, string pointers, string message)
    {
        WebhookResult result = Parse(body);

        Assert.False(result.Successful);
        Assert.Null(result.Event);
        Assert.Equal(message, result.Error.Message);
        Assert.Equal(message, result.ToString());
        Assert.Equal(pointers, string.Join(',', result.Error.Fields.Select(field => field.Pointer)));
        AssertSilent(result.Error.Message, string.Concat(result.Error.Fields));
    }

    [Fact]
    public void An_empty_map_of_PHP_is_an_object() =>
        Assert.IsType<VoucherRedeemedEvent>(Parse("""{"type":"voucher_redeemed","data":[]}""").Event!.Payload);

    [Fact]
    public void A_byte_order_mark_is_passed_over() => Assert.True(Parse("\uFEFF" + ExampleEvents.All["voucher_created"]).Event!.IsKnown);

    [Fact]
    public void The_last_of_two_members_of_one_name_counts() =>
        Assert.IsType<VoucherUpdatedEvent>(Parse("""{"type":"voucher_created","type":"voucher_updated","data":{}}""").Event!.Payload);

    [Fact]
    public void Nothing_prints_what_it_holds()
    {
        PiggyEvent known = Parse(ExampleEvents.All["contact_created"]).Event!;
        PiggyEvent strange = Parse($$$$"""{"type":"{{{{Person}}}}","data":{"code":"{{{{Code}}}}"}}""").Event!;

        AssertSilent(known.ToString(), known.Payload!.ToString()!, known.Json.ToString(), known.Trigger!.ToString(), strange.ToString());
        Assert.Equal("contact_created", known.ToString());
        Assert.Equal("an unknown event", strange.ToString());
    }

    [Fact]
    public void Bytes_may_come_in_several_ways()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(ExampleEvents.All["voucher_created"]);

        Assert.True(PiggyWebhooks.Parse(bytes).Successful);
        Assert.True(PiggyWebhooks.Parse(bytes.AsSpan()).Successful);
        Assert.True(PiggyWebhooks.Parse(bytes.AsMemory()).Successful);
    }

    private static WebhookResult Parse(string body) => PiggyWebhooks.Parse(Encoding.UTF8.GetBytes(body));

    private static void AssertSilent(params string[] texts) => Assert.All(texts, text =>
    {
        Assert.DoesNotContain("robin", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, text, StringComparison.Ordinal);
    });
}
