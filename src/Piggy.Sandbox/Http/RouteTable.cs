using System.Collections.Generic;
using Piggy.Sandbox.Endpoints;
using Piggy.Sandbox.Spec;

namespace Piggy.Sandbox.Http;

/// <summary>All operations of the API: those that work on the tables, and behind them those that are answered from the spec.</summary>
internal static class RouteTable
{
    public static IReadOnlyList<Route> Stateful { get; } =
    [
        .. ContactEndpoints.Routes,
        .. ContactCreationEndpoints.Routes,
        .. ContactBalanceEndpoints.Routes,
        .. ContactAttributeEndpoints.Routes,
        .. ContactIdentifierEndpoints.Routes,
        .. VerificationEndpoints.Routes,
        .. SessionTokenEndpoints.Routes,
        .. SubscriptionEndpoints.Routes,
        .. AccountEndpoints.Routes,
        .. AutomationEndpoints.Routes,
        .. CustomAttributeEndpoints.Routes,
        .. FormEndpoints.Routes,
        .. CollectableRewardEndpoints.Routes,
        .. LoyaltyProgramEndpoints.Routes,
        .. LoyaltyTransactionAttributeEndpoints.Routes,
        .. LoyaltyTokenEndpoints.Routes,
        .. LoyaltyTransactionEndpoints.Routes,
        .. PerkEndpoints.Routes,
        .. ReferralEndpoints.Routes,
        .. RewardAttributeEndpoints.Routes,
        .. RewardEndpoints.Routes,
        .. RewardReceptionEndpoints.Routes,
        .. CreditEndpoints.Routes,
        .. VoucherEndpoints.Routes,
        .. VoucherUseEndpoints.Routes,
        .. VoucherCheckEndpoints.Routes,
        .. PromotionEndpoints.Routes,
        .. PromotionAttributeEndpoints.Routes,
        .. PrepaidTransactionEndpoints.Routes,
        .. GiftcardEndpoints.Routes,
        .. GiftcardTransactionEndpoints.Routes,
        .. ProductEndpoints.Routes,
        .. ProductCategoryEndpoints.Routes,
        .. OrderEndpoints.Routes,
        .. OrderReturnEndpoints.Routes,
        .. VisitEndpoints.Routes,
        .. ShiftEndpoints.Routes,
        .. ShiftTeamEndpoints.Routes,
        .. ShiftTypeEndpoints.Routes,
        .. PortalSessionEndpoints.Routes,
        .. BookingEndpoints.Routes,
        .. WebhookSubscriptionEndpoints.Routes,
        .. ZapierWebhookEndpoints.Routes,
    ];

    public static IReadOnlyList<Route> All { get; } = [.. Stateful, .. SpecEndpoints.RoutesBeside(Stateful)];
}
