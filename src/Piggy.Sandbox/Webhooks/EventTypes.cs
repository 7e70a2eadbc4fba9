using System;
using System.Collections.Frozen;

namespace Piggy.Sandbox.Webhooks;

/// <summary>The names of Piggy's events.</summary>
internal static class EventTypes
{
    public const string ContactCreated = "contact_created";
    public const string ContactUpdated = "contact_updated";
    public const string ContactIdentifierCreated = "contact_identifier_created";
    public const string CreditReceptionCreated = "credit_reception_created";
    public const string PrepaidTransactionCreated = "prepaid_transaction_created";
    public const string GiftcardTransactionCreated = "giftcard_transaction_created";
    public const string VoucherCreated = "voucher_created";
    public const string VoucherUpdated = "voucher_updated";
    public const string VoucherRedeemed = "voucher_redeemed";
    public const string PromotionUpdated = "promotion_updated";
    public const string RewardUpdated = "reward_updated";
    public const string ReferralCompleted = "referral_completed";

    /// <summary>All of them, also those that nothing in the sandbox brings about.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        ContactCreated,
        ContactUpdated,
        ContactIdentifierCreated,
        CreditReceptionCreated,
        PrepaidTransactionCreated,
        GiftcardTransactionCreated,
        VoucherCreated,
        VoucherUpdated,
        VoucherRedeemed,
        PromotionUpdated,
        RewardUpdated,
        "form_submission_completed",
        ReferralCompleted);
}
