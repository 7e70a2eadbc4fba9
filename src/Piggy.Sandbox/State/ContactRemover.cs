using System;

namespace Piggy.Sandbox.State;

/// <summary>
/// Removes a contact with its balances and with what only exists because of it. Cards and vouchers stay and belong to nobody.
/// </summary>
internal static class ContactRemover
{
    public static bool Remove(Tables tables, Guid contact, bool forgetsPerson)
    {
        if (!tables.Contacts.Remove(contact, out SandboxContact? removed))
        {
            return false;
        }

        tables.ContactIdentifiers.ReplaceAll(row => row.ContactUuid == contact, row => row with { ContactUuid = null });
        tables.Vouchers.ReplaceAll(row => row.ContactUuid == contact, row => row with { ContactUuid = null });
        tables.CreditReceptions.RemoveAll(row => row.ContactUuid == contact);
        tables.PrepaidTransactions.RemoveAll(row => row.ContactUuid == contact);
        tables.RewardReceptions.RemoveAll(row => row.ContactUuid == contact);
        tables.Bookings.RemoveAll(row => row.ContactUuid == contact);
        tables.OrderReturns.RemoveAll(row => tables.Orders[row.OrderUuid].ContactUuid == contact);
        tables.Orders.RemoveAll(row => row.ContactUuid == contact);
        tables.Shifts.RemoveAll(row => row.ContactUuid == contact);
        tables.PortalSessions.RemoveAll(row => row.ContactUuid == contact);
        tables.Visits.RemoveAll(row => row.ContactUuid == contact);
        tables.Referrals.RemoveAll(row => row.ReferringContactUuid == contact || row.ReferredContactUuid == contact);
        tables.SessionTokens.RemoveAll(row => row.ContactUuid == contact);
        tables.ReferralCodes.RemoveAll(row => row == contact);
        tables.AutomationRuns.RemoveAll(row => row.ContactUuid == contact);
        tables.AuthTokens.RemoveAll(row => row.ContactUuid == contact);
        if (forgetsPerson)
        {
            tables.Outbox.RemoveAll(mail => string.Equals(mail.To, removed.Email, StringComparison.OrdinalIgnoreCase));
        }

        return true;
    }
}
