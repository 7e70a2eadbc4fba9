using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Piggy.Sandbox.State;
using Piggy.Sandbox.Webhooks;

namespace Piggy.Sandbox.Http;

/// <summary>What only a sandbox has: a look at the whole account, a way back to the start, and no waiting for jobs.</summary>
internal static class InspectionEndpoints
{
    public const string BasePath = "/__sandbox";

    public static void Map(IEndpointRouteBuilder routes, SandboxState state)
    {
        routes.MapMethods($"{BasePath}/state", [HttpMethods.Get], (HttpContext context) => Answer.Ok(Describe(state)).WriteAsync(context.Response));
        routes.MapMethods($"{BasePath}/reset", [HttpMethods.Post], (HttpContext context) =>
        {
            state.Reset();
            return Answer.Ok(Describe(state)).WriteAsync(context.Response);
        });
        routes.MapMethods($"{BasePath}/run-jobs", [HttpMethods.Post], (HttpContext context) =>
            Answer.Ok(new JsonObject { ["jobs"] = state.RunPendingJobs() }).WriteAsync(context.Response));
        routes.MapMethods($"{BasePath}/send-event/{{type}}", [HttpMethods.Post], (HttpContext context) =>
            SendEvent(state, context.Request.RouteValues["type"] as string ?? "").WriteAsync(context.Response));
    }

    private static Answer SendEvent(SandboxState state, string type) =>
        EventTypes.All.Contains(type) ? Answer.Ok(new JsonObject { ["subscriptions"] = state.SendEvent(type) }) : Refusal.RouteNotFound;

    private static JsonObject Describe(SandboxState state) => state.Change((tables, _) => new JsonObject
    {
        ["seed"] = DescribeSeed(tables.Seed),
        ["contacts"] = new JsonArray([.. tables.Contacts.Values.Select(DescribeContact)]),
        ["contact_identifiers"] = tables.ContactIdentifiers.Count,
        ["contact_attributes"] = new JsonArray([.. tables.ContactAttributes.Keys.Select(name => JsonValue.Create(name))]),
        ["shops"] = tables.Shops.Count,
        ["units"] = tables.Units.Count,
        ["credit_receptions"] = tables.CreditReceptions.Count,
        ["promotions"] = tables.Promotions.Count,
        ["vouchers"] = tables.Vouchers.Count,
        ["giftcards"] = tables.Giftcards.Count,
        ["giftcard_transactions"] = tables.GiftcardTransactions.Count,
        ["products"] = tables.Products.Count,
        ["product_categories"] = tables.ProductCategories.Count,
        ["bookings"] = tables.Bookings.Count,
        ["visits"] = tables.Visits.Count,
        ["shifts"] = tables.Shifts.Count,
        ["portal_sessions"] = tables.PortalSessions.Count,
        ["orders"] = tables.Orders.Count,
        ["order_returns"] = tables.OrderReturns.Count,
        ["forms"] = tables.Forms.Count,
        ["perks"] = tables.Perks.Count,
        ["rewards"] = tables.Rewards.Count,
        ["reward_receptions"] = tables.RewardReceptions.Count,
        ["loyalty_tokens"] = tables.LoyaltyTokens.Count,
        ["referrals"] = tables.Referrals.Count,
        ["automations"] = tables.Automations.Count,
        ["automation_runs"] = tables.AutomationRuns.Count,
        ["session_tokens"] = tables.SessionTokens.Count,
        ["auth_tokens"] = tables.AuthTokens.Count,
        ["webhook_subscriptions"] = tables.WebhookSubscriptions.Count,
        ["webhook_deliveries"] = new JsonArray([.. state.Deliveries.Select(DescribeDelivery)]),
        ["outbox"] = new JsonArray([.. tables.Outbox.Select(DescribeMail)]),
        ["jobs"] = new JsonArray([.. tables.Jobs.Select(DescribeJob)]),
    });

