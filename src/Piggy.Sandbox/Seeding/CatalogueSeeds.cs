using System;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>What a shop owner sets up before the first customer comes: shops, units, levels, products, forms and perks.</summary>
internal static class CatalogueSeeds
{
    public static void Add(SeedContext context)
    {
        AddShops(context);
        AddUnits(context);
        AddLevels(context);
        AddProducts(context);
        AddForms(context);
        AddPerks(context);
    }

    private static void AddShops(SeedContext context)
    {
        AddShop(context, context.Seed.Shop, "Canal Street Bakery", "physical");
        AddShop(context, context.Random.Uuid(), $"{context.Faker.Name.LastName()} Espresso", "physical");
        Guid webShop = context.Random.Uuid();
        context.Tables.Shops[webShop] = new SandboxShop(webShop, context.Random.Id(), "Web shop", "web", Address: null);
    }

    private static void AddShop(SeedContext context, Guid uuid, string name, string type)
    {
        SandboxAddress address = new(
            context.Random.Id(),
            context.Faker.Address.StreetName(),
            context.Faker.Random.Int(1, 240),
            context.Faker.Random.Replace("####??"),
            context.Faker.Address.City());
        context.Tables.Shops[uuid] = new SandboxShop(uuid, context.Random.Id(), name, type, address);
    }

    private static void AddUnits(SeedContext context)
    {
        context.Tables.Units["purchase_amount"] = new SandboxUnit(context.Random.Id(), "purchase_amount", "Purchase amount", "€");
        context.Tables.Units["visits"] = new SandboxUnit(context.Random.Id(), "visits", "Visits", Prefix: null);
    }

    private static void AddLevels(SeedContext context)
    {
        string[] names = ["Bronze", "Silver", "Gold"];
        for (int index = 0; index < names.Length; index++)
        {
            Guid uuid = context.Random.Uuid();
            context.Tables.Tiers[uuid] = new SandboxTier(uuid, names[index], $"Level {index + 1} of {names.Length}", index + 1);
        }

        AddSubscriptionType(context, "Newsletter", "What is new in the shop", "OPT_IN");
        AddSubscriptionType(context, "Birthday", "A treat once a year", "DOUBLE_OPT_IN");
    }

    private static void AddSubscriptionType(SeedContext context, string name, string description, string strategy)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.SubscriptionTypes[uuid] = new SandboxSubscriptionType(uuid, context.Random.Id(), name, description, strategy);
    }

    private static void AddProducts(SeedContext context)
    {
        Guid hotDrinks = AddCategory(context, context.Seed.ProductCategory, "Hot drinks");
        Guid pastry = AddCategory(context, "GRP-PASTRY", "Pastry");
        AddProduct(context, context.Seed.Product, "Flat white", "Double espresso with steamed milk", hotDrinks);
        AddProduct(context, "ART-7716", "Cappuccino", "Espresso with foam", hotDrinks);
        AddProduct(context, "ART-8120", "Cinnamon bun", description: null, pastry);
        for (int number = 1; number <= 5; number++)
        {
            AddProduct(context, $"ART-9{number:000}", context.Faker.Commerce.ProductName(), description: null, pastry);
        }
    }

    private static Guid AddCategory(SeedContext context, string externalIdentifier, string name)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.ProductCategories[uuid] = new SandboxProductCategory(uuid, externalIdentifier, name);
        return uuid;
    }

    private static void AddProduct(SeedContext context, string externalIdentifier, string name, string? description, Guid category) =>
        context.Tables.Products[externalIdentifier] = new SandboxProduct(context.Random.Uuid(), externalIdentifier, name, description, [category]);

    private static void AddForms(SeedContext context)
    {
        AddForm(context, "Allergy survey", "PUBLISHED", "PUBLIC");
        AddForm(context, "Catering request", "PUBLISHED", "PRIVATE");
        AddForm(context, "Summer tasting", "DRAFT", "PUBLIC");
        AddForm(context, "Opening party", "BIN", "PUBLIC");
    }

    private static void AddForm(SeedContext context, string name, string status, string type)
    {
        string slug = name.ToLowerInvariant().Replace(' ', '-');
        context.Tables.Forms.Add(new SandboxForm(context.Random.Uuid(), name, status, type, new Uri($"https://portal.example.com/forms/{slug}")));
    }

    private static void AddPerks(SeedContext context)
    {
        context.Tables.Perks.Add(new SandboxPerk(context.Random.Uuid(), "Milk upgrade", "milk_upgrade", "single_select",
        [
            new SandboxPerkOption("No upgrade", "none", IsDefault: true),
            new SandboxPerkOption("Oat milk on the house", "oat_free", IsDefault: false),
        ]));
        context.Tables.Perks.Add(new SandboxPerk(context.Random.Uuid(), "Skip the queue", "skip_the_queue", "boolean",
        [
            new SandboxPerkOption("Yes", "true", IsDefault: false),
            new SandboxPerkOption("No", "false", IsDefault: true),
        ]));
    }
}
