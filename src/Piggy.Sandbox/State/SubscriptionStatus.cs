namespace Piggy.Sandbox.State;

/// <summary>Piggy's words for how a contact stands to a kind of mailing.</summary>
internal static class SubscriptionStatus
{
    public const string Subscribed = "SUBSCRIBED";

    public const string Unsubscribed = "UNSUBSCRIBED";

    public const string PendingConfirmation = "PENDING_CONFIRMATION";

    /// <summary>How a new contact stands: only kinds that one opts out of begin with a yes.</summary>
    public static string AtFirst(SandboxSubscriptionType type) => type.Strategy == "OPT_OUT" ? Subscribed : Unsubscribed;
}
