using System;
using System.Linq;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Piggy.Sandbox.State;
using Xunit;

namespace Piggy.Sandbox.Tests;

public sealed class VoucherTests
{
    [Fact]
    public async Task A_redeemed_voucher_is_found_with_promotion_and_contact()
    {
        await using Peer peer = await Peer.StartAsync();

        Reply reply = (await FindAsync(peer, peer.Seed.RedeemedVoucherCode)).Succeeds("[]");

        JsonElement data = reply.Data;
        Reply.HasMembers(
            data,
            "uuid", "code", "status", "name", "description", "expiration_date", "activation_date", "redeemed_at", "is_redeemed", "redemptions_remaining",
            "times_redeemed", "total_redemptions_allowed", "attributes", "contact", "promotion");
        Assert.Equal("REDEEMED", data.GetProperty("status").GetString());
        Assert.True(data.GetProperty("is_redeemed").GetBoolean());
        Assert.Equal("2026-11-20T09:30:00+00:00", data.GetProperty("redeemed_at").GetString());
        Assert.Equal(0, data.GetProperty("redemptions_remaining").GetInt32());
        Assert.Equal(peer.Seed.KnownContactEmail, data.GetProperty("contact").GetProperty("email").GetString());
        Reply.HasMembers(
            data.GetProperty("promotion"),
            "uuid", "name", "description", "voucher_limit", "limit_per_contact", "expiration_duration", "type", "redemptions_per_voucher");
        Assert.Equal(90 * 24 * 60 * 60, data.GetProperty("promotion").GetProperty("expiration_duration").GetInt64());
    }

