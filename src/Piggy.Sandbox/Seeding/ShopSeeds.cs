using System;
using System.Linq;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>Who was in the shops.</summary>
internal static class ShopSeeds
{
    public static void Add(SeedContext context) => AddVisits(context);

    private static void AddVisits(SeedContext context)
    {
        context.Seed.Visit = AddVisit(context, context.Seed.KnownContact, context.Now.AddMinutes(-20), endsAt: null);
        foreach (Guid contact in context.Tables.Contacts.Keys.Skip(4).Take(2))
        {
            DateTimeOffset start = context.Now.AddDays(-context.Faker.Random.Int(1, 20));
            AddVisit(context, contact, start, start.AddMinutes(context.Faker.Random.Int(5, 90)));
        }
    }

    private static Guid AddVisit(SeedContext context, Guid contact, DateTimeOffset start, DateTimeOffset? endsAt)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.Visits[uuid] = new SandboxVisit(
            uuid, contact, context.Seed.Shop, $"VIS-{context.Random.Digits(5)}", "Entrance north", start, endsAt, start);
        return uuid;
    }
}
