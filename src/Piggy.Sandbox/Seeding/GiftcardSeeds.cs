using System;
using System.Collections.Generic;
using System.Text.Json;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>Gift card programs, and a card for everything that can be the matter with one.</summary>
internal static class GiftcardSeeds
{
    private const int LifetimeInDays = 730;

    public static void Add(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        seed.GiftcardProgram = AddProgram(context, "Canal Street gift card", isActive: true, LifetimeInDays, minimum: 500, maximum: 15_000);
        seed.InactiveGiftcardProgram = AddProgram(context, "Opening present", isActive: false, expirationDays: null, minimum: null, maximum: null);
        seed.Giftcard = AddCard(context, cents: 2500, ageInDays: 30);
        seed.GiftcardHash = context.Tables.Giftcards[seed.Giftcard].Hash;
        seed.GiftcardTransaction = context.Tables.GiftcardTransactions.GetAt(0).Key;
        seed.FixedGiftcard = AddCard(context, cents: 1000, ageInDays: 60, isUpgradeable: false);
        seed.ExpiredGiftcard = AddCard(context, cents: 4000, ageInDays: LifetimeInDays + 20);
        seed.InactiveGiftcard = AddCard(context, cents: 2000, ageInDays: 90, isActive: false);
    }

    private static Guid AddProgram(SeedContext context, string name, bool isActive, int? expirationDays, long? minimum, long? maximum)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.GiftcardPrograms[uuid] = new SandboxGiftcardProgram(uuid, context.Random.Id(), name, isActive, expirationDays, minimum, maximum);
        return uuid;
    }

    private static Guid AddCard(SeedContext context, long cents, int ageInDays, bool isUpgradeable = true, bool isActive = true)
    {
        DateTimeOffset created = context.Now.AddDays(-ageInDays);
        SandboxGiftcard card = new(
            context.Random.Uuid(),
            context.Random.Id(),
            context.Seed.GiftcardProgram,
            IsDigital: isUpgradeable,
            context.Random.Code("GIFT", 12),
            AmountInCents: 0,
            isUpgradeable,
            isActive,
            created.AddDays(LifetimeInDays));
        GiftcardLedger.Book(context.Tables, card, context.Seed.Shop, cents, new Dictionary<string, JsonElement>(), created);
        return card.Uuid;
    }
}
