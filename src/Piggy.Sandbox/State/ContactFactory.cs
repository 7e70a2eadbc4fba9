using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Piggy.Sandbox.Seeding;

namespace Piggy.Sandbox.State;

/// <summary>Makes new contacts: no credits, no money, and subscribed only to what one has to opt out of.</summary>
internal static class ContactFactory
{
    public static SandboxContact Known(Tables tables, string email, DateTimeOffset now) => Add(tables, tables.Random.Uuid(), email, isAnonymous: false, now);

    public static SandboxContact Anonymous(Tables tables, DateTimeOffset now)
    {
        Guid uuid = tables.Random.Uuid();
        return Add(tables, uuid, ContactSeeds.AnonymousEmail(uuid), isAnonymous: true, now);
    }

    private static SandboxContact Add(Tables tables, Guid uuid, string email, bool isAnonymous, DateTimeOffset now)
    {
        SandboxContact contact = new(
            uuid,
            tables.Random.Id(),
            email,
            isAnonymous,
            CreditBalance: 0,
            PrepaidBalanceInCents: 0,
            TierUuid: null,
            new Dictionary<string, JsonElement>(),
            tables.SubscriptionTypes.Values.ToDictionary(type => type.Uuid, SubscriptionStatus.AtFirst),
            now,
            now);
        tables.Contacts[uuid] = contact;
        return contact;
    }
}
