using System;
using System.Collections.Frozen;
using System.Linq;
using Piggy.Sandbox.Http;
using Piggy.Sandbox.State;

namespace Piggy.Sandbox.Endpoints;

/// <summary>What an order names beside its own parts: money it was paid with, what it has sold, and what led to a discount. All of it must exist.</summary>
internal static class OrderReferences
{
    private const string GiftcardTransaction = "GIFTCARD_TRANSACTION";
    private const string PrepaidTransaction = "PREPAID_TRANSACTION";

    private static readonly FrozenSet<string> Payments = FrozenSet.Create(StringComparer.Ordinal, GiftcardTransaction, PrepaidTransaction);

    private static readonly FrozenSet<string> Results = FrozenSet.Create(StringComparer.Ordinal, GiftcardTransaction, PrepaidTransaction, "VOUCHER");

    private static readonly FrozenSet<string> Offers = FrozenSet.Create(
        StringComparer.Ordinal, "REWARD_REDEMPTION", "COLLECTABLE_REWARD_REDEMPTION", "VOUCHER_REDEMPTION");

    public static void CheckPayments(Call call)
    {
        foreach (Input payment in call.Input.OptionalObjects("payments") ?? [])
        {
            Check(call, payment, Payments);
        }
    }

    public static void CheckResult(Call call, Input? result) => Check(call, result, Results);

    public static void CheckOffer(Call call, Input? offer) => Check(call, offer, Offers);

    private static void Check(Call call, Input? reference, FrozenSet<string> types)
    {
        if (reference is null)
        {
            return;
        }

        Guid uuid = reference.RequiredUuid("uuid");
        string type = reference.RequiredText("type", types);
        if (uuid != Guid.Empty && types.Contains(type) && !Exists(call.Tables, type, uuid))
        {
            reference.Refuse("uuid", "There is nothing of this type with this UUID.");
        }
    }

    private static bool Exists(Tables tables, string type, Guid uuid) => type switch
    {
        GiftcardTransaction => tables.GiftcardTransactions.ContainsKey(uuid),
        PrepaidTransaction => tables.PrepaidTransactions.ContainsKey(uuid),
        "VOUCHER" => tables.Vouchers.Values.Any(voucher => voucher.Uuid == uuid),
        "REWARD_REDEMPTION" => tables.RewardReceptions.ContainsKey(uuid),
        "COLLECTABLE_REWARD_REDEMPTION" => tables.RewardRedemptions.ContainsKey(uuid),
        _ => tables.VoucherRedemptions.ContainsKey(uuid),
    };
}
