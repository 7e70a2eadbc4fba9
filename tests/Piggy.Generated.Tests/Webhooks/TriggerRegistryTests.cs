using NJsonSchema;
using Piggy.Generated.Actions;
using Piggy.Generated.Webhooks;

namespace Piggy.Generated.Tests.Webhooks;

public sealed class TriggerRegistryTests
{
    public static TheoryData<string> Events => [.. ExampleEvents.All.Keys];

    [Fact]
    public void Triggers_stand_in_the_registry_beside_the_actions()
    {
        Assert.Same(PiggyTriggers.Registry, PiggyActions.Registry.Triggers);
        Assert.Equal(13, PiggyTriggers.Registry.Count);
        Assert.Equal(PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Slug).Order(StringComparer.Ordinal), PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Slug));
        Assert.Empty(PiggyTriggers.Registry.Select(trigger => trigger.Descriptor.Slug).Intersect(PiggyActions.Registry.Select(action => action.Descriptor.Slug)));
    }

    [Fact]
    public void A_trigger_is_found_by_slug_and_by_event()
    {
        Assert.True(PiggyTriggers.Registry.TryGet("PIGGY_ON_VOUCHER_REDEEMED", out PiggyTrigger? bySlug));
        Assert.True(PiggyTriggers.Registry.TryGetByEvent("voucher_redeemed", out PiggyTrigger? byEvent));
        Assert.Same(PiggyTriggers.VoucherRedeemed, bySlug);
        Assert.Same(bySlug, byEvent);
        Assert.False(PiggyTriggers.Registry.TryGet("voucher_redeemed", out _));
        Assert.False(PiggyTriggers.Registry.TryGetByEvent("PIGGY_ON_VOUCHER_REDEEMED", out _));
        Assert.Equal("PIGGY_ON_VOUCHER_REDEEMED", PiggyTriggers.Registry.NearestSlug("PIGGY_ON_VOUCHER_REDEMED"));
    }

    [Fact]
    public void A_slug_or_an_event_may_occur_once() =>
        Assert.Throws<ArgumentException>(() => new TriggerRegistry([PiggyTriggers.VoucherRedeemed, PiggyTriggers.VoucherRedeemed]));

    [Fact]
    public void A_descriptor_says_how_sure_the_spec_is()
    {
        TriggerDescriptor descriptor = PiggyTriggers.VoucherRedeemed.Descriptor;

        Assert.Equal("Voucher redeemed", descriptor.Title);
        Assert.Equal(Confidence.Medium, descriptor.Evidence.Request);
        Assert.Equal("PIGGY_ON_VOUCHER_REDEEMED", descriptor.ToString());
        Assert.Equal(typeof(VoucherRedeemedEvent), PiggyTriggers.VoucherRedeemed.PayloadType);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public async Task A_schema_accepts_the_example_of_its_event(string name)
    {
        Assert.True(PiggyTriggers.Registry.TryGetByEvent(name, out PiggyTrigger? trigger));
        JsonSchema schema = await JsonSchema.FromJsonAsync(trigger.Descriptor.PayloadSchema);

        Assert.Empty(schema.Validate(ExampleEvents.All[name]));
        Assert.NotEmpty(schema.Validate("{}"));
        Assert.NotEmpty(schema.Validate($$$$"""{"type":"{{{{name}}}}"}"""));
        Assert.NotEmpty(schema.Validate($$$$"""{"type":1,"data":{}}"""));
        Assert.NotEmpty(schema.Validate($$$$"""{"type":"{{{{name}}}}","data":"text"}"""));
    }
}
