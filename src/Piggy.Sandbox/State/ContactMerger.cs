using System;
using System.Collections.Generic;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>Moves all that one contact has to another and removes the first; the way of both merging and claiming a taken address.</summary>
internal static class ContactMerger
{
    public static SandboxContact Merge(Tables tables, SandboxContact source, SandboxContact destination, DateTimeOffset now)
    {
        SandboxContact merged = destination with
        {
            IsAnonymous = source.IsAnonymous && destination.IsAnonymous,
            CreditBalance = source.CreditBalance + destination.CreditBalance,
            PrepaidBalanceInCents = source.PrepaidBalanceInCents + destination.PrepaidBalanceInCents,
            TierUuid = destination.TierUuid ?? source.TierUuid,
            Values = Union(source.Values, destination.Values),
            Subscriptions = Union(source.Subscriptions, destination.Subscriptions),
            UpdatedAt = now,
        };
        Relink(tables, source.Uuid, destination.Uuid);
        tables.Contacts.Remove(source.Uuid);
        tables.Contacts[destination.Uuid] = merged;
        tables.MergedInto[source.Uuid] = destination.Uuid;
        return merged;
    }

    private static void Relink(Tables tables, Guid source, Guid destination)
    {
        tables.ContactIdentifiers.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Vouchers.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.CreditReceptions.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Bookings.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Orders.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Shifts.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.PortalSessions.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Visits.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.PrepaidTransactions.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.RewardReceptions.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.Referrals.ReplaceAll(row => row.ReferringContactUuid == source, row => row with { ReferringContactUuid = destination });
        tables.Referrals.ReplaceAll(row => row.ReferredContactUuid == source, row => row with { ReferredContactUuid = destination });
        tables.ReferralCodes.ReplaceAll(row => row == source, _ => destination);
        tables.SessionTokens.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.AutomationRuns.ReplaceAll(row => row.ContactUuid == source, row => row with { ContactUuid = destination });
        tables.AuthTokens.RemoveAll(token => token.ContactUuid == source);
    }

    /// <summary>What the destination has stays; the source fills the gaps.</summary>
    private static Dictionary<TKey, TValue> Union<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> source, IReadOnlyDictionary<TKey, TValue> destination)
        where TKey : notnull =>
        destination.Concat(source.Where(entry => !destination.ContainsKey(entry.Key))).ToDictionary();
}
