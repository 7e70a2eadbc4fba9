using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>The people of the account, their attributes and their cards.</summary>
internal static class ContactSeeds
{
    private const int FurtherContacts = 12;

    public static void Add(SeedContext context)
    {
        AddAttributes(context);
        AddWellKnown(context);
        for (int index = 0; index < FurtherContacts; index++)
        {
            AddFurther(context, index);
        }
    }

    /// <summary>What Piggy gives anonymous contacts for an address looks made up, too.</summary>
    public static string AnonymousEmail(Guid uuid) => $"anonymous+{uuid:N}@portal.example.com";

    private static void AddAttributes(SeedContext context)
    {
        (string Name, string Label, string Type)[] system =
        [
            ("email", "E-mail address", "email"), ("firstname", "First name", "text"), ("lastname", "Last name", "text"),
            ("birthdate", "Birth date", "birth_date"), ("phonenumber", "Phone number", "phone"), ("city", "Town", "text"), ("locale", "Language", "text"),
        ];
        foreach ((string name, string label, string type) in system)
        {
            AddAttribute(context, name, label, type, [], isPiggyDefined: true);
        }

        AddAttribute(context, "favourite_pastry", "Favourite pastry", "select", [new("Cinnamon bun", "bun"), new("Apple pie", "pie")], isPiggyDefined: false);
    }

    private static void AddAttribute(
        SeedContext context, string name, string label, string type, IReadOnlyList<SandboxAttributeOption> options, bool isPiggyDefined) =>
        context.Tables.ContactAttributes[name] = new SandboxAttributeDefinition(
            context.Random.Id(),
            name,
            label,
            type,
            Description: null,
            options,
            isPiggyDefined,
            Position: context.Tables.ContactAttributes.Count + 1,
            context.Now.AddYears(-2));

    private static void AddWellKnown(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        AddContact(context, seed.AnonymousContact, AnonymousEmail(seed.AnonymousContact), isAnonymous: true, credits: 35, Names());
        AddContact(context, seed.KnownContact, seed.KnownContactEmail, isAnonymous: false, credits: 340, Names("Mara", "de Vries"));
        AddContact(context, seed.OriginalContact, "noor.visser@example.com", isAnonymous: false, credits: 210, Names("Noor", "Visser"));
        AddContact(context, seed.DuplicateContact, "n.visser@example.org", isAnonymous: false, credits: 45, Names("Noor", "Visser"));
        AddIdentifier(context, seed.ContactIdentifier, seed.KnownContact);
        AddIdentifier(context, $"CARD-{context.Random.Digits(8)}", seed.AnonymousContact);
        AddIdentifier(context, $"CARD-{context.Random.Digits(8)}", seed.DuplicateContact);
        AddIdentifier(context, $"CARD-{context.Random.Digits(8)}", contact: null);
    }

    private static void AddFurther(SeedContext context, int index)
    {
        string first = context.Faker.Name.FirstName();
        string last = context.Faker.Name.LastName();
        Guid uuid = context.Random.Uuid();
        string email = context.Faker.Internet.Email(first, last, "example.com", index.ToString("00", CultureInfo.InvariantCulture));
        AddContact(context, uuid, email.ToLowerInvariant(), isAnonymous: false, context.Faker.Random.Int(0, 900), Names(first, last));
        if (index % 2 == 0)
        {
            AddIdentifier(context, $"CARD-{context.Random.Digits(8)}", uuid);
        }
    }

    private static void AddContact(SeedContext context, Guid uuid, string email, bool isAnonymous, long credits, Dictionary<string, JsonElement> values)
    {
        Guid[] levels = [.. context.Tables.Tiers.Keys];
        DateTimeOffset created = context.Now.AddDays(-context.Faker.Random.Int(30, 700));
        if (!isAnonymous)
        {
            values["city"] = JsonText.Of(context.Faker.Address.City());
        }

        context.Tables.Contacts[uuid] = new SandboxContact(
            uuid,
            context.Random.Id(),
            email,
            isAnonymous,
            credits,
            PrepaidBalanceInCents: isAnonymous ? 0 : context.Faker.Random.Int(0, 80) * 50L,
            isAnonymous ? null : levels[(int)Math.Min(credits / 200, levels.Length - 1)],
            values,
            context.Tables.SubscriptionTypes.Keys.ToDictionary(type => type, _ => isAnonymous ? SubscriptionStatus.Unsubscribed : SubscriptionStatus.Subscribed),
            created,
            created);
    }

    private static Dictionary<string, JsonElement> Names(string? first = null, string? last = null)
    {
        Dictionary<string, JsonElement> values = new(StringComparer.Ordinal) { ["locale"] = JsonText.Of("nl") };
        if (first is not null && last is not null)
        {
            values["firstname"] = JsonText.Of(first);
            values["lastname"] = JsonText.Of(last);
        }

        return values;
    }

    private static void AddIdentifier(SeedContext context, string value, Guid? contact) =>
        context.Tables.ContactIdentifiers[value] = new SandboxContactIdentifier(value, "Loyalty card", Active: true, contact);
}