    private static JsonObject DescribeSeed(SandboxSeed seed) => new()
    {
        ["anonymous_contact_uuid"] = seed.AnonymousContact.ToString(),
        ["known_contact_uuid"] = seed.KnownContact.ToString(),
        ["known_contact_email"] = seed.KnownContactEmail,
        ["original_contact_uuid"] = seed.OriginalContact.ToString(),
        ["duplicate_contact_uuid"] = seed.DuplicateContact.ToString(),
        ["shop_uuid"] = seed.Shop.ToString(),
        ["promotion_uuid"] = seed.Promotion.ToString(),
        ["limited_promotion_uuid"] = seed.LimitedPromotion.ToString(),
        ["active_voucher_code"] = seed.ActiveVoucherCode,
        ["redeemed_voucher_code"] = seed.RedeemedVoucherCode,
        ["booking_uuid"] = seed.Booking.ToString(),
        ["contact_identifier_value"] = seed.ContactIdentifier,
        ["product_external_identifier"] = seed.Product,
        ["product_category_external_identifier"] = seed.ProductCategory,
        ["open_pos_transaction_uuid"] = seed.OpenPosTransaction.ToString(),
        ["rewarded_pos_transaction_uuid"] = seed.RewardedPosTransaction.ToString(),
        ["reward_uuid"] = seed.Reward.ToString(),
        ["digital_reward_uuid"] = seed.DigitalReward.ToString(),
        ["scarce_reward_uuid"] = seed.ScarceReward.ToString(),
        ["inactive_reward_uuid"] = seed.InactiveReward.ToString(),
        ["collectable_reward_uuid"] = seed.CollectableReward.ToString(),
        ["credit_reception_uuid"] = seed.CreditReception.ToString(),
        ["referral_code"] = seed.ReferralCode,
        ["subscription_type_uuid"] = seed.SubscriptionType.ToString(),
        ["confirmed_subscription_type_uuid"] = seed.ConfirmedSubscriptionType.ToString(),
        ["perk_uuid"] = seed.Perk.ToString(),
        ["automation_uuid"] = seed.Automation.ToString(),
        ["free_contact_identifier_value"] = seed.FreeContactIdentifier,
        ["giftcard_program_uuid"] = seed.GiftcardProgram.ToString(),
        ["giftcard_uuid"] = seed.Giftcard.ToString(),
        ["giftcard_hash"] = seed.GiftcardHash,
        ["visit_uuid"] = seed.Visit.ToString(),
        ["shift_team_uuid"] = seed.ShiftTeam.ToString(),
        ["shift_type_uuid"] = seed.ShiftType.ToString(),
        ["shift_uuid"] = seed.Shift.ToString(),
    };

    private static JsonObject DescribeContact(SandboxContact contact) => new()
    {
        ["uuid"] = contact.Uuid.ToString(),
        ["email"] = contact.Email,
        ["is_anonymous"] = contact.IsAnonymous,
        ["credits"] = contact.CreditBalance,
        ["prepaid_in_cents"] = contact.PrepaidBalanceInCents,
    };

    private static JsonObject DescribeMail(SandboxMail mail) => new()
    {
        ["to"] = mail.To,
        ["subject"] = mail.Subject,
        ["login_code"] = mail.LoginCode,
        ["sent_at"] = Formats.DateTime(mail.SentAt),
    };

    private static JsonObject DescribeDelivery(SandboxDelivery delivery) => new()
    {
        ["event_type"] = delivery.EventType,
        ["url"] = delivery.Url.AbsoluteUri,
        ["attempts"] = delivery.Attempts,
        ["state"] = delivery.State switch
        {
            SandboxDeliveryState.Pending => "PENDING",
            SandboxDeliveryState.Received => "RECEIVED",
            SandboxDeliveryState.GivenUp => "GIVEN_UP",
            _ => "NOT_SENT",
        },
        ["last_status"] = delivery.LastStatus,
    };

    private static JsonObject DescribeJob(SandboxJob job) => new()
    {
        ["uuid"] = job.Uuid.ToString(),
        ["kind"] = job switch
        {
            SandboxMergeJob => "merge",
            SandboxDeletionJob => "deletion",
            SandboxImportJob => "import",
            SandboxProductsJob => "products",
            SandboxCategoriesJob => "product_categories",
            SandboxVisitsJob => "visits",
            _ => "vouchers",
        },
        ["status"] = job.Status switch
        {
            SandboxJobStatus.Pending => "PENDING",
            SandboxJobStatus.Applied => "APPLIED",
            _ => "SKIPPED",
        },
        ["due_at"] = Formats.DateTime(job.DueAt),
    };
}
