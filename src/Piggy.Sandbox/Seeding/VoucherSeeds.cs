using System;
using System.Collections.Generic;
using System.Text.Json;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>Promotions, and vouchers in every status.</summary>
internal static class VoucherSeeds
{
    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    public static void Add(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        context.Tables.Promotions[seed.Promotion] = new SandboxPromotion(
            seed.Promotion,
            "A treat on us",
            "One pastry of your choice",
            VoucherLimit: null,
            LimitPerContact: null,
            ExpirationDuration: TimeSpan.FromDays(90),
            RedemptionsPerVoucher: 1);
        context.Tables.Promotions[seed.LimitedPromotion] = new SandboxPromotion(
            seed.LimitedPromotion,
            "First fifty",
            "A free coffee for the first fifty",
            VoucherLimit: 50,
            LimitPerContact: 2,
            ExpirationDuration: null,
            RedemptionsPerVoucher: 1);

        DateTimeOffset now = context.Now;
        Add(context, seed.ActiveVoucherCode, SandboxVoucherState.Issued, seed.KnownContact, now.AddDays(-7), now.AddDays(83));
        Add(context, seed.RedeemedVoucherCode, SandboxVoucherState.Redeemed, seed.KnownContact, now.AddDays(-30), now.AddDays(60));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Issued, seed.AnonymousContact, now.AddDays(-7), now.AddDays(83));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Issued, seed.DuplicateContact, now.AddDays(-7), now.AddDays(83));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Issued, contact: null, now.AddDays(-120), now.AddDays(-30));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Issued, contact: null, now.AddDays(14), now.AddDays(104));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Deactivated, contact: null, now.AddDays(-7), now.AddDays(83));
        Add(context, context.Random.Code("TREAT", 6), SandboxVoucherState.Locked, contact: null, now.AddDays(-7), now.AddDays(83));
        for (int number = 0; number < 5; number++)
        {
            Add(context, context.Random.Code("FIFTY", 6), SandboxVoucherState.Issued, contact: null, now.AddDays(-1), expiration: null, seed.LimitedPromotion);
        }
    }

    private static void Add(
        SeedContext context,
        string code,
        SandboxVoucherState state,
        Guid? contact,
        DateTimeOffset activation,
        DateTimeOffset? expiration,
        Guid? promotion = null)
    {
        DateTimeOffset? redeemed = state == SandboxVoucherState.Redeemed ? context.Now.AddDays(-3) : null;
        context.Tables.Vouchers[code] = new SandboxVoucher(
            context.Random.Uuid(), code, promotion ?? context.Seed.Promotion, contact, state, activation, expiration, redeemed, NoAttributes)
        {
            TimesRedeemed = state == SandboxVoucherState.Redeemed ? 1 : 0,
        };
    }
}
