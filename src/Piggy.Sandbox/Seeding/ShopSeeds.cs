using System;
using System.Linq;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>Who was in the shops, who works there, and a field of promotions.</summary>
internal static class ShopSeeds
{
    public static void Add(SeedContext context)
    {
        AddVisits(context);
        AddShifts(context);
        AddPromotionAttribute(context);
    }

    private static void AddShifts(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        Tables tables = context.Tables;
        seed.ShiftTeam = context.Random.Uuid();
        seed.ShiftType = context.Random.Uuid();
        seed.Shift = context.Random.Uuid();
        DateTimeOffset lastYear = context.Now.AddYears(-1);
        DateTimeOffset tomorrow = new(context.Now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        tables.ShiftTeams[seed.ShiftTeam] = new SandboxShiftTeam(seed.ShiftTeam, "Kitchen", lastYear, lastYear);
        tables.ShiftTypes[seed.ShiftType] = new SandboxShiftType(seed.ShiftType, "Early service", "Opening and breakfast", lastYear, lastYear);
        tables.Shifts[seed.Shift] = new SandboxShift(
            seed.Shift,
            tables.Contacts.Keys.Last(),
            seed.Shop,
            $"SHF-{context.Random.Digits(4)}",
            seed.ShiftTeam,
            seed.ShiftType,
            "pending",
            tomorrow.AddHours(7),
            tomorrow.AddHours(15.5),
            BreakInMinutes: 30,
            context.Now.AddDays(-3));
    }

    private static void AddPromotionAttribute(SeedContext context)
    {
        context.Seed.PromotionAttribute = context.Random.Id();
        context.Tables.AttributesOf(AttributeEntity.Promotion)["shelf_code"] = new SandboxAttributeDefinition(
            context.Seed.PromotionAttribute, "shelf_code", "Shelf code", "text", "Where the shelf stands", [], IsPiggyDefined: false, Position: 1, context.Now.AddYears(-1));
    }

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