    [Fact]
    public async Task Every_status_is_in_the_seed_and_dates_change_it()
    {
        await using Peer peer = await Peer.StartAsync();
        Reply[] found = await Task.WhenAll(peer.State.Vouchers.Select(voucher => FindAsync(peer, voucher.Code)));

        Assert.Equal(
            ["ACTIVE", "DEACTIVATED", "EXPIRED", "INACTIVE", "LOCKED", "REDEEMED"],
            found.Select(reply => reply.Data.GetProperty("status").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        peer.Clock.Advance(TimeSpan.FromDays(84));
        Assert.Equal("EXPIRED", (await FindAsync(peer, peer.Seed.ActiveVoucherCode)).Data.GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_unknown_code_is_refused_and_a_code_is_needed()
    {
        await using Peer peer = await Peer.StartAsync();

        (await FindAsync(peer, "NO-SUCH-CODE")).IsRefused(80004);
        (await peer.GetAsync("/vouchers/find")).IsRefused(1003, "code");
        (await peer.GetAsync("/vouchers/find?code=")).IsRefused(1003, "code");
    }

    [Fact]
    public async Task A_batch_is_pending_at_first_and_its_vouchers_come_later()
    {
        await using Peer peer = await Peer.StartAsync();
        int before = peer.State.Vouchers.Count;

        Reply reply = (await BatchAsync(peer, $$"""
            {
              "quantity": 500, "contact_uuid": "{{peer.Seed.KnownContact}}", "activation_date": "2027-03-01T00:00:00+01:00",
              "expiration_date": "2027-05-31 21:59", "custom_attributes": { "campaign": "spring", "wave": 2 }
            }
            """)).Succeeds("[]", HttpStatusCode.Created);

        Reply.HasMembers(reply.Data, "uuid", "type", "quantity", "status", "created_at");
        Assert.Equal("vouchers", reply.Data.GetProperty("type").GetString());
        Assert.Equal("PENDING", reply.Data.GetProperty("status").GetString());
        Assert.Equal("2026-11-23, 09:30", reply.Data.GetProperty("created_at").GetString());
        Assert.Equal(before, peer.State.Vouchers.Count);
        peer.Clock.Advance(TimeSpan.FromSeconds(2));

        SandboxVoucher[] made = [.. peer.State.Vouchers.Skip(before)];
        Assert.Equal(500, made.Select(voucher => voucher.Code).Distinct(StringComparer.Ordinal).Count());
        JsonElement voucher = (await FindAsync(peer, made[499].Code)).Data;
        Assert.Equal("INACTIVE", voucher.GetProperty("status").GetString());
        Assert.Equal("2027-02-28T23:00:00+00:00", voucher.GetProperty("activation_date").GetString());
        Assert.Equal("2027-05-31T21:59:00+00:00", voucher.GetProperty("expiration_date").GetString());
        Assert.Equal(peer.Seed.KnownContact.ToString(), voucher.GetProperty("contact").GetProperty("uuid").GetString());
        Assert.Equal("""{"campaign":"spring","wave":2}""", voucher.GetProperty("attributes").GetRawText());
    }

    [Fact]
    public async Task Without_dates_the_promotion_decides_when_vouchers_expire()
    {
        await using Peer peer = await Peer.StartAsync();
        await BatchAsync(peer, """{ "quantity": 1 }""");
        peer.Sandbox.RunPendingJobs();

        SandboxVoucher made = peer.State.Vouchers[^1];

        Assert.Equal("ACTIVE", made.StatusAt(Peer.Start));
        Assert.Equal(Peer.Start.AddDays(90), made.ExpirationDate);
    }

    [Fact]
    public async Task A_date_at_the_end_of_time_does_not_break_the_batch()
    {
        await using Peer peer = await Peer.StartAsync();
        await BatchAsync(peer, """{ "quantity": 1, "activation_date": "9999-12-31T00:00:00Z" }""");

        Assert.Equal(1, peer.Sandbox.RunPendingJobs());
        (await FindAsync(peer, peer.State.Vouchers[^1].Code)).Succeeds("[]");
    }

    [Fact]
    public async Task Ordered_vouchers_count_towards_the_limit_of_the_promotion()
    {
        await using Peer peer = await Peer.StartAsync();
        string promotion = $"\"promotion_uuid\": \"{peer.Seed.LimitedPromotion}\"";

        (await BatchAsync(peer, $$"""{ {{promotion}}, "quantity": 46 }""")).IsRefused(80008);
        (await BatchAsync(peer, $$"""{ {{promotion}}, "quantity": 40 }""")).Succeeds("[]", HttpStatusCode.Created);
        (await BatchAsync(peer, $$"""{ {{promotion}}, "quantity": 6 }""")).IsRefused(80008);
        peer.Sandbox.RunPendingJobs();
        (await BatchAsync(peer, $$"""{ {{promotion}}, "quantity": 6 }""")).IsRefused(80008);
        (await BatchAsync(peer, $$"""{ {{promotion}}, "quantity": 5 }""")).Succeeds("[]", HttpStatusCode.Created);
        peer.Sandbox.RunPendingJobs();

        Assert.Equal(50, peer.State.Vouchers.Count(voucher => voucher.PromotionUuid == peer.Seed.LimitedPromotion));
    }

    [Fact]
    public async Task One_contact_gets_no_more_than_the_promotion_allows()
    {
        await using Peer peer = await Peer.StartAsync();
        string order = $$"""{ "promotion_uuid": "{{peer.Seed.LimitedPromotion}}", "contact_uuid": "{{peer.Seed.KnownContact}}", "quantity": 2 }""";

        (await BatchAsync(peer, order)).Succeeds("[]", HttpStatusCode.Created);
        (await BatchAsync(peer, order)).IsRefused(80008);
    }

    [Fact]
    public async Task Vouchers_for_a_contact_that_was_merged_away_meanwhile_go_to_the_one_that_is_left()
    {
        await using Peer peer = await Peer.StartAsync();
        await peer.PostAsync("/contacts/merge", new JsonObject
        {
            ["source_contact_uuid"] = peer.Seed.DuplicateContact.ToString(), ["destination_contact_uuid"] = peer.Seed.OriginalContact.ToString(),
        });
        await BatchAsync(peer, $$"""{ "quantity": 1, "contact_uuid": "{{peer.Seed.DuplicateContact}}" }""");

        peer.Sandbox.RunPendingJobs();

        Assert.Equal(peer.Seed.OriginalContact, peer.State.Vouchers[^1].ContactUuid);
    }

    [Theory]
    [InlineData("{}", "quantity")]
    [InlineData("""{ "quantity": 0 }""", "quantity")]
    [InlineData("""{ "quantity": 501 }""", "quantity")]
    [InlineData("""{ "quantity": "5" }""", "quantity")]
    [InlineData("""{ "quantity": 1, "promotion_uuid": "x", "contact_uuid": "y" }""", "promotion_uuid", "contact_uuid")]
    [InlineData("""{ "quantity": 1, "activation_date": "tomorrow", "expiration_date": 5 }""", "activation_date", "expiration_date")]
    [InlineData("""{ "quantity": 1, "activation_date": "2027-02-01T00:00:00Z", "expiration_date": "2027-01-01T00:00:00Z" }""", "expiration_date")]
    [InlineData("""{ "quantity": 1, "custom_attributes": [{ "name": "a" }] }""", "custom_attributes")]
    public async Task Wrong_fields_are_named_and_nothing_is_ordered(string fields, params string[] wrong)
    {
        await using Peer peer = await Peer.StartAsync();

        (await BatchAsync(peer, fields)).IsRefused(1003, wrong);

        Assert.Empty(peer.State.Jobs);
    }

    [Fact]
    public async Task Unknown_promotions_and_contacts_are_refused()
    {
        await using Peer peer = await Peer.StartAsync();

        (await BatchAsync(peer, $$"""{ "quantity": 1, "promotion_uuid": "{{Guid.NewGuid()}}" }""")).IsRefused(80002);
        (await BatchAsync(peer, $$"""{ "quantity": 1, "contact_uuid": "{{Guid.NewGuid()}}" }""")).IsRefused(55031);
    }

    private static Task<Reply> FindAsync(Peer peer, string code) => peer.GetAsync($"/vouchers/find?code={Uri.EscapeDataString(code)}");

    private static Task<Reply> BatchAsync(Peer peer, string fields)
    {
        JsonObject body = JsonNode.Parse(fields)!.AsObject();
        body.TryAdd("promotion_uuid", peer.Seed.Promotion.ToString());
        return peer.PostAsync("/vouchers/batch", body);
    }
}
