using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Piggy.Sandbox.State;

/// <summary>The rules of bringing in others: the first credits of the new contact complete a referral, and both get credits, once.</summary>
internal static class ReferralProgram
{
    public const string Pending = "pending";

    public const string Completed = "completed";

    public const string Failed = "failed";

    public const int LimitPerContact = 10;

    public const long CreditsForReferred = 25;

    public const long CreditsForReferring = 50;

    private static readonly Dictionary<string, JsonElement> NoAttributes = [];

    public static void Begin(Tables tables, Guid referring, Guid referred)
    {
        int before = tables.Referrals.Values.Count(referral => referral.ReferringContactUuid == referring && referral.Status != Failed);
        Guid uuid = tables.Random.Uuid();
        tables.Referrals[uuid] = new SandboxReferral(uuid, referring, referred, before < LimitPerContact ? Pending : Failed);
    }

    /// <summary>Completes the referral that waits for a contact's first credits; credits beyond the ceiling are not given.</summary>
    public static void CreditsReceived(Tables tables, Guid contact, DateTimeOffset now)
    {
        if (tables.Referrals.Values.FirstOrDefault(referral => referral.ReferredContactUuid == contact && referral.Status == Pending) is { } referral)
        {
            tables.Referrals[referral.Uuid] = referral with { Status = Completed };
            Give(tables, referral.ReferredContactUuid, CreditsForReferred, now);
            Give(tables, referral.ReferringContactUuid, CreditsForReferring, now);
        }
    }

    private static void Give(Tables tables, Guid uuid, long credits, DateTimeOffset now)
    {
        if (tables.Contacts.TryGetValue(uuid, out SandboxContact? contact) && credits <= tables.Account.CreditCeiling - contact.CreditBalance)
        {
            CreditLedger.Book(tables, contact, new SandboxCreditReception(
                tables.Random.Uuid(),
                uuid,
                tables.Seed.Shop,
                credits,
                UnitValue: null,
                UnitName: null,
                ContactIdentifierValue: null,
                NoAttributes,
                now));
        }
    }
}
