using Piggy.Agents.Policies;

namespace Piggy.Agents.Tests.Policies;

/// <summary>A policy is read whole, or not at all.</summary>
public sealed class PolicyFileTests
{
    [Fact]
    public void Every_member_is_read()
    {
        AgentPolicy policy = PolicyFile.Parse("""
            {
              // What the shop's assistant may do.
              "read_only": false,
              "read_only_hours": { "from": "22:00", "to": "07:00", "time_zone": "Europe/Amsterdam" },
              "shops": ["c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c"],
              "credits": { "per_call": 1, "per_hour": 2, "per_contact_per_day": 3, "per_shop_per_day": 4, "per_euro": 1.5 },
              "vouchers": { "per_call": 5, "per_day": 6 },
              "approval": { "irreversible": false, "credits_over": null, "vouchers_over": 7, "sends_mail": true, "all_writes": true, "by": "model", "valid_for_seconds": 60 },
              "mask_emails": false,
              "repeat_limit": 8,
              "text_limit": 90,
              "mark_untrusted": false,
            }
            """);
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(7, 0), "Europe/Amsterdam"), (policy.ReadOnlyHours!.From, policy.ReadOnlyHours.To, policy.ReadOnlyHours.TimeZone.Id));
        Assert.Equal([Guid.Parse("c83b5d1f-60e9-4a72-b4d8-1f95a7e2036c")], policy.Shops!);
        Assert.Equal(new CreditLimits { PerCall = 1, PerHour = 2, PerContactPerDay = 3, PerShopPerDay = 4, PerEuro = 1.5m }, policy.Credits);
        Assert.Equal(new VoucherLimits { PerCall = 5, PerDay = 6 }, policy.Vouchers);
        Assert.Equal(
            new ApprovalRules { Irreversible = false, CreditsOver = null, VouchersOver = 7, SendsMail = true, AllWrites = true, By = ApprovedBy.Model, ValidFor = TimeSpan.FromMinutes(1) },
            policy.Approval);
        Assert.Equal((false, 8, 90, false), (policy.MaskEmails, policy.RepeatLimit, policy.TextLimit, policy.MarkUntrusted));
    }

    [Fact]
    public void An_empty_one_is_the_default() => Assert.Equal(AgentPolicy.Default, PolicyFile.Parse("{}"));

    [Fact]
    public void All_that_is_wrong_is_named_at_its_place()
    {
        PolicyException failure = Assert.Throws<PolicyException>(() => PolicyFile.Parse(
            """{ "readonly": true, "credits": { "per_call": -1, "per_day": 3 }, "approval": { "by": "me", "by": "me" }, "shops": ["here"], "read_only_hours": { "from": "25:00" }, "repeat_limit": 0 }""",
            "shop.json"));
        Assert.Equal(
            [
                "/readonly is not known; known are read_only, read_only_hours, shops, credits, vouchers, approval, mask_emails, repeat_limit, text_limit, mark_untrusted.",
                "/read_only_hours/from must be a time such as 22:00.",
                "/read_only_hours/to must be a time such as 22:00.",
                "/read_only_hours/time_zone must be a time zone that this machine knows, such as Europe/Amsterdam.",
                "/shops must be a list of UUIDs.",
                "/credits/per_day is not known; known are per_call, per_hour, per_contact_per_day, per_shop_per_day, per_euro.",
                "/credits/per_call must be a whole number of 0 or more.",
                "/approval/by occurs twice.",
                "/approval/by must be one of person, model.",
                "/repeat_limit must be a whole number of 1 or more, at most 100.",
            ],
            failure.Problems);
        Assert.StartsWith("shop.json is not a policy: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"read_only\": tru }")]
    public void What_is_no_object_is_no_policy(string text) => Assert.Throws<PolicyException>(() => PolicyFile.Parse(text));
}
