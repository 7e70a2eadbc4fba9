using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>Using vouchers, holding them for one checkout, and giving a use back.</summary>
internal static class VoucherUseEndpoints
{
    private const int Locked = 80017;
    private const int UsedUp = 80019;
    private const int MostUsesInOneCall = 50;

    private static readonly TimeSpan LongestLock = TimeSpan.FromHours(1);

    public static IReadOnlyList<Route> Routes { get; } =
    [
        new("redeemVoucher", "POST", "/vouchers/redeem", Redeem),
        new("multiRedeemVoucher", "POST", "/vouchers/multi-redeem", RedeemSome),
        new("lockVoucher", "POST", "/vouchers/{voucher_uuid}/lock", Lock),
        new("releaseVoucher", "POST", "/vouchers/{voucher_uuid}/release", Release),
        new("reverseVoucherRedemption", "POST", "/vouchers/{uuid}/reverse", Reverse),
    ];

    private static Answer Redeem(Call call)
    {
        if (FindUsable(call, uses: 1, out SandboxVoucher voucher, out Guid contact) is { } refused)
        {
            return refused;
        }

        SandboxVoucherRedemption redemption = Use(call, ref voucher, contact);
        JsonObject json = VoucherJson.Write(call.Tables, voucher, call.Now);
        json["voucher_redemption"] = WriteRedemption(redemption);
        return Answer.Ok(json);
    }

    private static Answer RedeemSome(Call call)
    {
        int uses = (int)call.Input.RequiredInteger("number_of_times", minimum: 1, MostUsesInOneCall);
        if (FindUsable(call, uses, out SandboxVoucher voucher, out Guid contact) is { } refused)
        {
            return refused;
        }

        JsonArray redemptions = [];
        for (int use = 0; use < uses; use++)
        {
            redemptions.Add((JsonNode)WriteRedemption(Use(call, ref voucher, contact)));
        }

        return Answer.Ok(new JsonObject { ["voucher"] = VoucherJson.Write(call.Tables, voucher, call.Now), ["voucher_redemptions"] = redemptions });
    }

