using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Seeding;

/// <summary>Rewards, referrals and automations, and the history behind every balance: the receptions of a contact add up to its credits.</summary>
internal static class LoyaltySeeds
{
    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    public static void Add(SeedContext context)
    {
        NameWhatIsThere(context);
        AddRewards(context);
        AddRewardReceptions(context);
        AddHistory(context);
        AddReferrals(context);
        AddAutomations(context);
    }

    private static void NameWhatIsThere(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        Tables tables = context.Tables;
        seed.SubscriptionType = tables.SubscriptionTypes.Values.First(type => type.Strategy == "OPT_IN").Uuid;
        seed.ConfirmedSubscriptionType = tables.SubscriptionTypes.Values.First(type => type.Strategy == "DOUBLE_OPT_IN").Uuid;
        seed.Perk = tables.Perks[0].Uuid;
        seed.FreeContactIdentifier = tables.ContactIdentifiers.Values.First(identifier => identifier.ContactUuid is null).Value;
        seed.CreditReception = tables.CreditReceptions.Values.First().Uuid;
        seed.ContactSessionToken = context.Random.Code("session", 24);
        tables.SessionTokens[seed.ContactSessionToken] = new SandboxSessionToken(seed.ContactSessionToken, seed.KnownContact, IsUsed: false);
        tables.AttributeGroups.Add(new SandboxAttributeGroup(context.Random.Id(), AttributeEntity.Contact, "profile", "Profile", 1, context.Now.AddYears(-2)));
    }

    private static void AddRewards(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        seed.Reward = AddReward(context, "Free cinnamon roll", "Baked this morning", 120, TimeSpan.FromDays(30));
        seed.DigitalReward = AddReward(context, "Month of e-books", "A code for the library", 60, expiration: null, isDigital: true);
        seed.ScarceReward = AddReward(context, "Enamel mug", description: null, 100, TimeSpan.FromDays(30), stock: 1, limit: 1);
        seed.InactiveReward = AddReward(context, "Summer tote bag", "Was last year's", 80, TimeSpan.FromDays(30), isActive: false);
        AddReward(context, "Dinner for two", "On a Tuesday", 5000, TimeSpan.FromDays(90));
    }

    private static Guid AddReward(
        SeedContext context,
        string title,
        string? description,
        long credits,
        TimeSpan? expiration,
        bool isDigital = false,
        bool isActive = true,
        int? stock = null,
        int? limit = null)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.Rewards[uuid] = new SandboxReward(
            uuid, context.Random.Id(), title, description, isDigital, credits, isActive, stock, limit, expiration, NoAttributes);
        return uuid;
    }

    private static void AddRewardReceptions(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        seed.CollectableReward = context.Random.Uuid();
        Add(context, seed.CollectableReward, created: -5, expires: 25, isCollected: false);
        Add(context, context.Random.Uuid(), created: -60, expires: -30, isCollected: false);
        Guid collected = context.Random.Uuid();
        Add(context, collected, created: -40, expires: -10, isCollected: true);
        Guid redemption = context.Random.Uuid();
        context.Tables.RewardRedemptions[redemption] = new SandboxRewardRedemption(redemption, collected, IsReversed: false);
    }

    private static void Add(SeedContext context, Guid uuid, int created, int expires, bool isCollected) =>
        context.Tables.RewardReceptions[uuid] = new SandboxRewardReception(
            uuid,
            context.Seed.KnownContact,
            context.Seed.Reward,
            context.Seed.Shop,
            Credits: -120,
            ContactIdentifierValue: null,
            Code: null,
            context.Now.AddDays(created),
            context.Now.AddDays(expires))
        {
            HasBeenCollected = isCollected,
        };

    /// <summary>What a contact has beyond its known receptions came through the dashboard when it was created.</summary>
    private static void AddHistory(SeedContext context)
    {
        Tables tables = context.Tables;
        foreach (SandboxContact contact in tables.Contacts.Values)
        {
            long known = tables.CreditReceptions.Values.Where(row => row.ContactUuid == contact.Uuid).Sum(row => row.Credits)
                + tables.RewardReceptions.Values.Where(row => row.ContactUuid == contact.Uuid).Sum(row => row.Credits);
            Guid uuid = context.Random.Uuid();
            tables.CreditReceptions[uuid] = new SandboxCreditReception(
                uuid,
                contact.Uuid,
                context.Seed.Shop,
                contact.CreditBalance - known,
                UnitValue: null,
                UnitName: null,
                ContactIdentifierValue: null,
                NoAttributes,
                contact.CreatedAt)
            {
                Channel = "BUSINESS_DASHBOARD",
            };
        }
    }

    private static void AddReferrals(SeedContext context)
    {
        SandboxSeed seed = context.Seed;
        seed.ReferralCode = context.Random.Code("FRIEND", 6);
        context.Tables.ReferralCodes[seed.ReferralCode] = seed.KnownContact;
        Guid[] further = [.. context.Tables.Contacts.Keys.Skip(4).Take(3)];
        string[] statuses = [ReferralProgram.Completed, ReferralProgram.Failed, ReferralProgram.Completed];
        for (int index = 0; index < further.Length; index++)
        {
            Guid uuid = context.Random.Uuid();
            context.Tables.Referrals[uuid] = new SandboxReferral(uuid, seed.KnownContact, further[index], statuses[index]);
        }
    }

    private static void AddAutomations(SeedContext context)
    {
        context.Seed.Automation = AddAutomation(context, "Welcome mail", "active", "contact_updated");
        AddAutomation(context, "Birthday treat", "inactive", "contact_updated");
        AddAutomation(context, "Thank you note", "active", "credit_reception_created");
    }

    private static Guid AddAutomation(SeedContext context, string name, string status, string startedBy)
    {
        Guid uuid = context.Random.Uuid();
        context.Tables.Automations[uuid] = new SandboxAutomation(uuid, name, status, startedBy, context.Now.AddDays(-90));
        return uuid;
    }
}
