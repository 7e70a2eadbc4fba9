using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Piggy.Docs;
using Piggy.Docs.Examples;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;
using Xunit;

namespace Piggy.Cli.Tests.Docs;

public sealed class TriggerPageTests
{
    private static readonly Dictionary<string, string> Files = DocsSite.Render(PiggyActions.Registry).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);

    public static TheoryData<string> Slugs => [.. PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Every_trigger_has_its_pages_its_schema_and_its_links(string slug)
    {
        Assert.Contains($"triggers/{slug}.md", Files.Keys);
        Assert.Contains($"triggers/{slug}.html", Files.Keys);
        Assert.Contains($"](triggers/{slug}.md)", Files["index.md"], StringComparison.Ordinal);
        Assert.Contains($"href=\"../triggers/{slug}.html\"", Files["actions/PIGGY_LIST_FORMS.html"], StringComparison.Ordinal);
        Assert.True(PiggyTriggers.Registry.TryGet(slug, out PiggyTrigger? trigger));
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(trigger.Descriptor.PayloadSchema).RootElement, JsonDocument.Parse(Files[$"schemas/{slug}.payload.json"]).RootElement));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void The_example_of_a_trigger_can_be_received(string slug)
    {
        Assert.True(PiggyTriggers.Registry.TryGet(slug, out PiggyTrigger? trigger));
        WebhookResult result = PiggyWebhooks.Parse(Encoding.UTF8.GetBytes(ExamplePayload.Of(trigger).ToJsonString()).AsSpan());

        Assert.True(result.Successful, result.ToString());
        Assert.Same(trigger, result.Event.Trigger);
    }

    [Fact]
    public void A_trigger_page_says_everything_that_the_descriptor_knows()
    {
        string page = Files["triggers/PIGGY_ON_VOUCHER_REDEEMED.md"];

        Assert.All(
            [
                "# Voucher redeemed", "`PIGGY_ON_VOUCHER_REDEEMED` · [all actions](../index.md)", "Tells that a voucher was redeemed.", "the event `voucher_redeemed`", "header `Signature`",
                "| `data.voucher.code` | string | yes |", "known values: ACTIVE", "\"type\": \"voucher_redeemed\"", ".On<VoucherRedeemedEvent>(async (voucherRedeemedEvent, cancellationToken)",
                "| payload | **medium**", "2026-11-22", "woocommerce", "urn:piggy:trigger:PIGGY_ON_VOUCHER_REDEEMED", "(../schemas/PIGGY_ON_VOUCHER_REDEEMED.payload.json)",
            ],
            expected => Assert.Contains(expected, page, StringComparison.Ordinal));
        Assert.DoesNotContain("class=\"badges\"", Files["triggers/PIGGY_ON_VOUCHER_REDEEMED.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_triggers_is_JSON()
    {
        using JsonDocument list = JsonDocument.Parse(Files["schemas/triggers.json"]);
        JsonElement[] triggers = [.. list.RootElement.GetProperty("triggers").EnumerateArray()];

        Assert.Equal(PiggyActions.Registry.Spec.Sha256, list.RootElement.GetProperty("spec").GetProperty("sha256").GetString());
        Assert.Equal(PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Event), triggers.Select(trigger => trigger.GetProperty("event").GetString()));
        Assert.All(triggers, trigger => Assert.Contains(trigger.GetProperty("payload_schema").GetString()!, Files.Keys));
        Assert.Equal("low", triggers.Single(trigger => trigger.GetProperty("event").GetString() == "reward_updated").GetProperty("evidence").GetProperty("request").GetString());
    }

    [Fact]
    public void A_registry_without_triggers_says_nothing_about_them()
    {
        IReadOnlyList<DocFile> files = DocsSite.Render(Samples.Registry(Samples.Descriptor));

        Assert.DoesNotContain(files, file => file.Path.StartsWith("triggers/", StringComparison.Ordinal));
        Assert.DoesNotMatch(new Regex("<h2[^>]*>[Tt]riggers"), files.Single(file => file.Path == "index.html").Text);
    }

    [Fact]
    public void A_slug_that_cannot_name_a_file_is_refused()
    {
        ArgumentException failure = Assert.Throws<ArgumentException>(() => DocsSite.Render(Samples.RegistryOf(SampleTrigger.Sample with { Slug = "../x" })));

        Assert.Contains("x-piggy-trigger.slug", failure.Message, StringComparison.Ordinal);
    }
}
