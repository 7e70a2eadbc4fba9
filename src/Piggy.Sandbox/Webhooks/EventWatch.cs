using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Piggy.Sandbox.Endpoints;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Webhooks;

/// <summary>
/// Reads off the tables what happened since the last look. Rows never change, so that another row under the same key is a change, whichever call or job made it.
/// </summary>
internal sealed class EventWatch
{
    private Snapshot? _before;

    /// <summary>What happened since the last look; nothing as long as nobody wants to know.</summary>
    public IReadOnlyList<AccountEvent> Look(Tables tables, DateTimeOffset now)
    {
        if (!tables.WebhookSubscriptions.Values.Any(subscription => subscription.IsActive))
        {
            _before = null;
            return [];
        }

        Snapshot after = new(tables);
        AccountEvent[] events = _before is { } before ? [.. Contacts(tables, before), .. Things(tables, before), .. Vouchers(tables, before, now)] : [];
        _before = after;
        return events;
    }

    /// <summary>Forgets the last look: the account is another one now.</summary>
    public void Forget() => _before = null;

    private static IEnumerable<AccountEvent> Contacts(Tables tables, Snapshot before)
    {
        foreach (SandboxContact contact in tables.Contacts.Values)
        {
            if (!before.Contacts.TryGetValue(contact.Uuid, out SandboxContact? former))
            {
                yield return new AccountEvent(EventTypes.ContactCreated, "contact", ContactJson.Write(tables, contact));
            }
            else if (!ReferenceEquals(former, contact) && ChangedAttributes(former, contact) is { Count: > 0 } changed)
            {
                yield return new AccountEvent(EventTypes.ContactUpdated, "contact", ContactJson.Write(tables, contact)) { ChangedAttributes = changed };
            }
        }

        foreach (SandboxContactIdentifier identifier in tables.ContactIdentifiers.Values.Where(identifier => !before.Identifiers.Contains(identifier.Value)))
        {
            yield return new AccountEvent(EventTypes.ContactIdentifierCreated, "contact_identifier", ContactIdentifierEndpoints.Write(tables, identifier));
        }
    }

    private static IEnumerable<AccountEvent> Things(Tables tables, Snapshot before)
    {
        foreach (SandboxCreditReception reception in tables.CreditReceptions.Values.Where(reception => !before.CreditReceptions.Contains(reception.Uuid)))
        {
            if (tables.Contacts.TryGetValue(reception.ContactUuid, out SandboxContact? contact))
            {
                yield return new AccountEvent(EventTypes.CreditReceptionCreated, "credit_reception", CreditReceptionJson.Write(tables, reception, contact));
            }
        }

        foreach (SandboxPrepaidTransaction transaction in tables.PrepaidTransactions.Values.Where(transaction => !before.PrepaidTransactions.Contains(transaction.Uuid)))
        {
            yield return new AccountEvent(EventTypes.PrepaidTransactionCreated, "prepaid_transaction", PrepaidTransactionEndpoints.Write(tables, transaction));
        }

        foreach (SandboxGiftcardTransaction transaction in tables.GiftcardTransactions.Values.Where(transaction => !before.GiftcardTransactions.Contains(transaction.Uuid)))
        {
            yield return new AccountEvent(EventTypes.GiftcardTransactionCreated, "giftcard_transaction", GiftcardJson.WriteTransaction(tables, transaction));
        }

        foreach (SandboxPromotion promotion in Changed(tables.Promotions, before.Promotions))
        {
            yield return new AccountEvent(EventTypes.PromotionUpdated, "promotion", VoucherJson.WritePromotion(promotion));
        }

        foreach (SandboxReward reward in Changed(tables.Rewards, before.Rewards))
        {
            yield return new AccountEvent(EventTypes.RewardUpdated, "reward", RewardJson.WriteAlone(reward));
        }

        foreach (SandboxReferral referral in Changed(tables.Referrals, before.Referrals).Where(referral => referral.Status == ReferralProgram.Completed))
        {
            yield return new AccountEvent(EventTypes.ReferralCompleted, "referral", ReferralEndpoints.Write(tables, referral));
        }
    }

    private static IEnumerable<AccountEvent> Vouchers(Tables tables, Snapshot before, DateTimeOffset now)
    {
        foreach (SandboxVoucher voucher in tables.Vouchers.Values)
        {
            before.Vouchers.TryGetValue(voucher.Code, out SandboxVoucher? former);
            string? type = former switch
            {
                null => EventTypes.VoucherCreated,
                _ when ReferenceEquals(former, voucher) => null,
                _ when voucher.State == SandboxVoucherState.Redeemed && former.State != SandboxVoucherState.Redeemed => EventTypes.VoucherRedeemed,
                _ => EventTypes.VoucherUpdated,
            };
            if (type is not null)
            {
                yield return new AccountEvent(type, "voucher", VoucherJson.Write(tables, voucher, now));
            }
        }
    }

    private static IEnumerable<TRow> Changed<TRow>(OrderedDictionary<Guid, TRow> table, Dictionary<Guid, TRow> before)
        where TRow : class =>
        table.Where(entry => before.TryGetValue(entry.Key, out TRow? former) && !ReferenceEquals(former, entry.Value)).Select(entry => entry.Value);

    private static HashSet<string> ChangedAttributes(SandboxContact former, SandboxContact contact)
    {
        HashSet<string> changed =
        [
            .. former.Values.Keys.Union(contact.Values.Keys, StringComparer.Ordinal)
                .Where(name => !JsonElement.DeepEquals(Value(former, name), Value(contact, name))),
        ];
        if (former.Email != contact.Email)
        {
            changed.Add("email");
        }

        return changed;
    }

    private static JsonElement Value(SandboxContact contact, string name) =>
        contact.Values.TryGetValue(name, out JsonElement value) ? value : JsonElement.Parse("null");

    private sealed class Snapshot(Tables tables)
    {
        public Dictionary<Guid, SandboxContact> Contacts { get; } = new(tables.Contacts);

        public HashSet<string> Identifiers { get; } = [.. tables.ContactIdentifiers.Keys];

        public HashSet<Guid> CreditReceptions { get; } = [.. tables.CreditReceptions.Keys];

        public HashSet<Guid> PrepaidTransactions { get; } = [.. tables.PrepaidTransactions.Keys];

        public HashSet<Guid> GiftcardTransactions { get; } = [.. tables.GiftcardTransactions.Keys];

        public Dictionary<Guid, SandboxPromotion> Promotions { get; } = new(tables.Promotions);

        public Dictionary<Guid, SandboxReward> Rewards { get; } = new(tables.Rewards);

        public Dictionary<Guid, SandboxReferral> Referrals { get; } = new(tables.Referrals);

        public Dictionary<string, SandboxVoucher> Vouchers { get; } = new(tables.Vouchers, StringComparer.Ordinal);
    }
}
