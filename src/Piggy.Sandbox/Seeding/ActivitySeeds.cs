using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>What the contacts have done so far: purchases and bookings.</summary>
internal static class ActivitySeeds
{
    public static void Add(SeedContext context)
    {
        AddPurchases(context);
        DateTimeOffset tomorrow = new(context.Now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        AddBooking(context, context.Seed.Booking, context.Seed.KnownContact, tomorrow.AddHours(17.5), people: 4);
        foreach (Guid contact in context.Tables.Contacts.Keys.Skip(4).Take(2))
        {
            AddBooking(context, context.Random.Uuid(), contact, tomorrow.AddDays(context.Faker.Random.Int(1, 20)), context.Faker.Random.Int(1, 8));
        }
    }

    private static void AddPurchases(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        SandboxCreditReception rewarded = new(
            context.Random.Uuid(),
            seed.KnownContact,
            seed.Shop,
            Credits: 18,
            UnitValue: 18.5m,
            UnitName: "purchase_amount",
            ContactIdentifierValue: null,
            new Dictionary<string, JsonElement>(),
            context.Now.AddDays(-3));
        context.Tables.CreditReceptions[rewarded.Uuid] = rewarded;
        context.Tables.PosTransactions[seed.RewardedPosTransaction] = new SandboxPosTransaction(seed.RewardedPosTransaction, rewarded.Uuid);
        context.Tables.PosTransactions[seed.OpenPosTransaction] = new SandboxPosTransaction(seed.OpenPosTransaction, CreditReceptionUuid: null);
    }

    private static void AddBooking(SeedContext context, Guid uuid, Guid contact, DateTimeOffset start, int people) =>
        context.Tables.Bookings[uuid] = new SandboxBooking(
            uuid,
            contact,
            context.Seed.Shop,
            $"TBL-{context.Random.Digits(4)}",
            "Website",
            "created",
            start,
            start.AddHours(2),
            CheckedInAt: null,
            people,
            CompanyName: null,
            PrepaidAmountInCents: null,
            context.Now.AddDays(-2));
}
