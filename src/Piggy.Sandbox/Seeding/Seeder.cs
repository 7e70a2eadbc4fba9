using System;
using Bogus;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>
/// Fills the tables of a new account. Ids, names and codes follow from the seed alone; dates are counted from the moment of seeding, so that an active
/// voucher is active whenever a sandbox is started.
/// </summary>
internal static class Seeder
{
    public static Tables Seed(int seed, DateTimeOffset now)
    {
        RandomSource random = new(seed);
        SandboxSeed wellKnown = WellKnown(random);
        Tables tables = new() { Random = random, Seed = wellKnown };
        SeedContext context = new(tables, wellKnown, new Faker("nl") { Random = new Randomizer(seed) }, now);

        CatalogueSeeds.Add(context);
        ContactSeeds.Add(context);
        VoucherSeeds.Add(context);
        ActivitySeeds.Add(context);
        LoyaltySeeds.Add(context);
        GiftcardSeeds.Add(context);
        ShopSeeds.Add(context);
        return tables;
    }

    private static SandboxSeed WellKnown(RandomSource random) => new()
    {
        AnonymousContact = random.Uuid(),
        KnownContact = random.Uuid(),
        KnownContactEmail = "mara.devries@example.com",
        DuplicateContact = random.Uuid(),
        OriginalContact = random.Uuid(),
        Shop = random.Uuid(),
        Promotion = random.Uuid(),
        LimitedPromotion = random.Uuid(),
        ActiveVoucherCode = random.Code("TREAT", 6),
        RedeemedVoucherCode = random.Code("TREAT", 6),
        Booking = random.Uuid(),
        ContactIdentifier = $"CARD-{random.Digits(8)}",
        Product = "ART-7715",
        ProductCategory = "GRP-HOTDRINKS",
        OpenPosTransaction = random.Uuid(),
        RewardedPosTransaction = random.Uuid(),
    };
}