    private static Answer? FindUsable(Call call, int uses, out SandboxVoucher voucher, out Guid contact)
    {
        Input input = call.Input;
        string code = input.RequiredText("code");
        Guid shop = input.RequiredUuid("shop_uuid");
        Guid? asked = input.OptionalUuid("contact_uuid");
        string? key = input.OptionalText("release_key");
        voucher = call.Tables.Vouchers.GetValueOrDefault(code)!;
        contact = voucher?.ContactUuid ?? asked ?? Guid.Empty;
        if (input.Invalid is null && !call.Tables.Shops.ContainsKey(shop))
        {
            input.Refuse("shop_uuid", "There is no shop with this UUID.");
        }

        if (input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (voucher is null)
        {
            return Refusal.VoucherNotFound;
        }

        if (VoucherRules.WhyNot(voucher, call.Now) is { } refused)
        {
            return refused;
        }

        if (voucher.IsLockedAt(call.Now) && (key is null || key != voucher.ReleaseKey))
        {
            return Refusal.InvalidField("release_key", "The voucher is locked; this is not the key that the lock gave.");
        }

        if (!VoucherRules.CanBeUsedBy(call.Tables, voucher, asked))
        {
            return Refusal.InvalidField("contact_uuid", VoucherRules.WrongContact);
        }

        return voucher.UsesLeft(call.Tables.Promotions[voucher.PromotionUuid]) < uses ? Refusal.Because(UsedUp) : null;
    }

    private static SandboxVoucherRedemption Use(Call call, ref SandboxVoucher voucher, Guid contact)
    {
        SandboxVoucherRedemption redemption = new(call.Tables.Random.Uuid(), voucher.Code, call.Now);
        bool isLast = voucher.UsesLeft(call.Tables.Promotions[voucher.PromotionUuid]) == 1;
        voucher = voucher with
        {
            ContactUuid = contact,
            TimesRedeemed = voucher.TimesRedeemed + 1,
            State = isLast ? SandboxVoucherState.Redeemed : SandboxVoucherState.Issued,
            RedeemedAt = isLast ? call.Now : voucher.RedeemedAt,
            ReleaseKey = null,
            LockedAt = null,
        };
        call.Tables.Vouchers[voucher.Code] = voucher;
        call.Tables.VoucherRedemptions[redemption.Uuid] = redemption;
        return redemption;
    }

    private static Answer Lock(Call call)
    {
        call.Input.RequiredUuid("voucher_uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (VoucherRules.Find(call, "voucher_uuid") is not { } voucher)
        {
            return Refusal.VoucherNotFound;
        }

        if (voucher.IsLockedAt(call.Now))
        {
            return Refusal.Because(Locked);
        }

        // 80014 is not among the codes of this call: what cannot be used yet can be locked.
        if (VoucherRules.WhyNot(voucher with { ActivationDate = null }, call.Now) is { } refused)
        {
            return refused;
        }

        voucher = voucher with { State = SandboxVoucherState.Locked, ReleaseKey = call.Tables.Random.Uuid().ToString(), LockedAt = call.Now };
        call.Tables.Vouchers[voucher.Code] = voucher;
        return Answer.Ok(WriteLock(voucher, call.Now, voucher.ReleaseKey, call.Now, unlockedAt: null));
    }

    private static Answer Release(Call call)
    {
        call.Input.RequiredUuid("voucher_uuid");
        string key = call.Input.RequiredText("release_key");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (VoucherRules.Find(call, "voucher_uuid") is not { } voucher)
        {
            return Refusal.VoucherNotFound;
        }

        if (!voucher.IsLockedAt(call.Now) || voucher.ReleaseKey != key)
        {
            return Refusal.InvalidField("release_key", "The voucher is not locked with this key.");
        }

        SandboxVoucher released = voucher with { State = SandboxVoucherState.Issued, ReleaseKey = null, LockedAt = null };
        call.Tables.Vouchers[voucher.Code] = released;
        return Answer.Ok(WriteLock(released, call.Now, key, voucher.LockedAt, unlockedAt: call.Now));
    }

    /// <summary>What the call answers is not published; here it is the voucher.</summary>
    private static Answer Reverse(Call call)
    {
        Guid uuid = call.Input.RequiredUuid("uuid");
        if (call.Input.Invalid is { } invalid)
        {
            return invalid;
        }

        if (!call.Tables.VoucherRedemptions.Remove(uuid, out SandboxVoucherRedemption? redemption) || !call.Tables.Vouchers.TryGetValue(redemption.Code, out SandboxVoucher? voucher))
        {
            return Refusal.VoucherNotFound;
        }

        voucher = voucher with
        {
            TimesRedeemed = voucher.TimesRedeemed - 1,
            State = voucher.State == SandboxVoucherState.Redeemed ? SandboxVoucherState.Issued : voucher.State,
            RedeemedAt = null,
        };
        call.Tables.Vouchers[voucher.Code] = voucher;
        return Answer.Ok(VoucherJson.Write(call.Tables, voucher, call.Now));
    }

    private static JsonObject WriteRedemption(SandboxVoucherRedemption redemption) => new()
    {
        ["uuid"] = redemption.Uuid.ToString(),
        ["created_at"] = Formats.DateTime(redemption.CreatedAt),
    };

    private static JsonObject WriteLock(SandboxVoucher voucher, DateTimeOffset now, string key, DateTimeOffset? lockedAt, DateTimeOffset? unlockedAt) => new()
    {
        ["voucher"] = new JsonObject { ["uuid"] = voucher.Uuid.ToString(), ["status"] = voucher.StatusAt(now) },
        ["lock"] = new JsonObject
        {
            ["release_key"] = key,
            ["locked_at"] = Formats.DateTime(lockedAt),
            ["unlocked_at"] = Formats.DateTime(unlockedAt),
            ["system_release_at"] = Formats.DateTime(unlockedAt is null ? lockedAt + LongestLock : null),
        },
    };
}
