using System;
using System.Linq;

namespace Piggy.Sandbox.State;

/// <summary>The only place where credits change: a balance and the transaction behind it are written together, so that the one is the sum of the others.</summary>
internal static class CreditLedger
{
    public static SandboxContact Book(Tables tables, SandboxContact contact, SandboxCreditReception reception)
    {
        tables.CreditReceptions[reception.Uuid] = reception;
        return Change(tables, contact, reception.Credits, reception.CreatedAt);
    }

    public static SandboxContact Book(Tables tables, SandboxContact contact, SandboxRewardReception reception)
    {
        tables.RewardReceptions[reception.Uuid] = reception;
        return Change(tables, contact, reception.Credits, reception.CreatedAt);
    }

    /// <summary>True if the credits of a transaction were given or taken back.</summary>
    public static bool IsReversed(Tables tables, Guid transaction) => tables.CreditReceptions.Values.Any(row => row.Reverses == transaction);

    private static SandboxContact Change(Tables tables, SandboxContact contact, long credits, DateTimeOffset now)
    {
        contact = contact with { CreditBalance = checked(contact.CreditBalance + credits), UpdatedAt = now };
        tables.Contacts[contact.Uuid] = contact;
        return contact;
    }
}
